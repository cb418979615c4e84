import type { Direction } from "../contract/session.ts";
import type { Language } from "../texts/texts.ts";

/** Values of `@salesforce/i18n/*`, in the patterns of CLDR as the platform gives them. */
export type LocaleValues = Readonly<Record<string, string | number>>;

interface Pattern {
  readonly locale: string;
  readonly currency: string;
  readonly firstDayOfWeek: number;
  readonly shortDate: string;
  readonly mediumDate: string;
  readonly longDate: string;
  readonly shortTime: string;
  readonly mediumTime: string;
  readonly grouping: string;
  readonly decimal: string;
  readonly currencyFormat: string;
  readonly percentFormat: string;
}

const PATTERNS: Readonly<Record<Language, Pattern>> = {
  en_US: {
    locale: "en-US",
    currency: "USD",
    firstDayOfWeek: 1,
    shortDate: "M/d/yyyy",
    mediumDate: "MMM d, yyyy",
    longDate: "MMMM d, yyyy",
    shortTime: "h:mm a",
    mediumTime: "h:mm:ss a",
    grouping: ",",
    decimal: ".",
    currencyFormat: "¤#,##0.00",
    percentFormat: "#,##0%",
  },
  fr: {
    locale: "fr-FR",
    currency: "EUR",
    firstDayOfWeek: 2,
    shortDate: "dd/MM/yyyy",
    mediumDate: "d MMM yyyy",
    longDate: "d MMMM yyyy",
    shortTime: "HH:mm",
    mediumTime: "HH:mm:ss",
    grouping: "\u202f",
    decimal: ",",
    currencyFormat: "#,##0.00 ¤",
    percentFormat: "#,##0 %",
  },
  ja: {
    locale: "ja-JP",
    currency: "JPY",
    firstDayOfWeek: 1,
    shortDate: "yyyy/MM/dd",
    mediumDate: "yyyy/MM/dd",
    longDate: "yyyy年M月d日",
    shortTime: "H:mm",
    mediumTime: "H:mm:ss",
    grouping: ",",
    decimal: ".",
    currencyFormat: "¤#,##0",
    percentFormat: "#,##0%",
  },
  nl_NL: {
    locale: "nl-NL",
    currency: "EUR",
    firstDayOfWeek: 2,
    shortDate: "d-M-yyyy",
    mediumDate: "d MMM yyyy",
    longDate: "d MMMM yyyy",
    shortTime: "HH:mm",
    mediumTime: "HH:mm:ss",
    grouping: ".",
    decimal: ",",
    currencyFormat: "¤ #,##0.00",
    percentFormat: "#,##0%",
  },
};

/** Languages that are written from right to left, by the first part of their key: Arabic, Hebrew, Farsi, Urdu, Yiddish. */
const RIGHT_TO_LEFT = new Set(["ar", "iw", "fa", "ur", "ji"]);

/** Direction of a language by its key (`User.LanguageLocaleKey`), known to the frame or not. */
export function directionOf(languageKey: string): Direction {
  return RIGHT_TO_LEFT.has(languageKey.split("_")[0] ?? "") ? "rtl" : "ltr";
}

/** Locale values for a language, a time zone (`User.TimeZoneSidKey`) and a direction. */
export function localeValues(language: Language, timeZone: string, dir: Direction): LocaleValues {
  const pattern = PATTERNS[language];
  return {
    lang: pattern.locale,
    dir,
    locale: pattern.locale,
    timeZone,
    currency: pattern.currency,
    firstDayOfWeek: pattern.firstDayOfWeek,
    "dateTime.shortDateFormat": pattern.shortDate,
    "dateTime.mediumDateFormat": pattern.mediumDate,
    "dateTime.longDateFormat": pattern.longDate,
    "dateTime.shortTimeFormat": pattern.shortTime,
    "dateTime.mediumTimeFormat": pattern.mediumTime,
    "dateTime.shortDateTimeFormat": `${pattern.shortDate} ${pattern.shortTime}`,
    "dateTime.mediumDateTimeFormat": `${pattern.mediumDate} ${pattern.mediumTime}`,
    "dateTime.longDateTimeFormat": `${pattern.longDate} ${pattern.mediumTime}`,
    "number.numberFormat": "#,##0.###",
    "number.percentFormat": pattern.percentFormat,
    "number.currencyFormat": pattern.currencyFormat,
    "number.currencySymbol": currencySymbol(pattern),
    "number.groupingSeparator": pattern.grouping,
    "number.decimalSeparator": pattern.decimal,
    "number.percentSign": "%",
    "number.plusSign": "+",
    "number.minusSign": "-",
    "number.exponentialSign": "E",
    "number.superscriptingExponentSign": "×",
    "number.perMilleSign": "‰",
    "number.infinity": "∞",
    "number.nan": "NaN",
  };
}

function currencySymbol({ locale, currency }: Pattern): string {
  const parts = new Intl.NumberFormat(locale, { style: "currency", currency }).formatToParts(0);
  return parts.find((part) => part.type === "currency")?.value ?? currency;
}
