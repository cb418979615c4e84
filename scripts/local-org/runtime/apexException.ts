import { ApexObject } from "./apexObject.ts";
import { typeRef, type TypeRef } from "./typeRef.ts";

/** One line of an Apex stack trace: `Class.Outer.method: line 12, column 1`. */
export interface ApexFrame {
  readonly where: string;
  readonly file: string;
  readonly line: number;
}

/** Turns the JavaScript stack captured in `holder` into Apex frames. Set once by the compiler's runtime. */
export type FrameReader = (holder: { stack?: string }) => readonly ApexFrame[];
let frameReader: FrameReader = () => [];
export function setFrameReader(reader: FrameReader): void {
  frameReader = reader;
}

/** The Apex frames in the stack of any error: of faults and limits, which are no Apex exceptions. */
export function framesOf(error: { stack?: string }): readonly ApexFrame[] {
  return frameReader(error);
}

/**
 * An Apex exception, of the platform's types and base class of those that Apex classes define. It is thrown as it is
 * (`throw exception`); generated `catch` blocks catch nothing else, so a fault of the local org never passes for one.
 */
export class ApexException extends ApexObject {
  override readonly apexType: TypeRef;
  message: string | null;
  cause: ApexException | null;
  /** What the platform's exception types carry besides: DML rows, inaccessible fields. Keyed by the library. */
  readonly details = new Map<string, unknown>();
  private readonly holder: { stack?: string } = {};

  constructor(type: TypeRef, message: string | null = null, cause: ApexException | null = null) {
    super();
    this.apexType = type;
    this.message = message;
    this.cause = cause;
    Error.captureStackTrace(this.holder, ApexException);
  }

  get frames(): readonly ApexFrame[] {
    return frameReader(this.holder);
  }

  /** `System.NullPointerException: Attempt to de-reference a null object`, for consoles and logs of the local org. */
  override toString(): string {
    const name = this.apexType.name.includes(".") || !this.apexType.name.endsWith("Exception");
    return `${name ? "" : "System."}${this.apexType.name}: ${this.message ?? "Script-thrown exception"}`;
  }
}

/** A platform exception ready to throw: `throw apexError("MathException", "Divide by 0")`. */
export function apexError(typeNameInSystem: string, message: string): ApexException {
  return new ApexException(typeRef(typeNameInSystem), message);
}

/** A governor limit was passed: ends the transaction, cannot be caught by Apex. */
export class GovernorLimitError extends Error {
  constructor(message: string) {
    super(message);
    this.name = "System.LimitException";
  }
}
