import { session } from "platform/session";

/** Text of the frame in the user's language, with `{0}` replaced. */
export function text(name: string, ...values: readonly (string | number)[]): string {
  const template = session.texts[name];
  if (template === undefined) throw new Error(`The frame has no text ${name}`);
  return template.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ""));
}
