import { PlatformObject } from "../../runtime/apexObject.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import type { ApexDatetime } from "../../runtime/values/primitives.ts";
import { implement } from "../registry.ts";
import { userLocale } from "../support/runningUser.ts";
import { offsetText, zoneName } from "../support/time/text.ts";
import { isZone, offsetAt } from "../support/time/zone.ts";
import { required } from "../support/values.ts";

export class ApexTimeZone extends PlatformObject {
  override readonly apexType = typeRef("TimeZone");
  readonly id: string;

  /** An unknown name counts as GMT, as in java.util.TimeZone. */
  constructor(id: string) {
    super();
    this.id = isZone(id) ? id : "GMT";
  }
}

/** `(GMT-08:00) Pacific Standard Time (America/Los_Angeles)`, with the offset of the standard time. */
function displayName(self: ApexTimeZone): string {
  const january = Date.UTC(2024, 0, 1);
  return `(GMT${offsetText(offsetAt(self.id, january), ":")}) ${zoneName(january, self.id, userLocale(), "long")} (${self.id})`;
}

implement({
  name: "TimeZone",
  statics: {
    "getTimeZone(String)": (id: string) => new ApexTimeZone(required(id)),
  },
  methods: {
    "getDisplayName()": displayName,
    "getID()": (self: ApexTimeZone) => self.id,
    "getOffset(Datetime)": (self: ApexTimeZone, at: ApexDatetime) => offsetAt(self.id, required(at).milliseconds),
    "toString()": (self: ApexTimeZone) => self.id,
  },
});
