import { existsSync, globSync, rmSync } from "node:fs";
import path from "node:path";
import type { Project } from "../project.ts";

/** Removes compiled bundles whose source is gone. */
export function removeOrphans(project: Project): void {
  const wanted = new Set(project.bundles.map((bundle) => bundle.target));
  const main = path.join(project.root, "force-app/main");
  if (!existsSync(main)) return;
  for (const folder of globSync("*/lwc/*/", { cwd: main })) {
    const target = path.join(main, folder);
    if (!wanted.has(path.normalize(target).replace(/\/$/, ""))) rmSync(target, { recursive: true });
  }
}
