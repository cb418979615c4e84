import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "..", "..");

/** State of the checkout on this machine; never committed, safe to delete. */
export const stateFolder = join(root, ".causeway");

/** Everything that package managers print, so that the screen can show progress alone. */
export const logFile = join(stateFolder, "logs", "setup.log");
