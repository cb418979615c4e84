import { Sessions } from "../../server/auth/sessions.ts";
import { parseArguments, UsageError } from "../arguments.ts";
import { perform, type OrgCommand } from "../orgCommand.ts";
import { userNamed } from "../users.ts";

export const sessionToken: OrgCommand<{ readonly user: string }> = {
  name: "token",
  withoutApex: true,
  run({ org }, { user }) {
    const { token } = new Sessions(org.store, org.id, org.clock).create(userNamed(user).id);
    return { code: 0, output: token, errors: "" };
  },
};

/** `token --user U`: prints a token that `sf org login access-token` takes, and nothing else. */
export function tokenCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArguments(args, { user: { type: "string" } });
  if (!values.user) throw new UsageError("token needs --user with a username, an id or a name");
  return perform(sessionToken, { user: values.user });
}
