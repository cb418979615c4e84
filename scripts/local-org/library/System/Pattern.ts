import { PlatformObject } from "../../runtime/apexObject.ts";
import { apexError } from "../../runtime/apexException.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { implement } from "../registry.ts";
import { javaPattern, split, type JavaPattern } from "../support/regex/javaPattern.ts";
import { listOf, required } from "../support/values.ts";
import { ApexMatcher } from "./Matcher.ts";

export class ApexPattern extends PlatformObject {
  override readonly apexType = typeRef("Pattern");
  readonly pattern: JavaPattern;

  constructor(pattern: JavaPattern) {
    super();
    this.pattern = pattern;
  }
}

implement({
  name: "Pattern",
  statics: {
    "compile(String)": (text: string) => new ApexPattern(javaPattern(required(text))),
    "matches(String,String)": (text: string, input: string) =>
      new ApexMatcher(new ApexPattern(javaPattern(required(text))), required(input)).matches(),
    "quote(String)": (text: string) => `\\Q${required(text).replaceAll("\\E", "\\E\\\\E\\Q")}\\E`,
  },
  methods: {
    "matcher(String)": (self: ApexPattern, input: string) => new ApexMatcher(self, required(input)),
    "pattern()": (self: ApexPattern) => self.pattern.text,
    "split(String)": (self: ApexPattern, input: string) => listOf("String", split(required(input), self.pattern)),
    "split(String,Integer)": (self: ApexPattern, input: string, limit: number) => {
      if (limit === null) throw apexError("NullPointerException", "Argument cannot be null.");
      return listOf("String", split(required(input), self.pattern, limit));
    },
  },
});
