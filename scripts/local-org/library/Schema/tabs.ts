import { text, texts } from "../../metadata/content.ts";
import type { MetadataComponent } from "../../metadata/model.ts";
import { PlatformObject } from "../../runtime/apexObject.ts";
import { org } from "../../runtime/org.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import type { ApexList } from "../../runtime/values/collections.ts";
import type { SObjectSchema } from "../../schema/model.ts";
import { qualifiedName } from "../support/apiNames.ts";
import { implementAttributes } from "../support/beans.ts";
import { translatedObject } from "../support/translated.ts";
import { listOf } from "../support/values.ts";

class DescribeTabSet extends PlatformObject {
  override readonly apexType = typeRef("Schema.DescribeTabSetResult");
  readonly app: MetadataComponent;

  constructor(app: MetadataComponent) {
    super();
    this.app = app;
  }
}

class DescribeTab extends PlatformObject {
  override readonly apexType = typeRef("Schema.DescribeTabResult");
  readonly name: string;
  /** Of a tab that is made of metadata. */
  readonly tab: MetadataComponent | undefined;
  /** Of a tab that lists records. */
  readonly object: SObjectSchema | undefined;

  constructor(name: string) {
    super();
    this.name = name;
    this.tab = org().metadata.find("CustomTab", name);
    this.object = org().schema.sobject(name.replace(/^standard-/, ""));
  }

  get label(): string {
    const own = this.tab && text(this.tab.content, "label");
    if (own) return own;
    return this.object ? translatedObject(this.object).labelPlural : this.name.replace(/^standard-/, "");
  }
}

/**
 * The apps of the metadata with their tabs; the platform's own apps are not part of the local org. Pictures, colours and
 * addresses are missing: only the platform's pages have them.
 */
export function describeTabs(): ApexList<DescribeTabSet> {
  return listOf(
    "Schema.DescribeTabSetResult",
    org()
      .metadata.all("CustomApplication")
      .map((app) => new DescribeTabSet(app)),
  );
}

function qualified(name: string): string {
  const { namespace } = org();
  return namespace ? `${namespace}__${name}` : name;
}

/** Source: Apex Reference Guide, DescribeTabSetResult Class. */
implementAttributes<DescribeTabSet>("Schema.DescribeTabSetResult", {
  description: ({ app }) => text(app.content, "description"),
  label: ({ app }) => text(app.content, "label") ?? app.fullName,
  namespace: () => org().namespace ?? "",
  selected: () => false,
  tabs: ({ app }) =>
    listOf(
      "Schema.DescribeTabResult",
      texts(app.content, "tabs").map((name) => new DescribeTab(name)),
    ),
  tabSetId: ({ app }) => qualified(app.fullName),
});

/** Source: Apex Reference Guide, DescribeTabResult Class. */
implementAttributes<DescribeTab>("Schema.DescribeTabResult", {
  custom: ({ name }) => !name.startsWith("standard-"),
  label: ({ label }) => label,
  name: ({ name, object, tab }) => (object || !tab ? qualifiedName(name) : qualified(name)),
  sobjectName: ({ object }) => (object ? qualifiedName(object.name) : ""),
});
