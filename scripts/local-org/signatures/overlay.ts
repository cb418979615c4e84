import type { OverlayType } from "./overlayText.ts";

const REFERENCE = "Apex Reference Guide (API 67.0): ";

/** Primitives and platform objects that Apex code cannot construct with `new X()`. */
const NOT_CONSTRUCTIBLE = [
  "Date",
  "Decimal",
  "Id",
  "JSONGenerator",
  "JSONParser",
  "Matcher",
  "Pattern",
  "Time",
  "TimeZone",
  "Type",
  "UUID",
];

/** Reviewed corrections of the class files, which are of API 65: names newer than that, wrong or missing there. */
export const OVERLAY: readonly OverlayType[] = [
  ...NOT_CONSTRUCTIBLE.map((type) => ({
    type,
    source: `${REFERENCE}${type} Class has no constructors`,
    remove: ["()"],
  })),
  {
    type: "Schema.SObjectField",
    source: `${REFERENCE}SObjectField Class: its text is the field's name`,
    add: ["String toString()"],
  },
];
