import { StoreInUseError } from "../data/store.ts";
import { openOrg, type OpenedOrg } from "../openOrg.ts";
import { UsageError } from "./arguments.ts";
import { DEFAULT_PORT, serverOrgOptions } from "./project.ts";
import { notedServer, type ServerNote } from "./runningServer.ts";

/**
 * What a command does inside the open org. Its input is plain data, so that the process that serves the org can do it
 * for another one: an org is open in one process at a time.
 */
export interface OrgCommand<Input> {
  readonly name: string;
  /** For commands that need the data only: no Apex is translated. */
  readonly withoutApex?: boolean;
  /** @throws UsageError for a mistake in the input */
  run(opened: OpenedOrg, input: Input): Outcome;
}

export interface Outcome {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

export const ORG_COMMANDS_PATH = "/local/commands";
export const KEY_HEADER = "x-local-org-key";

/**
 * Runs the command in the server when there is one, else in this process, prints and answers the exit code.
 * @param developerEdition of an org that this process opens; null to leave it to the server, if there is one
 */
export async function perform<Input>(
  command: OrgCommand<Input>,
  input: Input,
  developerEdition: boolean | null = null,
): Promise<number> {
  const server = notedServer();
  if (server && developerEdition !== null) await refuseEdition(server);
  const answered = server && (await askServer(server, command.name, input));
  const outcome = answered ?? runHere(command, input, developerEdition ?? false);
  if (outcome.output !== "") console.log(outcome.output);
  if (outcome.errors !== "") console.error(outcome.errors);
  return outcome.code;
}

/** Opens what `open` opens. @throws UsageError when another process has the org open */
export function openAlone<T>(open: () => T): T {
  try {
    return open();
  } catch (error) {
    if (!(error instanceof StoreInUseError)) throw error;
    throw new UsageError("The org is in use by another process. Wait for it, or end it.");
  }
}

function runHere<Input>(command: OrgCommand<Input>, input: Input, developerEdition: boolean): Outcome {
  const withoutApex = command.withoutApex ?? false;
  const options = { ...serverOrgOptions(DEFAULT_PORT), withoutApex, developerEdition };
  const opened = openAlone(() => openOrg(options));
  try {
    return command.run(opened, input);
  } finally {
    opened.close();
  }
}

/** @throws UsageError when the server runs: it was started with an edition of its own */
async function refuseEdition(server: ServerNote): Promise<void> {
  const runs = await fetch(`http://127.0.0.1:${server.port}/`, { method: "HEAD" }).then(
    () => true,
    () => false,
  );
  if (runs) throw new UsageError("The org is served already: give --edition to start");
}

/** Null when the server that was noted is gone. */
async function askServer(server: ServerNote, name: string, input: unknown): Promise<Outcome | null> {
  let response: Response;
  try {
    response = await fetch(`http://127.0.0.1:${server.port}${ORG_COMMANDS_PATH}/${name}`, {
      method: "POST",
      headers: { "Content-Type": "application/json", [KEY_HEADER]: server.key },
      body: JSON.stringify(input),
    });
  } catch {
    return null;
  }
  // Something else listens on the port of a server that was killed.
  if (response.status === 404 || response.status === 403) return null;
  if (!response.ok) throw new Error(await response.text());
  return (await response.json()) as Outcome;
}
