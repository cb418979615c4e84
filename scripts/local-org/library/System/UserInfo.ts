import { createHash } from "node:crypto";
import { apexError } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import { transaction } from "../../runtime/transaction.ts";
import { implement } from "../registry.ts";
import { runningUser } from "../support/runningUser.ts";
import { required } from "../support/values.ts";
import { ApexTimeZone } from "./TimeZone.ts";

/** The currency of the local org, which has one. */
const ORG_CURRENCY = "USD";
const LIGHTNING = "Theme4d";

/** The org has no other package than this one, which all of its users may use: it has no license management. */
function isLicensed(namespace: string): boolean {
  if (required(namespace).toLowerCase() === org().namespace?.toLowerCase()) return true;
  throw apexError("TypeException", `Invalid package namespace: ${namespace}`);
}

function noSuchPackage(packageId: string): never {
  throw apexError("TypeException", `Invalid package ID: ${required(packageId)}`);
}

/**
 * The session of the running user. The local org keeps its sessions outside of Apex: the text looks like one, opens
 * nothing, and is the same within a transaction. Asynchronous code has none.
 */
function sessionId(): string | null {
  const { userId, isAsync } = transaction();
  if (isAsync) return null;
  const digest = createHash("sha256").update(`${org().id}\n${userId}`).digest("base64url");
  return `${org().id.slice(0, 15)}!${digest}`;
}

const read = (field: string) => (): string | null => runningUser(field);

implement({
  name: "UserInfo",
  statics: {
    // Asked for by identity verification flows only.
    "getCurrentUvid()": () => null,
    "getDefaultCurrency()": () => ORG_CURRENCY,
    "getFirstName()": read("FirstName"),
    "getLanguage()": read("LanguageLocaleKey"),
    "getLastName()": read("LastName"),
    "getLocale()": read("LocaleSidKey"),
    "getName()": read("Name"),
    "getOrganizationId()": () => org().id,
    "getOrganizationName()": () => org().name,
    "getProfileId()": read("ProfileId"),
    "getSessionId()": sessionId,
    "getTimeZone()": () => new ApexTimeZone(runningUser("TimeZoneSidKey") ?? "GMT"),
    "getUiTheme()": () => LIGHTNING,
    "getUiThemeDisplayed()": () => LIGHTNING,
    "getUserEmail()": read("Email"),
    "getUserId()": () => transaction().userId,
    "getUserName()": read("Username"),
    "getUserRoleId()": read("UserRoleId"),
    "getUserType()": read("UserType"),
    "hasPackageLicense(Id)": noSuchPackage,
    "isCurrentUserLicensed(String)": isLicensed,
    "isCurrentUserLicensedForPackage(Id)": noSuchPackage,
    "isMultiCurrencyOrganization()": () => false,
  },
});
