import { watch } from "node:fs";
import path from "node:path";
import { formatProblem } from "./buildLwc.ts";
import { emitBundle } from "./bundles/emitBundle.ts";
import { removeOrphans } from "./bundles/removeOrphans.ts";
import { generateTypes } from "./generateTypes.ts";
import { openProject } from "./project.ts";
import { copyStaticResources } from "./staticResources.ts";
import { TypeChecker } from "./typeCheck.ts";

const SETTLE_MILLISECONDS = 30;

/**
 * Compiles each saved component at once and type checks after it: what one sees after a reload never waits for the
 * type check. Runs until the process ends.
 */
export function watchLwc(root: string, log: (line: string) => void): void {
  copyStaticResources(root);
  let checker: TypeChecker | undefined;
  let timer: NodeJS.Timeout | undefined;
  const run = (): void => {
    const started = performance.now();
    const project = openProject(root);
    removeOrphans(project);
    const changed = project.bundles.filter((bundle) => emitBundle(bundle));
    log(`Compiled ${changed.map((bundle) => bundle.name).join(", ") || "nothing"} in ${elapsed(started)}`);
    generateTypes(project);
    checker ??= new TypeChecker(project);
    const problems = checker.check();
    for (const problem of problems) log(formatProblem(problem));
    log(`Type check: ${problems.length} problem(s) in ${elapsed(started)}`);
  };
  const schedule = (file: string | null): void => {
    if (file?.includes("generated")) return;
    clearTimeout(timer);
    timer = setTimeout(() => {
      try {
        run();
      } catch (error) {
        log(String(error));
      }
    }, SETTLE_MILLISECONDS);
  };
  watch(path.join(root, "lwc-ts"), { recursive: true }, (_, file) => schedule(file));
  watch(path.join(root, "force-app/main"), { recursive: true }, (_, file) => {
    if (!file?.includes(`${path.sep}lwc${path.sep}`)) schedule(file);
  });
  run();
}

const elapsed = (started: number): string => `${Math.round(performance.now() - started)} ms`;
