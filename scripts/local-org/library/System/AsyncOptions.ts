import { PlatformObject } from "../../runtime/apexObject.ts";
import { apexError } from "../../runtime/apexException.ts";
import { apexToString } from "../../runtime/text.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { implement } from "../registry.ts";
import { type Bean, implementBean } from "../support/beans.ts";
import { required } from "../support/values.ts";

/** Identifies a queueable, so that a second one with the same signature is refused. */
class DuplicateSignature extends PlatformObject {
  override readonly apexType = typeRef("QueueableDuplicateSignature");
  readonly text: string;

  constructor(text: string) {
    super();
    this.text = text;
  }
}

/** Bytes that a signature may have. */
const MAX_SIZE = 1000;

class SignatureBuilder extends PlatformObject {
  override readonly apexType = typeRef("QueueableDuplicateSignature.Builder");
  readonly parts: string[] = [];

  add(part: unknown): this {
    this.parts.push(apexToString(required(part)));
    return this;
  }

  /** Bytes of the parts. */
  get size(): number {
    return this.parts.reduce((sum, part) => sum + Buffer.byteLength(part, "utf8"), 0);
  }

  build(): DuplicateSignature {
    if (this.parts.length === 0) throw apexError("IllegalArgumentException", "The signature is empty");
    if (this.size > MAX_SIZE) throw apexError("IllegalArgumentException", "The signature is too long");
    return new DuplicateSignature(this.parts.map((part) => `${part.length}:${part}`).join(""));
  }
}

/** What the job queue needs of `System.enqueueJob(job, asyncOptions)`. */
export function queueableOptions(options: Bean): { delayMinutes?: number; signature?: string; maxDepth?: number } {
  const delayMinutes = options.get("MinimumQueueableDelayInMinutes") as number | null;
  const maxDepth = options.get("MaximumQueueableStackDepth") as number | null;
  const signature = options.get("DuplicateSignature") as DuplicateSignature | null;
  return {
    ...(delayMinutes !== null && { delayMinutes }),
    ...(maxDepth !== null && { maxDepth }),
    ...(signature !== null && { signature: signature.text }),
  };
}

implementBean("AsyncOptions");
implement({
  name: "QueueableDuplicateSignature",
  statics: { "Builder()": () => new SignatureBuilder() },
  methods: {
    "toString()": (self: DuplicateSignature) => self.text,
  },
});
implement({
  name: "QueueableDuplicateSignature.Builder",
  constructors: { "()": () => new SignatureBuilder() },
  methods: {
    "addId(Id)": (self: SignatureBuilder, id: string) => self.add(id),
    "addInteger(Integer)": (self: SignatureBuilder, value: number) => self.add(value),
    "addString(String)": (self: SignatureBuilder, text: string) => self.add(text),
    "build()": (self: SignatureBuilder) => self.build(),
    "getMaxSize()": () => MAX_SIZE,
    "getRemainingSize()": (self: SignatureBuilder) => MAX_SIZE - self.size,
    "getSize()": (self: SignatureBuilder) => self.size,
  },
});
