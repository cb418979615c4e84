import { PlatformObject } from "../../runtime/apexObject.ts";
import { apexError } from "../../runtime/apexException.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import { implement } from "../registry.ts";
import { replaceAll } from "../support/regex/javaPattern.ts";
import { required } from "../support/values.ts";
import type { ApexPattern } from "./Pattern.ts";

/** `java.util.regex.Matcher`. A region is matched as a text of its own (anchoring, not transparent bounds). */
export class ApexMatcher extends PlatformObject {
  override readonly apexType = typeRef("Matcher");
  pattern: ApexPattern;
  private input: string;
  private regionFrom = 0;
  private regionTo: number;
  private match: RegExpExecArray | null = null;
  private searchFrom = 0;

  constructor(pattern: ApexPattern, input: string) {
    super();
    this.pattern = pattern;
    this.input = input;
    this.regionTo = input.length;
  }

  private get regionText(): string {
    return this.input.slice(this.regionFrom, this.regionTo);
  }

  get region(): readonly [number, number] {
    return [this.regionFrom, this.regionTo];
  }

  setRegion(from: number, to: number): this {
    if (from < 0 || to > this.input.length || from > to) throw apexError("StringException", "Region out of bounds");
    this.match = null;
    this.searchFrom = 0;
    this.regionFrom = from;
    this.regionTo = to;
    return this;
  }

  reset(input = this.input): this {
    this.input = input;
    return this.setRegion(0, input.length);
  }

  find(): boolean {
    const text = this.regionText;
    if (this.searchFrom > text.length) this.match = null;
    else {
      const { search } = this.pattern.pattern;
      search.lastIndex = this.searchFrom;
      this.match = search.exec(text);
    }
    // An empty match must not be found again at the same place.
    if (this.match)
      this.searchFrom = this.match.index + Math.max(this.match[0].length, 0) + (this.match[0] === "" ? 1 : 0);
    else this.searchFrom = text.length + 1;
    return this.match !== null;
  }

  findFrom(start: number): boolean {
    if (start < 0 || start > this.input.length) throw apexError("StringException", `Illegal start index: ${start}`);
    this.reset();
    this.searchFrom = start;
    return this.find();
  }

  matches(): boolean {
    return this.matchAtStart(this.pattern.pattern.whole);
  }

  lookingAt(): boolean {
    return this.matchAtStart(this.pattern.pattern.start);
  }

  private matchAtStart(expression: RegExp): boolean {
    expression.lastIndex = 0;
    this.match = expression.exec(this.regionText);
    if (this.match) this.searchFrom = this.match[0].length;
    return this.match !== null;
  }

  /** @throws StringException before a match, or when there is no such group */
  private found(group: number): { match: RegExpExecArray; index: number } {
    if (!this.match) throw apexError("StringException", "No match found");
    const index = this.pattern.pattern.groups[group];
    if (index === undefined) throw apexError("StringException", `No group ${group}`);
    return { match: this.match, index };
  }

  group(group: number): string | null {
    const { match, index } = this.found(group);
    return match[index] ?? null;
  }

  bounds(group: number): readonly [number, number] {
    const { match, index } = this.found(group);
    const bounds = match.indices?.[index];
    return bounds ? [bounds[0] + this.regionFrom, bounds[1] + this.regionFrom] : [-1, -1];
  }

  replace(replacement: string, limit?: number): string {
    this.reset();
    return replaceAll(this.input, this.pattern.pattern, replacement, limit);
  }

  usePattern(pattern: ApexPattern): this {
    this.pattern = pattern;
    this.match = null;
    return this;
  }
}

function onlyDefault(name: string, value: boolean, isDefault: boolean, self: ApexMatcher): ApexMatcher {
  if (value !== isDefault) throw new UnsupportedError(`Matcher.${name}(${value})`);
  return self;
}

implement({
  name: "Matcher",
  statics: {
    "quoteReplacement(String)": (text: string) => required(text).replace(/[\\$]/g, "\\$&"),
  },
  methods: {
    "end()": (self: ApexMatcher) => self.bounds(0)[1],
    "end(Integer)": (self: ApexMatcher, group: number) => self.bounds(required(group))[1],
    "find()": (self: ApexMatcher) => self.find(),
    "find(Integer)": (self: ApexMatcher, start: number) => self.findFrom(required(start)),
    "group()": (self: ApexMatcher) => self.group(0),
    "group(Integer)": (self: ApexMatcher, group: number) => self.group(required(group)),
    "groupCount()": (self: ApexMatcher) => self.pattern.pattern.groups.length - 1,
    "hasAnchoringBounds()": () => true,
    "hasTransparentBounds()": () => false,
    "lookingAt()": (self: ApexMatcher) => self.lookingAt(),
    "matches()": (self: ApexMatcher) => self.matches(),
    "pattern()": (self: ApexMatcher) => self.pattern,
    "region(Integer,Integer)": (self: ApexMatcher, from: number, to: number) =>
      self.setRegion(required(from), required(to)),
    "regionEnd()": (self: ApexMatcher) => self.region[1],
    "regionStart()": (self: ApexMatcher) => self.region[0],
    "replaceAll(String)": (self: ApexMatcher, replacement: string) => self.replace(required(replacement)),
    "replaceFirst(String)": (self: ApexMatcher, replacement: string) => self.replace(required(replacement), 1),
    "reset()": (self: ApexMatcher) => self.reset(),
    "reset(String)": (self: ApexMatcher, input: string) => self.reset(required(input)),
    "start()": (self: ApexMatcher) => self.bounds(0)[0],
    "start(Integer)": (self: ApexMatcher, group: number) => self.bounds(required(group))[0],
    "useAnchoringBounds(Boolean)": (self: ApexMatcher, value: boolean) =>
      onlyDefault("useAnchoringBounds", value, true, self),
    "usePattern(Pattern)": (self: ApexMatcher, pattern: ApexPattern) => self.usePattern(required(pattern)),
    "useTransparentBounds(Boolean)": (self: ApexMatcher, value: boolean) =>
      onlyDefault("useTransparentBounds", value, false, self),
  },
});
