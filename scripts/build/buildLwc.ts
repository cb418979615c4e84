import { emitBundle } from "./bundles/emitBundle.ts";
import { removeOrphans } from "./bundles/removeOrphans.ts";
import { generateTypes } from "./generateTypes.ts";
import { openProject } from "./project.ts";
import { inputsChanged, rememberInputs } from "./stamp.ts";
import { copyStaticResources } from "./staticResources.ts";
import { TypeChecker, type Problem } from "./typeCheck.ts";

/**
 * Brings libraries into their static resources, generates the types, type checks components and templates, and compiles
 * the bundles into `force-app`. Does nothing when no input changed since the last success.
 *
 * @returns whether everything passed; problems are logged as `file:line: message`
 */
export function buildLwc(root: string, log: (line: string) => void): boolean {
  const started = performance.now();
  if (!inputsChanged(root)) {
    log("Lightning components are up to date");
    return true;
  }
  const project = openProject(root);
  copyStaticResources(root);
  generateTypes(project);
  const problems = new TypeChecker(project).check();
  for (const problem of problems) log(formatProblem(problem));
  if (problems.length > 0) {
    log(`${problems.length} problem(s) in Lightning components`);
    return false;
  }
  removeOrphans(project);
  for (const bundle of project.bundles) emitBundle(bundle);
  rememberInputs(root);
  log(`Built ${project.bundles.length} Lightning components in ${Math.round(performance.now() - started)} ms`);
  return true;
}

export function formatProblem(problem: Problem): string {
  return `${problem.file}:${problem.line}: ${problem.message}`;
}
