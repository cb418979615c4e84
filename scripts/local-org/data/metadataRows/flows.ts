import { elements, flag, number, text, type Content } from "../../metadata/content.ts";
import type { OrgMetadata } from "../../metadata/model.ts";
import { parseDecimal } from "../../runtime/values/decimal.ts";
import type { Store } from "../store.ts";
import type { RowWriter } from "./rowWriter.ts";

/**
 * FlowDefinitionView and FlowVersionView rows of the flows in the metadata, each with one version, written when a query
 * first needs them. Source: Object Reference, FlowDefinitionView and FlowVersionView.
 */
export function fillFlows(store: Store, metadata: OrgMetadata, rows: RowWriter): void {
  store.fillOnDemand("FlowDefinitionView", () => {
    const target = rows.object("FlowDefinitionView");
    for (const { fullName, content } of metadata.all("Flow")) rows.insert(target, definition(fullName, content));
  });
  store.fillOnDemand("FlowVersionView", () => {
    const target = rows.object("FlowVersionView");
    for (const { fullName, content } of metadata.all("Flow")) rows.insert(target, version(fullName, content));
  });
}

const versionId = (name: string): string => `${name}-1`;

function definition(name: string, content: Content): Record<string, unknown> {
  const [start] = elements(content, "start");
  const isActive = text(content, "status") === "Active";
  return {
    DurableId: name,
    ApiName: name,
    Label: text(content, "label"),
    Description: text(content, "description"),
    ProcessType: text(content, "processType"),
    TriggerType: start ? text(start, "triggerType") : null,
    RecordTriggerType: start ? text(start, "recordTriggerType") : null,
    TriggerObjectOrEventId: start ? text(start, "object") : null,
    TriggerOrder: text(content, "triggerOrder") === null ? null : number(content, "triggerOrder"),
    IsActive: isActive,
    IsTemplate: flag(content, "isTemplate"),
    ActiveVersionId: isActive ? versionId(name) : null,
    LatestVersionId: versionId(name),
    ManageableState: "unmanaged",
    VersionNumber: 1,
  };
}

function version(name: string, content: Content): Record<string, unknown> {
  const apiVersion = text(content, "apiVersion");
  return {
    DurableId: versionId(name),
    FlowDefinitionViewId: name,
    Label: text(content, "label"),
    Description: text(content, "description"),
    ProcessType: text(content, "processType"),
    RunInMode: text(content, "runInMode"),
    Status: text(content, "status"),
    ApiVersion: apiVersion === null ? null : parseDecimal(apiVersion),
    ApiVersionRuntime: apiVersion === null ? null : parseDecimal(apiVersion),
    VersionNumber: 1,
  };
}
