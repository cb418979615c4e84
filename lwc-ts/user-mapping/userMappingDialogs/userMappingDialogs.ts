import { fill } from "c/connectionError";
import ConnectionReasonModal from "c/connectionReasonModal";
import { labels } from "./labels.ts";

const NAMES_SHOWN = 5;

/** Asks whether and why to clear the people. Answers the reason, or undefined when the person keeps them. */
export function askToClear(names: readonly string[]): Promise<string | undefined> {
  const shown = names.slice(0, NAMES_SHOWN).join(", ") + (names.length > NAMES_SHOWN ? ", …" : "");
  const heading =
    names.length === 1 ? fill(labels.clearTitle, [names[0]]) : fill(labels.clearManyTitle, [names.length]);
  return ConnectionReasonModal.open({
    label: heading,
    heading,
    text: fill(labels.clearText, [shown]),
    keepLabel: labels.keep,
    actLabel: labels.clearButton,
    actVariant: "destructive",
    size: "small",
  });
}
