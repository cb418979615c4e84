import { createHash } from "node:crypto";
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import path from "node:path";

/** What the build reads, and what it writes: a removed bundle is built again. */
const INPUTS = [
  "lwc-ts/**/*",
  "force-app/main/**/*.cls",
  "force-app/main/**/*-meta.xml",
  "force-app/main/*/lwc/*/*",
  "force-app/main/*/staticresources/*",
  "scripts/build/**/*.ts",
  "package-lock.json",
];

const stampFile = (root: string): string => path.join(root, ".causeway/cache/build/lwc.stamp");

export function inputsChanged(root: string): boolean {
  const file = stampFile(root);
  return !existsSync(file) || readFileSync(file, "utf8") !== fingerprint(root);
}

export function rememberInputs(root: string): void {
  mkdirSync(path.dirname(stampFile(root)), { recursive: true });
  writeFileSync(stampFile(root), fingerprint(root));
}

function fingerprint(root: string): string {
  const hash = createHash("sha256");
  for (const file of globSync(INPUTS, { cwd: root }).sort()) {
    const absolute = path.join(root, file);
    if (statSync(absolute).isFile()) hash.update(`${file}\n`).update(readFileSync(absolute));
  }
  return hash.digest("hex");
}
