import { mkdirSync, readdirSync, readFileSync } from "node:fs";
import { join, relative } from "node:path";
import { Callouts, CredentialStore, Endpoints } from "./callouts/index.ts";
import { compileProject, type CompiledProgram } from "./compiler/compile.ts";
import { readSource, type ApexSource } from "./compiler/sources.ts";
import { createDataEngine } from "./data/index.ts";
import { loadMetadataRows } from "./data/metadataRows/index.ts";
import { Store } from "./data/store.ts";
import { Jobs, MovableClock, type JobOptions } from "./jobs/index.ts";
import "./library/index.ts";
import { readMetadata } from "./metadata/readMetadata.ts";
import type { OrgMetadata } from "./metadata/model.ts";
import { setOrg, type Org } from "./runtime/org.ts";
import { buildSchema } from "./schema/buildSchema.ts";
import { createSecurityEngine, seedSecurity } from "./security/index.ts";
import { createQueryEngine } from "./soql/index.ts";
import { FormulaEngine } from "./formula/index.ts";
import { seedPlatformRows } from "./seedPlatformRows.ts";
import { loadSignatures } from "./signatures/index.ts";

export const DATABASE_FILE = "org.sqlite";

export interface OpenOrgOptions {
  /** SFDX projects whose sources make up the org; the first gives namespace and API version. */
  readonly projects: readonly { readonly root: string; readonly directories?: readonly string[] }[];
  /** Where the database and the key of its secrets lie; null: in memory, gone with the process. */
  readonly stateFolder: string | null;
  /** Where translated Apex is kept between runs. */
  readonly cacheFolder: string;
  readonly endpointsFile: string;
  /** Of the org's server: emulators are addressed from it. */
  readonly port: number;
  readonly isSandbox: boolean;
  /** Limits of a Developer Edition for chains and schedules. */
  readonly developerEdition: boolean;
  /** What ended a job outside tests; on the console unless told otherwise. */
  readonly onJobFailure?: JobOptions["onFailure"];
  /** For commands that need the data only: no Apex is translated. */
  readonly withoutApex?: boolean;
}

/** An open org with the parts that its tools need beyond the contracts. */
export interface OpenedOrg {
  readonly options: OpenOrgOptions;
  readonly org: Org;
  readonly program: CompiledProgram;
  readonly jobs: Jobs;
  readonly clock: MovableClock;
  readonly adminUserId: string;
  readonly problems: CompiledProgram["problems"];
  close(): void;
}

/** Assembles the org of this process: metadata → schema → store → security → data → Apex → jobs → callouts. */
export function openOrg(options: OpenOrgOptions): OpenedOrg {
  const metadata = joinMetadata(options.projects.map(({ root, directories }) => readMetadata(root, directories)));
  const schema = buildSchema(metadata);
  if (options.stateFolder) mkdirSync(options.stateFolder, { recursive: true });
  const store = new Store(options.stateFolder ? join(options.stateFolder, DATABASE_FILE) : ":memory:");
  const clock = new MovableClock(store);
  const security = createSecurityEngine(store, schema);
  const data = createDataEngine(
    store,
    schema,
    new FormulaEngine(store, schema),
    createQueryEngine(store, schema, security),
  );
  const keyFile = options.stateFolder ? join(options.stateFolder, "credential.key") : null;
  const callouts = new Callouts(
    new CredentialStore(store, metadata, keyFile),
    Endpoints.read(options.endpointsFile, options.port),
  );
  const jobs = new Jobs(store, {
    developerEdition: options.developerEdition,
    onFailure: options.onJobFailure ?? reportFailure,
  });
  const program = compileProject({
    sources: options.withoutApex ? [] : apexSources(options.projects),
    signatures: loadSignatures(),
    schema,
    namespace: metadata.namespace,
    cacheFolder: options.cacheFolder,
  });
  seedSecurity(store, schema, metadata, clock.now());
  loadMetadataRows(store, schema, metadata, clock.now());
  const seeded = seedPlatformRows({
    ...{ store, schema, program, isSandbox: options.isSandbox, now: clock.now() },
    withApex: options.withoutApex !== true,
  });
  security.invalidate();
  const org: Org = {
    id: seeded.id,
    name: seeded.name,
    isSandbox: options.isSandbox,
    namespace: metadata.namespace,
    ...{ metadata, schema, store, data, security, program, jobs, callouts, clock },
  };
  setOrg(org);
  return {
    ...{ options, org, program, jobs, clock },
    adminUserId: seeded.adminUserId,
    problems: program.problems,
    close() {
      callouts.close();
      store.close();
      setOrg(null);
    },
  };
}

function reportFailure(what: string, error: unknown): void {
  console.error(`${what} failed:`, error instanceof Error ? error : String(error));
}

/** Several projects seen as one org: the first names win, the first project speaks for the whole. */
function joinMetadata(projects: readonly OrgMetadata[]): OrgMetadata {
  const [first] = projects;
  if (!first) throw new Error("An org needs a project");
  if (projects.length === 1) return first;
  return {
    projectRoot: first.projectRoot,
    sourceApiVersion: first.sourceApiVersion,
    namespace: first.namespace,
    all: (type) => projects.flatMap((project) => project.all(type)),
    find: (type, fullName) =>
      projects.map((project) => project.find(type, fullName)).find((found) => found !== undefined),
    label: (name, language) =>
      projects.map((project) => project.label(name, language)).find((found) => found !== undefined),
  };
}

function apexSources(projects: OpenOrgOptions["projects"]): ApexSource[] {
  return projects.flatMap(({ root, directories }) =>
    (directories ?? packageDirectories(root)).flatMap((directory) =>
      readdirSync(join(root, directory), { recursive: true, encoding: "utf8" })
        .filter((file) => /\.(cls|trigger)$/.test(file) && !/(^|\/)(node_modules|\.[^/]+)\//.test(file))
        .sort()
        .map((file) => join(root, directory, file))
        .map((path) => readSource(path, relative(root, path))),
    ),
  );
}

function packageDirectories(root: string): string[] {
  const project = JSON.parse(readFileSync(join(root, "sfdx-project.json"), "utf8")) as {
    packageDirectories: readonly { readonly path: string }[];
  };
  return project.packageDirectories.map((entry) => entry.path);
}
