import { UnknownTestError } from "../testRuns/results.ts";
import { UsageError } from "./arguments.ts";

type Command = (args: readonly string[]) => number | Promise<number>;

/** Each command is loaded when it is called, so that short ones start quickly. */
const COMMANDS: Readonly<Record<string, { readonly help: string; readonly load: () => Promise<Command> }>> = {
  start: {
    help: "start [--port N] [--edition E]       serve the org, its demo company and the emulators",
    load: async () => (await import("./commands/start.ts")).startCommand,
  },
  reset: {
    help: "reset [--small]                      forget the org's data and seed the demo company anew",
    load: async () => (await import("./commands/reset.ts")).resetCommand,
  },
  token: {
    help: "token --user U                       a session token of that user",
    load: async () => (await import("./commands/token.ts")).tokenCommand,
  },
  query: {
    help: 'query "SELECT …" [--user U] [--json] records as that user sees them',
    load: async () => (await import("./commands/query.ts")).queryCommand,
  },
  run: {
    help: "run file.apex [--user U] [--limits] [--edition E]  anonymous Apex",
    load: async () => (await import("./commands/run.ts")).runCommand,
  },
  test: {
    help: "test [names] [--coverage] [--watch] [--limits] [--json file] [--edition E]",
    load: async () => (await import("./commands/test.ts")).testCommand,
  },
  probes: {
    help: "probes [folder or file] [--target-org X]",
    load: async () => (await import("./commands/probes.ts")).probesCommand,
  },
  conformance: {
    help: "conformance <folder> [--with folder]… [--path sub]… [--json file]",
    load: async () => (await import("./commands/conformance.ts")).conformanceCommand,
  },
  supported: {
    help: "supported [class…] [--missing]       what of the platform library is implemented",
    load: async () => (await import("./commands/supported.ts")).supportedCommand,
  },
  credential: {
    help: "credential [name [--enable | --disable]]  whether named credentials are enabled for callouts",
    load: async () => (await import("./commands/credential.ts")).credentialCommand,
  },
  clock: {
    help: "clock [--set 2026-12-01T09:00Z | --move 2h | --reset]",
    load: async () => (await import("./commands/clock.ts")).clockCommand,
  },
};

async function main([name = "", ...args]: readonly string[]): Promise<number> {
  const command = COMMANDS[name];
  if (!command) {
    console.log(
      `Usage: npm run org -- <command>\n\n${Object.values(COMMANDS)
        .map((one) => `  ${one.help}`)
        .join("\n")}\n\nE is enterprise, or developer for the limits of a Developer Edition.`,
    );
    return name === "" || name === "help" ? 0 : 1;
  }
  try {
    return await (
      await command.load()
    )(args);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof UnknownTestError)) throw error;
    console.error(error.message);
    return 1;
  }
}

process.exitCode = await main(process.argv.slice(2));
