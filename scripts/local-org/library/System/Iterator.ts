import { PlatformObject } from "../../runtime/apexObject.ts";
import { apexError } from "../../runtime/apexException.ts";
import { typeRef, type TypeRef } from "../../runtime/typeRef.ts";
import { implement } from "../registry.ts";

/** What `List.iterator()` and its like answer. */
export class ApexIterator extends PlatformObject {
  override readonly apexType: TypeRef;
  private readonly items: readonly unknown[];
  private at = 0;

  constructor(element: TypeRef, items: readonly unknown[]) {
    super();
    this.apexType = typeRef("Iterator", element);
    this.items = items;
  }

  hasNext(): boolean {
    return this.at < this.items.length;
  }

  /** @throws NoSuchElementException at the end */
  next(): unknown {
    if (!this.hasNext()) throw apexError("NoSuchElementException", "Iterator has no more elements");
    return this.items[this.at++];
  }
}

implement({
  name: "Iterator",
  methods: {
    "hasNext()": (self: ApexIterator) => self.hasNext(),
    "next()": (self: ApexIterator) => self.next(),
  },
});
