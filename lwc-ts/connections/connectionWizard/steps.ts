import type { ConnectionDetail } from "apex/ConnectionDetail";
import type { Step } from "c/stepList";
import { labels } from "./labels.ts";

export const stepNames = ["service", "credential", "people", "review"] as const;
export type StepName = (typeof stepNames)[number];

export const stepLabels: Readonly<Record<StepName, string>> = {
  service: labels.stepService,
  credential: labels.stepCredential,
  people: labels.stepPeople,
  review: labels.stepReview,
};

/** The first step that the draft has not answered yet. */
export function firstOpenStep(draft: ConnectionDetail): StepName {
  if (!draft.credentialStoredAt) return "credential";
  return draft.integrationUser?.isFit ? "review" : "people";
}

export function stepsFrom(current: StepName): Step[] {
  const position = stepNames.indexOf(current);
  return stepNames.map((name, index) => ({ name, label: stepLabels[name], ...stateOf(index - position) }));
}

function stateOf(distance: number): Pick<Step, "state" | "stateLabel"> {
  if (distance < 0) return { state: "done", stateLabel: labels.stateDone };
  if (distance === 0) return { state: "current", stateLabel: labels.stateCurrent };
  return { state: "todo", stateLabel: labels.stateToDo };
}
