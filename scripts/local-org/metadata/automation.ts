import { elements, flag, text } from "./content.ts";
import type { MetadataComponent, OrgMetadata } from "./model.ts";

/**
 * Active automation of the org that the local org does not run, as `Flow MyFlow`: saving a record would do more on the
 * platform. Source: Metadata API Developer Guide, Flow, Workflow, AssignmentRules, DuplicateRule, and their kin.
 */
export function automationNotRun(metadata: OrgMetadata): readonly string[] {
  return Object.entries(IS_ACTIVE).flatMap(([type, isActive]) =>
    metadata
      .all(type)
      .filter(isActive)
      .map(({ fullName }) => `${type} ${fullName}`),
  );
}

const IS_ACTIVE: Readonly<Record<string, (component: MetadataComponent) => boolean>> = {
  ApprovalProcess: isActive,
  AssignmentRules: hasActiveRule("assignmentRule"),
  AutoResponseRules: hasActiveRule("autoResponseRule"),
  DuplicateRule: ({ content }) => flag(content, "isActive"),
  EscalationRules: hasActiveRule("escalationRule"),
  Flow: isTriggeredFlow,
  Workflow: hasActiveRule("rules"),
};

function isActive({ content }: MetadataComponent): boolean {
  return flag(content, "active");
}

function hasActiveRule(element: string): (component: MetadataComponent) => boolean {
  return ({ content }) => elements(content, element).some((rule) => flag(rule, "active"));
}

/** Flows that records, events or schedules start, and processes; screen flows wait for people. */
function isTriggeredFlow({ content }: MetadataComponent): boolean {
  if (text(content, "status") !== "Active") return false;
  const starts = elements(content, "start").some((start) => text(start, "triggerType") !== null);
  return starts || text(content, "processType") === "Workflow";
}
