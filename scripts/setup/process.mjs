import process from "node:process";
import { spawn, spawnSync } from "node:child_process";
import { appendFileSync, mkdirSync } from "node:fs";
import { dirname } from "node:path";
import { logFile, root } from "./paths.mjs";

const lastCharacters = 4000;

/** What a short program prints, or undefined when it is missing or fails. Some print their version on stderr. */
export function output(executable, args) {
  const result = spawnSync(executable, args, { encoding: "utf8", timeout: 20_000 });
  return result.status === 0 ? result.stdout + result.stderr : undefined;
}

/** Runs a long program into the log file. Resolves to whether it succeeded within its time, and what it printed last. */
export function runLogged(executable, args, { environment = process.env, seconds = 600 } = {}) {
  mkdirSync(dirname(logFile), { recursive: true });
  let printed = "";
  const log = (text) => {
    printed = (printed + text).slice(-lastCharacters);
    appendFileSync(logFile, text);
  };
  log(`\n$ ${executable} ${args.join(" ")}\n`);
  return new Promise((done) => {
    const child = spawn(executable, args, { cwd: root, env: environment, stdio: ["ignore", "pipe", "pipe"] });
    const limit = setTimeout(() => {
      log(`\nstopped after ${seconds} s\n`);
      child.kill("SIGKILL");
    }, seconds * 1000);
    child.stdout.on("data", log);
    child.stderr.on("data", log);
    child.on("error", (error) => log(`${error.message}\n`));
    child.on("close", (code) => {
      clearTimeout(limit);
      done({ succeeded: code === 0, printed });
    });
  });
}
