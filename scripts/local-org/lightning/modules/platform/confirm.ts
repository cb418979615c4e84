import LightningConfirm from "lightning/confirm";

interface Question {
  readonly label: string;
  readonly message: string;
  readonly theme?: string;
}

/** Asks; resolves with whether the answer was OK. Salesforce's declarations leave the static `open` out. */
export function confirm(question: Question): Promise<boolean> {
  return (LightningConfirm as unknown as { open(question: Question): Promise<boolean> }).open(question);
}
