import { randomUUID } from "node:crypto";
import { PlatformObject } from "../../runtime/apexObject.ts";
import { apexError } from "../../runtime/apexException.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { implement } from "../registry.ts";
import { stringHash } from "../support/equality.ts";
import { required } from "../support/values.ts";

export class ApexUuid extends PlatformObject {
  override readonly apexType = typeRef("UUID");
  readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }
}

export function fromString(text: string): ApexUuid {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i.test(required(text))) {
    throw apexError("IllegalArgumentException", `Invalid UUID string: ${text}`);
  }
  return new ApexUuid(text.toLowerCase());
}

implement({
  name: "UUID",
  statics: {
    "fromString(String)": fromString,
    "randomUUID()": () => new ApexUuid(randomUUID()),
  },
  methods: {
    "equals(Object)": (self: ApexUuid, other: unknown) => other instanceof ApexUuid && other.text === self.text,
    "hashCode()": (self: ApexUuid) => stringHash(self.text),
    "toString()": (self: ApexUuid) => self.text,
  },
});
