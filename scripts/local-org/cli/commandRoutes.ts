import type { OpenedOrg } from "../openOrg.ts";
import { json, type Route } from "../server/routes.ts";
import { UsageError } from "./arguments.ts";
import { KEY_HEADER, ORG_COMMANDS_PATH, type OrgCommand, type Outcome } from "./orgCommand.ts";

/** Commands of other processes, done here: their key proves that they may read the org's folder. */
export function commandRoutes(
  opened: OpenedOrg,
  key: string,
  commands: readonly OrgCommand<never>[],
): readonly Route[] {
  return commands.map((command) => ({
    method: "POST",
    path: `${ORG_COMMANDS_PATH}/${command.name}`,
    access: "public",
    handle(context) {
      if (context.headers[KEY_HEADER] !== key) return json(403, { message: "The key is wrong" });
      return json(
        200,
        outcomeOf(() => command.run(opened, JSON.parse(context.body.toString("utf8")) as never)),
      );
    },
  }));
}

function outcomeOf(run: () => Outcome): Outcome {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    return { code: 1, output: "", errors: error.message };
  }
}
