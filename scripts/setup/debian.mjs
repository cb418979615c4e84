import { existsSync } from "node:fs";
import process from "node:process";
import { output, runLogged } from "./process.mjs";

/** Only as root: a set-up that asks for a password in the middle would surprise. */
export function canInstallWithApt() {
  return (
    process.getuid?.() === 0 && existsSync("/etc/debian_version") && output("apt-get", ["--version"]) !== undefined
  );
}

/** Resolves to whether all packages were installed. Waits for another apt-get that holds the lock. */
export async function installWithApt(packages) {
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args) => runLogged("apt-get", ["-o", "DPkg::Lock::Timeout=180", "-q", ...args], { environment });
  await apt("update");
  return apt("install", "-y", "--no-install-recommends", ...packages);
}
