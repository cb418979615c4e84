import { readFileSync } from "node:fs";
import { join } from "node:path";
import { flag, text } from "../../metadata/content.ts";
import type { MetadataComponent, OrgMetadata } from "../../metadata/model.ts";
import { ApexBlob } from "../../runtime/values/primitives.ts";
import type { OrgSchema, PicklistValue } from "../../schema/model.ts";
import type { RowWriter } from "./rowWriter.ts";

/** Record types, static resources, queues, and what every org has: the standard price book, business hours. */
export function loadStandardRows(rows: RowWriter, metadata: OrgMetadata): void {
  const bare = (name: string): string => name.slice(name.indexOf(".") + 1);
  for (const { fullName, content } of metadata.all("RecordType")) {
    const object = fullName.slice(0, fullName.indexOf("."));
    const values = {
      Name: text(content, "label") ?? bare(fullName),
      IsActive: flag(content, "active", true),
      Description: text(content, "description"),
    };
    rows.put("RecordType", { SobjectType: object, DeveloperName: bare(fullName) }, values);
  }
  for (const component of metadata.all("StaticResource")) {
    const body = resourceBody(metadata, component);
    const values = {
      ContentType: text(component.content, "contentType"),
      CacheControl: text(component.content, "cacheControl"),
      Description: text(component.content, "description"),
      Body: body && new ApexBlob(body),
      BodyLength: body?.length ?? 0,
    };
    rows.put("StaticResource", { Name: component.fullName }, values);
  }
  for (const { fullName, content } of metadata.all("PlatformCachePartition")) {
    const values = {
      MasterLabel: text(content, "masterLabel"),
      Description: text(content, "description"),
      IsDefaultPartition: flag(content, "isDefaultPartition"),
    };
    rows.put("PlatformCachePartition", { DeveloperName: fullName }, values);
  }
  rows.put("Pricebook2", { IsStandard: true }, { Name: "Standard Price Book", IsActive: true });
  rows.put("BusinessHours", { Name: "Default" }, { IsDefault: true, IsActive: true, TimeZoneSidKey: "GMT" });
}

/** Null for archives that the project keeps unpacked as a folder. */
function resourceBody(metadata: OrgMetadata, { file }: MetadataComponent): Uint8Array | null {
  if (file.endsWith("-meta.xml")) return null;
  return readFileSync(join(metadata.projectRoot, file));
}

interface StatusObject {
  readonly object: string;
  readonly field: readonly [object: string, field: string];
  readonly values: (value: PicklistValue) => Readonly<Record<string, unknown>>;
}

/** Objects whose rows are the values of a standard picklist. */
const STATUSES: readonly StatusObject[] = [
  {
    object: "LeadStatus",
    field: ["Lead", "Status"],
    values: ({ value }) => ({ IsConverted: value === "Closed - Converted" }),
  },
  { object: "CaseStatus", field: ["Case", "Status"], values: ({ value }) => ({ IsClosed: value === "Closed" }) },
  { object: "TaskStatus", field: ["Task", "Status"], values: ({ value }) => ({ IsClosed: value === "Completed" }) },
  {
    object: "TaskPriority",
    field: ["Task", "Priority"],
    values: ({ value }) => ({ IsHighPriority: value === "High" }),
  },
  {
    object: "OpportunityStage",
    field: ["Opportunity", "StageName"],
    values: ({ value }) => ({ IsActive: true, IsClosed: /^Closed/.test(value), IsWon: value === "Closed Won" }),
  },
];

export function loadStatuses(rows: RowWriter, schema: OrgSchema): void {
  for (const { object, field, values } of STATUSES) {
    const picklist = schema.sobject(field[0])?.fields.get(field[1].toLowerCase())?.picklist ?? [];
    for (const [index, value] of picklist.entries()) {
      const fields = rows.object(object).fields;
      const isDefault = fields.has("isdefault") ? { IsDefault: value.isDefault } : {};
      rows.put(
        object,
        { ApiName: value.value },
        { MasterLabel: value.label, SortOrder: index + 1, ...isDefault, ...values(value) },
      );
    }
  }
}
