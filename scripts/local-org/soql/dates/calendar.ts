/** What date literals and date functions depend on: the running user and the organisation. */
export interface Calendar {
  readonly timeZone: string;
  /** `en_US` */
  readonly locale: string;
  /** 0 = Sunday. */
  readonly firstDayOfWeek: number;
  /** 1 to 12. */
  readonly fiscalYearStartMonth: number;
  /** The fiscal year bears the name of the calendar year in which it starts, instead of that in which it ends. */
  readonly fiscalYearNamedByStart: boolean;
}

/** First day of the week of a locale such as `en_US` or `nl_NL_EURO`, 0 = Sunday. */
export function firstDayOfWeek(locale: string): number {
  const [language = "en", region] = locale.split("_");
  const tag = new Intl.Locale(region ? `${language}-${region}` : language) as Intl.Locale & {
    getWeekInfo(): { firstDay: number };
  };
  return tag.getWeekInfo().firstDay % 7;
}

/** The fiscal year, quarter (1-4) and month (1-12) of a month of the calendar (1-12). */
export function fiscalPosition(
  calendar: Calendar,
  year: number,
  month: number,
): { year: number; quarter: number; month: number } {
  const start = calendar.fiscalYearStartMonth;
  const fiscalMonth = ((month - start + 12) % 12) + 1;
  const startYear = month >= start ? year : year - 1;
  const named = calendar.fiscalYearNamedByStart || start === 1 ? startYear : startYear + 1;
  return { year: named, quarter: Math.ceil(fiscalMonth / 3), month: fiscalMonth };
}
