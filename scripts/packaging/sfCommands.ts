import { parseArgs, type ParseArgsOptionsConfig } from "node:util";

/** A mistake of whoever typed the command: shown without a stack. */
export class UsageError extends Error {}

/** What is needed of `sfdx-project.json`. */
export interface Project {
  readonly packageDirectories: readonly {
    readonly path: string;
    readonly package: string;
    readonly definitionFile: string;
  }[];
}

const DEV_HUB = { "target-dev-hub": { type: "string" }, "dry-run": { type: "boolean", default: false } } as const;
const MINUTES_TO_WAIT = "120";

/** Arguments of `sf` for each step of a package's life. Source: Salesforce CLI Command Reference, package commands. */
export const sfCommands: Readonly<Record<string, (args: readonly string[], project: Project) => string[]>> = {
  create: createPackage,
  version: createVersion,
  promote: promoteVersion,
};

/** Once in the life of the product: name, type and namespace can never change. */
function createPackage(args: readonly string[], project: Project): string[] {
  const values = parse(args, DEV_HUB);
  const { path, package: name } = packaged(project);
  return [
    ...["package", "create", "--name", name, "--package-type", "Managed", "--path", path],
    ...devHub(values["target-dev-hub"]),
  ];
}

/** With code coverage, since a version without it can never be promoted. */
function createVersion(args: readonly string[], project: Project): string[] {
  const values = parse(args, {
    ...DEV_HUB,
    "installation-key": { type: "string" },
    "installation-key-bypass": { type: "boolean", default: false },
    tag: { type: "string" },
  });
  const key = values["installation-key"];
  if ((key === undefined) !== values["installation-key-bypass"]) {
    throw new UsageError("Give either --installation-key K or --installation-key-bypass.");
  }
  const { package: name, definitionFile } = packaged(project);
  return [
    ...["package", "version", "create", "--package", name, "--definition-file", definitionFile],
    ...["--code-coverage", "--wait", MINUTES_TO_WAIT],
    ...(key === undefined ? ["--installation-key-bypass"] : ["--installation-key", key]),
    ...(values.tag === undefined ? [] : ["--tag", values.tag]),
    ...devHub(values["target-dev-hub"]),
  ];
}

/** Cannot be undone: the Salesforce CLI asks before it does it. */
function promoteVersion(args: readonly string[]): string[] {
  const values = parse(args, { ...DEV_HUB, package: { type: "string" } });
  if (!/^04t\w{12}(?:\w{3})?$/.test(values.package ?? "")) {
    throw new UsageError("Name the version with --package 04t… (15 or 18 characters).");
  }
  return ["package", "version", "promote", "--package", values.package ?? "", ...devHub(values["target-dev-hub"])];
}

/** The command as it may be shown: without its secret. */
export function shown(args: readonly string[]): string {
  return ["sf", ...args.map((arg, at) => (args[at - 1] === "--installation-key" ? "…" : arg))].join(" ");
}

function parse<T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options, strict: true }).values;
  } catch (error) {
    throw new UsageError((error as Error).message);
  }
}

/** Without one the Salesforce CLI takes its default Dev Hub. */
function devHub(name: string | undefined): string[] {
  return name === undefined ? [] : ["--target-dev-hub", name];
}

function packaged(project: Project): Project["packageDirectories"][number] {
  const [directory] = project.packageDirectories;
  if (!directory) throw new Error("sfdx-project.json has no package directory");
  return directory;
}
