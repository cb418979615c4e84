/**
 * What every npm script that needs Node 24 goes through: `node scripts/setup/main.mjs <command> [arguments]`.
 * Prepares what the command needs, then runs it under Node 24. Plain JavaScript without dependencies, because it runs
 * before the packages are installed and on whatever Node (20 or later) the machine has.
 */
import { spawn } from "node:child_process";
import process from "node:process";
import { build } from "./build.mjs";
import { commands } from "./commands.mjs";
import { installPackages } from "./packages.mjs";
import { findNode } from "./node.mjs";
import { say, stop } from "./progress.mjs";
import { ensureTools } from "./tools.mjs";
import { root } from "./paths.mjs";

const [name = "", ...args] = process.argv.slice(2);
const command = commands[name];
if (!command) stop(`Unknown command “${name}”. There are: ${Object.keys(commands).join(", ")}.`);

await installPackages();
const node = findNode();
await ensureTools(command.tools(args));
if (command.build !== "none") await build(node, command.build === "required");

const child = spawn(node.executable, [command.script, ...command.prefix, ...args], {
  cwd: root,
  env: node.environment,
  stdio: "inherit",
});
// A terminal sends Ctrl+C to the command as well; sending another kind of signal, once, leaves it time to end tidily.
let isEnding = false;
function end() {
  if (!isEnding) child.kill("SIGTERM");
  isEnding = true;
}
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, end);
// The shell between npm and this process passes no signals on: when npm is ended, all that is seen is a new parent.
if (process.env.npm_lifecycle_event) {
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && end(), 1000).unref();
}
child.on("error", (error) => stop(`${command.script} did not start: ${error.message}`));
child.on("exit", (code, signal) => {
  if (signal) say(`${name} ended by ${signal}.`);
  process.exit(code ?? 1);
});
