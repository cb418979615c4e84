import { LightningElement, api } from "lwc";

export interface Step {
  readonly name: string;
  readonly label: string;
  readonly state: "done" | "current" | "todo" | "error";
  /** Word for the state, read with the icon: "Done". */
  readonly stateLabel: string;
}

const ICONS: Readonly<Record<Step["state"], string>> = {
  done: "utility:success",
  current: "utility:record",
  todo: "utility:routing_offline",
  error: "utility:error",
};
const VARIANTS: Readonly<Partial<Record<Step["state"], string>>> = { done: "success", error: "error" };

/** The steps of a wizard, their names always written out. */
export default class StepList extends LightningElement {
  @api steps: readonly Step[] = [];
  /** Name of the list for screen readers. */
  @api label = "";

  get rows(): (Step & { iconName: string; variant: string; current: string | null; className: string })[] {
    return this.steps.map((step) => ({
      ...step,
      iconName: ICONS[step.state],
      variant: VARIANTS[step.state] ?? "",
      current: step.state === "current" ? "step" : null,
      className: step.state === "current" ? "step current" : "step",
    }));
  }
}
