import assert from "node:assert/strict";
import { test } from "node:test";
import { component } from "../data/testing/testOrg.ts";
import { automationNotRun } from "./automation.ts";
import { metadataOf } from "./readMetadata.ts";

test("active automation that a save starts is named, and nothing else", () => {
  const components = [
    component("Flow", "Saved", "<start><triggerType>RecordAfterSave</triggerType></start><status>Active</status>"),
    component("Flow", "Draft", "<start><triggerType>RecordAfterSave</triggerType></start><status>Draft</status>"),
    component("Flow", "Screen", "<processType>Flow</processType><start></start><status>Active</status>"),
    component("Flow", "Process", "<processType>Workflow</processType><status>Active</status>"),
    component("Workflow", "Account", "<rules><active>true</active></rules><rules><active>false</active></rules>"),
    component("Workflow", "Lead", "<rules><active>false</active></rules>"),
    component("AssignmentRules", "Lead", "<assignmentRule><active>true</active></assignmentRule>"),
    component("DuplicateRule", "Account.Same", "<isActive>true</isActive>"),
    component("DuplicateRule", "Account.Off", "<isActive>false</isActive>"),
  ];
  const metadata = metadataOf(components, { projectRoot: "", sourceApiVersion: "67.0", namespace: null });
  assert.deepEqual(automationNotRun(metadata), [
    "AssignmentRules Lead",
    "DuplicateRule Account.Same",
    "Flow Saved",
    "Flow Process",
    "Workflow Account",
  ]);
});
