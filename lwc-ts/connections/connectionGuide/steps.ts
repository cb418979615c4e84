import type { SetupProgress } from "apex/SetupProgress";
import { labels } from "./labels.ts";

export type GuideStepName = "access" | "user" | "credential" | "connection";

/** A step of the guide as the template shows it. */
export interface GuideStep {
  readonly name: GuideStepName;
  readonly title: string;
  readonly isDone: boolean;
  readonly isOpen: boolean;
  readonly isAccess: boolean;
  readonly isUser: boolean;
  readonly isCredential: boolean;
  readonly isConnection: boolean;
  readonly iconName: string;
  readonly variant: string;
  readonly stateWord: string;
}

/** @param chosen the step that the person opened; else the first that is not done is open */
export function guideStepsOf(progress: SetupProgress, chosen: GuideStepName | null): GuideStep[] {
  const steps = [
    { name: "access", label: labels.guideAccess, isDone: progress.hasAccess === true },
    { name: "user", label: labels.integrationUser, isDone: progress.hasFitUser === true },
    { name: "credential", label: labels.stepCredential, isDone: progress.hasCredential === true },
    { name: "connection", label: labels.guideConnection, isDone: progress.hasActiveConnection === true },
  ] as const;
  const firstOpen = steps.find(({ isDone }) => !isDone)?.name;
  return steps.map(({ name, label, isDone }, index) => {
    const stateWord = isDone ? labels.stateDone : labels.stateToDo;
    return {
      name,
      title: `${index + 1} ${label}`,
      isDone,
      isOpen: progress.hasAccess === true || name === "access" ? name === (chosen ?? firstOpen) : false,
      isAccess: name === "access",
      isUser: name === "user",
      isCredential: name === "credential",
      isConnection: name === "connection",
      iconName: isDone ? "utility:success" : "utility:routing_offline",
      variant: isDone ? "success" : "",
      stateWord,
    };
  });
}
