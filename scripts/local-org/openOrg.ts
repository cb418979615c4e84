import { mkdirSync } from "node:fs";
import { basename, join, relative, sep } from "node:path";
import { Callouts, CredentialStore, Endpoints } from "./callouts/index.ts";
import { compileProject, type CompiledProgram } from "./compiler/compile.ts";
import { apexFiles, readSource, type ApexSource } from "./compiler/sources.ts";
import { createDataEngine } from "./data/index.ts";
import { loadMetadataRows } from "./data/metadataRows/index.ts";
import { Store } from "./data/store.ts";
import { Jobs, MovableClock, type JobOptions } from "./jobs/index.ts";
import "./library/index.ts";
import { readProjectFile } from "./metadata/projectFile.ts";
import { readMetadata } from "./metadata/readMetadata.ts";
import type { MetadataComponent, OrgMetadata } from "./metadata/model.ts";
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
  readonly projects: readonly {
    readonly root: string;
    readonly directories?: readonly string[];
    /** A component that occurs twice counts once, instead of being refused. */
    readonly takesFirst?: boolean;
  }[];
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
  const metadata = joinMetadata(
    options.projects.map(({ root, directories, takesFirst }) => readMetadata(root, directories, takesFirst)),
  );
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
    labels: (name) => metadata.find("CustomLabel", name) !== undefined,
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
  const seen = projects.map((project) => seenFrom(first.projectRoot, project));
  return {
    projectRoot: first.projectRoot,
    sourceApiVersion: first.sourceApiVersion,
    namespace: first.namespace,
    all: (type) => firstOfEachName(seen.flatMap((project) => project.all(type))),
    find: (type, fullName) => seen.map((project) => project.find(type, fullName)).find((found) => found !== undefined),
    label: (name, language) =>
      seen.map((project) => project.label(name, language)).find((found) => found !== undefined),
  };
}

/** A project whose files are named from the folder of another. */
function seenFrom(root: string, project: OrgMetadata): OrgMetadata {
  if (project.projectRoot === root) return project;
  const moved = new WeakMap<MetadataComponent, MetadataComponent>();
  const move = (component: MetadataComponent): MetadataComponent => {
    const known = moved.get(component);
    if (known) return known;
    const file = relative(root, join(project.projectRoot, component.file)).split(sep).join("/");
    const result = { ...component, file };
    moved.set(component, result);
    return result;
  };
  return {
    ...project,
    all: (type) => project.all(type).map(move),
    find: (type, fullName) => {
      const found = project.find(type, fullName);
      return found && move(found);
    },
  };
}

function firstOfEachName(components: readonly MetadataComponent[]): MetadataComponent[] {
  const byName = new Map<string, MetadataComponent>();
  for (const one of components) {
    const name = one.fullName.toLowerCase();
    if (!byName.has(name)) byName.set(name, one);
  }
  return [...byName.values()];
}

/** The Apex of the projects; of two classes of one name the first counts. */
function apexSources(projects: OpenOrgOptions["projects"]): ApexSource[] {
  const files = new Map<string, ApexSource>();
  for (const { root, directories } of projects) {
    for (const file of (directories ?? readProjectFile(root).directories).flatMap((one) => apexFiles(root, one))) {
      const name = basename(file).toLowerCase();
      if (!files.has(name)) files.set(name, readSource(join(root, file), file));
    }
  }
  return [...files.values()];
}
