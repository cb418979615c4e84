import { org } from "../../runtime/org.ts";
import { transaction } from "../../runtime/transaction.ts";
import { implement } from "../registry.ts";
import { runningUser } from "../support/runningUser.ts";
import { ApexTimeZone } from "./TimeZone.ts";

/** The currency of the local org, which has one. */
const ORG_CURRENCY = "USD";
const LIGHTNING = "Theme4d";

const read = (field: string) => (): string | null => runningUser(field);

implement({
  name: "UserInfo",
  statics: {
    "getDefaultCurrency()": () => ORG_CURRENCY,
    "getFirstName()": read("FirstName"),
    "getLanguage()": read("LanguageLocaleKey"),
    "getLastName()": read("LastName"),
    "getLocale()": read("LocaleSidKey"),
    "getName()": read("Name"),
    "getOrganizationId()": () => org().id,
    "getOrganizationName()": () => org().name,
    "getProfileId()": read("ProfileId"),
    "getTimeZone()": () => new ApexTimeZone(runningUser("TimeZoneSidKey") ?? "GMT"),
    "getUiTheme()": () => LIGHTNING,
    "getUiThemeDisplayed()": () => LIGHTNING,
    "getUserEmail()": read("Email"),
    "getUserId()": () => transaction().userId,
    "getUserName()": read("Username"),
    "getUserRoleId()": read("UserRoleId"),
    "getUserType()": read("UserType"),
    "isMultiCurrencyOrganization()": () => false,
  },
});
