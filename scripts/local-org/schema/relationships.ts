import { flag, text, type Content } from "../metadata/content.ts";
import type { OrgMetadata } from "../metadata/model.ts";
import type { ChildRelationship, SharingModel } from "./model.ts";

/** Child relationships that lookups of the metadata give, by the parent's lower-case name. */
export function customLookups(metadata: OrgMetadata): ReadonlyMap<string, readonly ChildRelationship[]> {
  const result = new Map<string, ChildRelationship[]>();
  for (const { fullName, content } of metadata.all("CustomField")) {
    const type = text(content, "type");
    if (!["ExternalLookup", "Hierarchy", "Lookup", "MasterDetail", "MetadataRelationship"].includes(type ?? ""))
      continue;
    const [child = "", field = ""] = fullName.split(".");
    const parent = bare(text(content, "referenceTo") ?? "User", metadata).toLowerCase();
    const name = text(content, "relationshipName");
    const list = result.get(parent) ?? [];
    list.push({ child, field, name: name ? `${name}__r` : null });
    result.set(parent, list);
  }
  return result;
}

/** What every custom object has beneath it, as far as its features are switched on. */
export function childrenOf(object: string, content: Content, sharing: SharingModel): readonly ChildRelationship[] {
  if (!/__c$/i.test(object) || text(content, "customSettingsType")) return [];
  const companion = (kind: string, name: string): ChildRelationship => ({
    child: object.replace(/__c$/i, `__${kind}`),
    field: "ParentId",
    name,
  });
  const shared = sharing === "Private" || sharing === "Read" ? [companion("Share", "Shares")] : [];
  const history = flag(content, "enableHistory") ? [companion("History", "Histories")] : [];
  const feed = flag(content, "enableFeeds") ? [companion("Feed", "Feeds")] : [];
  const activities = flag(content, "enableActivities")
    ? [
        { child: "Task", field: "WhatId", name: "Tasks" },
        { child: "Event", field: "WhatId", name: "Events" },
      ]
    : [];
  return [
    ...shared,
    ...history,
    ...feed,
    ...activities,
    { child: "Note", field: "ParentId", name: "Notes" },
    { child: "Attachment", field: "ParentId", name: "Attachments" },
    { child: "ContentDocumentLink", field: "LinkedEntityId", name: "ContentDocumentLinks" },
    { child: "TopicAssignment", field: "EntityId", name: "TopicAssignments" },
  ];
}

/** Fields of standard objects that may also point to custom objects; for activities, to those that enable them. */
const OPEN_REFERENCES: Readonly<Record<string, "activities" | "all">> = {
  "Attachment.ParentId": "all",
  "ContentDistribution.RelatedRecordId": "all",
  "ContentDocumentLink.LinkedEntityId": "all",
  "ContentVersion.FirstPublishLocationId": "all",
  "Event.WhatId": "activities",
  "FeedItem.ParentId": "all",
  "Note.ParentId": "all",
  "Task.WhatId": "activities",
  "TopicAssignment.EntityId": "all",
};

export function polymorphicTargets(object: string, field: string, metadata: OrgMetadata): readonly string[] {
  const which = OPEN_REFERENCES[`${object}.${field}`];
  if (!which) return [];
  return metadata
    .all("CustomObject")
    .filter(({ fullName, content }) => /__c$/i.test(fullName) && !text(content, "customSettingsType"))
    .filter(({ content }) => which === "all" || flag(content, "enableActivities"))
    .map(({ fullName }) => fullName);
}

function bare(name: string, metadata: OrgMetadata): string {
  const prefix = metadata.namespace ? `${metadata.namespace}__` : null;
  return prefix && name.toLowerCase().startsWith(prefix.toLowerCase()) ? name.slice(prefix.length) : name;
}
