import type { TypeRef } from "../typeRef.ts";

/** A Double: boxed, so that it keeps its type behind `Object`. */
export class ApexDouble {
  readonly value: number;
  constructor(value: number) {
    this.value = value;
  }
}

/** A Date without time zone: whole days since 1970-01-01. */
export class ApexDate {
  readonly days: number;
  constructor(days: number) {
    this.days = days;
  }
}

/** A time of day, milliseconds since midnight. */
export class ApexTime {
  readonly milliseconds: number;
  constructor(milliseconds: number) {
    this.milliseconds = milliseconds;
  }
}

/** An instant, milliseconds since 1970-01-01T00:00:00Z. */
export class ApexDatetime {
  readonly milliseconds: number;
  constructor(milliseconds: number) {
    this.milliseconds = milliseconds;
  }
}

export class ApexBlob {
  readonly bytes: Uint8Array;
  constructor(bytes: Uint8Array) {
    this.bytes = bytes;
  }
}

/** One value of an enum; each exists once, so `===` compares. */
export class ApexEnum {
  readonly apexType: TypeRef;
  readonly name: string;
  readonly ordinal: number;
  constructor(apexType: TypeRef, name: string, ordinal: number) {
    this.apexType = apexType;
    this.name = name;
    this.ordinal = ordinal;
  }
}
