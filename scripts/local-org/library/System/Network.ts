import { apexError } from "../../runtime/apexException.ts";
import { implement } from "../registry.ts";
import { required } from "../support/values.ts";

function noSuchSite(networkId: string): never {
  throw apexError("IllegalArgumentException", `There is no Experience Cloud site ${required(networkId)}`);
}

const none = (): null => null;

/**
 * Experience Cloud sites, of which the local org has none: its users are never in one.
 * Source: Apex Reference Guide, Network Class.
 */
implement({
  name: "Network",
  statics: {
    "communitiesLanding()": none,
    "forwardToAuthPage(String)": none,
    "forwardToAuthPage(String,String)": none,
    "getLoginUrl(String)": noSuchSite,
    "getLogoutUrl(String)": noSuchSite,
    "getNetworkId()": none,
    "getSelfRegUrl(String)": noSuchSite,
  },
});
