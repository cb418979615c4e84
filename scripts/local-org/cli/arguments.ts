import { parseArgs, type ParseArgsOptionsConfig } from "node:util";

/** A mistake of whoever typed the command: shown without a stack. */
export class UsageError extends Error {}

/** @throws UsageError for an option that the command does not know */
export function parseArguments<T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}
