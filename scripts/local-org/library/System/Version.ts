import { PlatformObject } from "../../runtime/apexObject.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { implement } from "../registry.ts";
import { required } from "../support/values.ts";

/** A version of a managed package. */
export class ApexVersion extends PlatformObject {
  override readonly apexType = typeRef("Version");
  readonly major: number;
  readonly minor: number;
  readonly patch: number | null;

  constructor(major: number, minor: number, patch: number | null = null) {
    super();
    this.major = major;
    this.minor = minor;
    this.patch = patch;
  }

  compareTo(other: ApexVersion): number {
    return Math.sign(this.major - other.major || this.minor - other.minor || (this.patch ?? 0) - (other.patch ?? 0));
  }
}

implement({
  name: "Version",
  constructors: {
    "(Integer,Integer)": (_type: unknown, major: number, minor: number) =>
      new ApexVersion(required(major), required(minor)),
    "(Integer,Integer,Integer)": (_type: unknown, major: number, minor: number, patch: number) =>
      new ApexVersion(required(major), required(minor), required(patch)),
  },
  methods: {
    "compareTo(Version)": (self: ApexVersion, other: ApexVersion) => self.compareTo(required(other)),
    "major()": (self: ApexVersion) => self.major,
    "minor()": (self: ApexVersion) => self.minor,
    "patch()": (self: ApexVersion) => self.patch,
  },
});
