import { PlatformObject } from "../../runtime/apexObject.ts";
import { org } from "../../runtime/org.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import type { FieldSchema, SObjectSchema } from "../../schema/model.ts";
import type { MetadataComponent } from "../../metadata/model.ts";
import { elements, flag, text } from "../../metadata/content.ts";
import { implementAttributes } from "../support/beans.ts";
import { qualifiedName } from "../support/apiNames.ts";
import { translatedField } from "../support/translated.ts";
import { listOf, platformEnum } from "../support/values.ts";
import { fieldToken, sobjectTypeToken } from "./tokens.ts";

export class FieldSet extends PlatformObject {
  override readonly apexType = typeRef("Schema.FieldSet");
  readonly object: SObjectSchema;
  readonly name: string;
  private readonly component: MetadataComponent;

  constructor(object: SObjectSchema, component: MetadataComponent) {
    super();
    this.object = object;
    this.component = component;
    this.name = component.fullName.slice(component.fullName.indexOf(".") + 1);
  }

  text(element: "label" | "description"): string | null {
    const value = this.component.content[element];
    return typeof value === "string" ? value : null;
  }

  /** The displayed fields that the object has, in order. */
  get members(): FieldSetMember[] {
    return elements(this.component.content, "displayedFields").flatMap((displayed) => {
      const path = text(displayed, "field") ?? "";
      const found = fieldAt(this.object, path.split("."));
      return found ? [new FieldSetMember(path, found.object, found.field, flag(displayed, "isRequired"))] : [];
    });
  }
}

class FieldSetMember extends PlatformObject {
  override readonly apexType = typeRef("Schema.FieldSetMember");
  readonly path: string;
  readonly object: SObjectSchema;
  readonly field: FieldSchema;
  readonly required: boolean;

  constructor(path: string, object: SObjectSchema, field: FieldSchema, required: boolean) {
    super();
    this.path = path;
    this.object = object;
    this.field = field;
    this.required = required;
  }
}

/** The field at the end of a path over parents: `Account.Owner.Name`. */
function fieldAt(object: SObjectSchema, path: readonly string[]): { object: SObjectSchema; field: FieldSchema } | null {
  const [first = "", ...rest] = path;
  const lower = first.toLowerCase();
  if (rest.length === 0) {
    const field = object.fields.get(lower);
    return field ? { object, field } : null;
  }
  const lookup = [...object.fields.values()].find((field) => field.relationshipName?.toLowerCase() === lower);
  const parent = lookup?.referenceTo[0] === undefined ? undefined : org().schema.sobject(lookup.referenceTo[0]);
  return parent ? fieldAt(parent, rest) : null;
}

/** The field sets of an object, from the metadata. */
export function fieldSetsOf(object: SObjectSchema): FieldSet[] {
  const prefix = `${object.name}.`.toLowerCase();
  return org()
    .metadata.all("FieldSet")
    .filter((component) => component.fullName.toLowerCase().startsWith(prefix))
    .map((component) => new FieldSet(object, component));
}

implementAttributes<FieldSet>("Schema.FieldSet", {
  description: (self) => self.text("description"),
  fields: (self) => listOf("Schema.FieldSetMember", self.members),
  label: (self) => self.text("label"),
  name: (self) => self.name,
  namespace: () => org().namespace,
  sobjectType: (self) => sobjectTypeToken(self.object),
});

implementAttributes<FieldSetMember>("Schema.FieldSetMember", {
  dbRequired: (self) => !self.field.nillable,
  fieldPath: (self) => self.path.split(".").map(qualifiedName).join("."),
  label: (self) => translatedField(self.object, self.field).label,
  required: (self) => self.required,
  type: (self) => platformEnum("Schema.DisplayType", self.field.type),
  sobjectField: (self) => fieldToken(self.object, self.field),
});
