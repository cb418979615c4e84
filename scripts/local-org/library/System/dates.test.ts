import { describe, it } from "node:test";
import { checkApex } from "../testing/evaluate.ts";

describe("Apex Reference Guide, Date Class", () => {
  it("counts on the calendar", () => {
    checkApex([
      ["Date.newInstance(1990, 11, 21).addDays(2)", "1990-11-23 00:00:00"],
      ["Date.newInstance(2011, 1, 31).addMonths(1)", "2011-02-28 00:00:00"],
      ["Date.newInstance(2024, 2, 29).addYears(1)", "2025-02-28 00:00:00"],
      ["Date.newInstance(2006, 12, 1).daysBetween(Date.newInstance(2006, 12, 31))", "30"],
      ["Date.newInstance(2006, 12, 2).monthsBetween(Date.newInstance(2012, 2, 8))", "62"],
      ["Date.newInstance(1998, 10, 21).dayOfYear()", "294"],
      ["Date.daysInMonth(1960, 2)", "29"],
      ["Date.isLeapYear(2000)", "true"],
      ["Date.newInstance(2026, 6, 3).toStartOfWeek()", "2026-05-31 00:00:00"],
      ["Date.newInstance(2001, 3, 21).format()", "3/21/2001"],
      ["Date.parse('12/27/2009')", "2009-12-27 00:00:00"],
      ["Date.parse('27/12/2009')", "System.TypeException: Invalid date: 27/12/2009"],
      ["Date.valueOf('2008-10-5')", "2008-10-05 00:00:00"],
      ["Date.valueOf('abc')", "System.TypeException: Invalid date: abc"],
      ["Date.today()", "2026-06-01 00:00:00"],
    ]);
  });
});

describe("Apex Reference Guide, Datetime and TimeZone Classes", () => {
  it("knows the user's time zone", () => {
    checkApex([
      ["Datetime.newInstance(2008, 12, 1, 12, 30, 2)", "2008-12-01 20:30:02"],
      ["Datetime.newInstanceGmt(2008, 7, 1, 0, 0, 0).hour()", "17"],
      ["Datetime.newInstanceGmt(2008, 7, 1, 0, 0, 0).date()", "2008-06-30 00:00:00"],
      ["Datetime.newInstanceGmt(2011, 3, 12, 20, 0, 0).addDays(1).hourGmt()", "19"],
      ["Datetime.newInstance(2007, 6, 28, 13, 5, 0).format()", "6/28/2007, 1:05 PM"],
      [
        "Datetime.newInstanceGmt(2000, 6, 3, 3, 3, 3).format('yyyy-MM-dd HH:mm:ss', 'America/New_York')",
        "2000-06-02 23:03:03",
      ],
      ["Datetime.newInstanceGmt(2011, 6, 6, 3, 3, 3).formatGmt('EEE, MMM d yyyy')", "Mon, Jun 6 2011"],
      [
        "Datetime.newInstanceGmt(2011, 6, 6, 3, 3, 3).formatGmt('yyyy-MM-dd\\'T\\'HH:mm:ss.SSSZ')",
        "2011-06-06T03:03:03.000+0000",
      ],
      ["Datetime.valueOf('2008-10-5 12:20:20')", "2008-10-05 19:20:20"],
      ["Datetime.valueOfGmt('2008-10-5 12:20:20')", "2008-10-05 12:20:20"],
      ["Datetime.parse('10/14/2011, 11:46 AM')", "2011-10-14 18:46:00"],
      ["Datetime.newInstance(0L).getTime()", "0"],
      [
        "Timezone.getTimeZone('America/New_York').getOffset(Datetime.newInstanceGmt(2012, 10, 23, 12, 0, 0))",
        "-14400000",
      ],
      ["UserInfo.getTimeZone().getID()", "America/Los_Angeles"],
    ]);
  });
});

describe("Apex Reference Guide, Time Class", () => {
  it("goes around at midnight", () => {
    checkApex([
      ["Time.newInstance(18, 30, 2, 20).addHours(8)", "02:30:02.020Z"],
      ["Time.newInstance(18, 30, 2, 20).addMilliseconds(1400).second()", "3"],
      ["Time.newInstance(1, 20, 30, 0).addSeconds(-4830)", "00:00:00.000Z"],
    ]);
  });
});
