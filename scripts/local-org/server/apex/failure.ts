import { AssertionFailure } from "../../library/support/assertions.ts";
import { ApexException, framesOf, GovernorLimitError, type ApexFrame } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import { typeName } from "../../runtime/typeRef.ts";
import { UnsupportedError } from "../../runtime/unsupported.ts";

/** What ended a piece of Apex, as the platform tells it. */
export interface Failure {
  /** `System.DmlException`, `MyException`. */
  readonly type: string;
  readonly message: string;
  readonly frames: readonly ApexFrame[];
  /** A fault of the local org, not of the Apex: with the stack of its code. */
  readonly fault: string | null;
}

export function failureOf(error: unknown): Failure {
  if (error instanceof AssertionFailure) return fromException(error.exception);
  if (error instanceof ApexException) return fromException(error);
  const { name, message, stack = "" } = error as Error;
  if (error instanceof GovernorLimitError) {
    return { type: "System.LimitException", message, frames: framesOf(error), fault: null };
  }
  if (error instanceof UnsupportedError) return { type: name, message, frames: framesOf(error), fault: null };
  return { type: name, message: message ?? String(error), frames: framesOf(error as Error), fault: stack };
}

function fromException(error: ApexException): Failure {
  const name = typeName(error.apexType);
  const isPlatforms = org().program.findClass(error.apexType.name) === undefined && !name.includes(".");
  return {
    type: isPlatforms ? `System.${name}` : name,
    message: error.message ?? "Script-thrown exception",
    frames: error.frames,
    fault: null,
  };
}

/** `System.DmlException: Insert failed. …` */
export function failureText(failure: Failure): string {
  return `${failure.type}: ${failure.message}`;
}

/** `Class.Foo.bar: line 12, column 1` */
export function stackLines(frames: readonly ApexFrame[]): string[] {
  return frames.map((frame) => `${frame.where}: line ${frame.line}, column 1`);
}
