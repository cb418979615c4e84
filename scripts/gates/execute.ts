import { spawn } from "node:child_process";
import { appendFileSync } from "node:fs";
import type { ExecuteOptions, Execution } from "./gate.ts";

const running = new Set<ReturnType<typeof spawn>>();

/** Runs a program to its end, with all it prints also in the log file of its gate. */
export function execute(
  logFile: string,
  executable: string,
  args: readonly string[],
  options: ExecuteOptions,
): Promise<Execution> {
  appendFileSync(logFile, `\n$ ${executable} ${args.join(" ")}\n`);
  return new Promise((resolve, reject) => {
    const child = spawn(executable, args, {
      cwd: options.cwd,
      env: { ...process.env, ...options.env },
      stdio: ["ignore", "pipe", "pipe"],
    });
    running.add(child);
    const stdout: Buffer[] = [];
    const stderr: Buffer[] = [];
    const collect = (into: Buffer[]) => (chunk: Buffer) => {
      into.push(chunk);
      appendFileSync(logFile, chunk);
    };
    child.stdout.on("data", collect(stdout));
    child.stderr.on("data", collect(stderr));
    child.on("error", reject);
    child.on("close", (code) => {
      running.delete(child);
      const text = (chunks: Buffer[]): string => Buffer.concat(chunks).toString("utf8");
      resolve({ code: code ?? 1, stdout: text(stdout), stderr: text(stderr) });
    });
  });
}

/** For an interrupted run: nothing that a gate started may outlive it. */
export function endAll(): void {
  for (const child of running) child.kill("SIGTERM");
}
