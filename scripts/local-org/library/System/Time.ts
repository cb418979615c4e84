import { ApexTime } from "../../runtime/values/primitives.ts";
import { implement } from "../registry.ts";
import { fieldErrors } from "../support/fieldErrors.ts";
import { DAY } from "../support/time/zone.ts";
import { required } from "../support/values.ts";

/** Goes around at midnight. */
function moved(self: ApexTime, milliseconds: number): ApexTime {
  return new ApexTime((((self.milliseconds + milliseconds) % DAY) + DAY) % DAY);
}

implement({
  name: "Time",
  statics: {
    "newInstance(Integer,Integer,Integer,Integer)": (
      hour: number,
      minute: number,
      second: number,
      millisecond: number,
    ) =>
      moved(
        new ApexTime(0),
        ((required(hour) * 60 + required(minute)) * 60 + required(second)) * 1000 + required(millisecond),
      ),
  },
  methods: {
    ...fieldErrors,
    "addHours(Integer)": (self: ApexTime, hours: number) => moved(self, required(hours) * 3_600_000),
    "addMilliseconds(Integer)": (self: ApexTime, milliseconds: number) => moved(self, required(milliseconds)),
    "addMinutes(Integer)": (self: ApexTime, minutes: number) => moved(self, required(minutes) * 60_000),
    "addSeconds(Integer)": (self: ApexTime, seconds: number) => moved(self, required(seconds) * 1000),
    "hour()": (self: ApexTime) => Math.floor(self.milliseconds / 3_600_000),
    "millisecond()": (self: ApexTime) => self.milliseconds % 1000,
    "minute()": (self: ApexTime) => Math.floor(self.milliseconds / 60_000) % 60,
    "second()": (self: ApexTime) => Math.floor(self.milliseconds / 1000) % 60,
  },
});
