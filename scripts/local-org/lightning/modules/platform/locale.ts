import { session } from "platform/session";

/** Values of `@salesforce/i18n/*` for the running user. */
export const locale: Readonly<Record<string, string | number>> = session.locale;
