import { openOrg } from "../../openOrg.ts";
import { Sessions } from "../../server/auth/sessions.ts";
import { parseArguments, UsageError } from "../arguments.ts";
import { serverOrgOptions } from "../project.ts";
import { servedPort } from "../served.ts";
import { userNamed } from "../users.ts";

/** `token --user U`: prints a token that `sf org login access-token` takes, and nothing else. */
export function tokenCommand(args: readonly string[]): number {
  const { values } = parseArguments(args, { user: { type: "string" } });
  if (!values.user) throw new UsageError("token needs --user with a username, an id or a name");
  const opened = openOrg({ ...serverOrgOptions(servedPort()), withoutApex: true });
  try {
    const { org } = opened;
    console.log(new Sessions(org.store, org.id, org.clock).create(userNamed(values.user).id).token);
    return 0;
  } finally {
    opened.close();
  }
}
