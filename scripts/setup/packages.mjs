import process from "node:process";
import { existsSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { logFile, root } from "./paths.mjs";
import { runLogged } from "./process.mjs";
import { step, stop } from "./progress.mjs";

/** Runs `npm ci` unless npm's own record of what it installed already agrees with the lock file. */
export async function installPackages() {
  if (packagesAreInstalled(root)) return;
  const npm = process.platform === "win32" ? "npm.cmd" : "npm";
  const { succeeded } = await step("Packages (npm ci)", () => runLogged(npm, ["ci", "--no-audit", "--no-fund"]));
  if (!succeeded) stop(`The packages could not be installed. See ${relative(root, logFile)}.`);
}

/** npm writes `node_modules/.package-lock.json` last, so an interrupted installation never counts as installed. */
export function packagesAreInstalled(folder) {
  const record = join(folder, "node_modules", ".package-lock.json");
  if (!existsSync(record)) return false;
  const installed = readPackages(record);
  const wanted = Object.entries(readPackages(join(folder, "package-lock.json")));
  return wanted.every(([path, { version, optional }]) => {
    if (path === "") return true;
    // Packages for other platforms are optional and rightly absent.
    const found = installed[path];
    return found ? found.version === version : optional === true;
  });
}

function readPackages(file) {
  return JSON.parse(readFileSync(file, "utf8")).packages;
}
