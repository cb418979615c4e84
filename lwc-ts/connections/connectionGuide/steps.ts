import type { SetupProgress } from "apex/SetupProgress";
import type { SetupStepState } from "apex/SetupStepState";
import { labels } from "./labels.ts";

/** A step of the guide as the template shows it. */
export interface GuideStep {
  readonly name: string;
  readonly title: string;
  readonly isDone: boolean;
  readonly isOpen: boolean;
  readonly isAccess: boolean;
  readonly isUser: boolean;
  readonly isCredential: boolean;
  readonly isConnection: boolean;
  /** What the step of another feature says, and where it leads. */
  readonly text: string;
  readonly actionLabel: string;
  readonly tabName: string;
  readonly iconName: string;
  readonly variant: string;
  readonly stateWord: string;
}

/** @param chosen the step that the person opened; else the first that is not done is open */
export function guideStepsOf(progress: SetupProgress, chosen: string | null): GuideStep[] {
  const own = [
    { name: "access", label: labels.guideAccess, isDone: progress.hasAccess },
    { name: "user", label: labels.integrationUser, isDone: progress.hasFitUser },
    { name: "credential", label: labels.stepCredential, isDone: progress.hasCredential },
    { name: "connection", label: labels.guideConnection, isDone: progress.hasActiveConnection },
  ];
  const steps: Partial<SetupStepState>[] = [...own, ...(progress.furtherSteps ?? [])];
  const firstOpen = steps.find(({ isDone }) => isDone !== true)?.name;
  return steps.map(({ name: stepName, label, isDone, text, actionLabel, tabName }, index) => {
    const name = stepName ?? "";
    const isReachable = progress.hasAccess === true || name === "access";
    return {
      name,
      title: `${index + 1} ${label}`,
      isDone: isDone === true,
      isOpen: isReachable && name === (chosen ?? firstOpen),
      isAccess: name === "access",
      isUser: name === "user",
      isCredential: name === "credential",
      isConnection: name === "connection",
      text: text ?? "",
      actionLabel: actionLabel ?? "",
      tabName: tabName ?? "",
      iconName: isDone ? "utility:success" : "utility:routing_offline",
      variant: isDone ? "success" : "",
      stateWord: isDone ? labels.stateDone : labels.stateToDo,
    };
  });
}
