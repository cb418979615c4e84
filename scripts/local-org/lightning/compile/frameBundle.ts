import { existsSync, globSync, mkdirSync, readdirSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import lwc from "@lwc/rollup-plugin";
import { rollup } from "rollup";
import { facades, gather, GATHERED_ENTRY, type Gathered } from "./gather.ts";
import { contentOf, filesBelow, hash } from "./hash.ts";
import { replaceEnvironment } from "./replaceEnvironment.ts";
import { typeScript } from "./typeScript.ts";

export const HOST_MODULES = path.join(import.meta.dirname, "../modules");
const FRAME = "host/frame";

export interface CompiledFrame extends Gathered {
  /** Key of the contents that it came from. */
  readonly key: string;
  readonly code: string;
}

/** Names below `lightning/` that this host provides instead of the published base components. */
export function overriddenBaseModules(): Set<string> {
  const names = readdirSync(path.join(HOST_MODULES, "lightning"), { withFileTypes: true });
  return new Set(names.map((entry) => entry.name.replace(/\.ts$/, "")));
}

/** The frame's components and the platform modules in one file; compiled again when one of its sources changed. */
export class FrameBundle {
  private readonly base: Gathered;
  private readonly folder: string;
  private readonly compiling = new Map<string, Promise<CompiledFrame>>();

  /** @param base what the frame imports from the base components' file */
  constructor(base: Gathered, cacheFolder: string) {
    this.base = base;
    this.folder = path.join(cacheFolder, "frame");
    mkdirSync(this.folder, { recursive: true });
  }

  current(): Promise<CompiledFrame> {
    const sources = [HOST_MODULES, import.meta.dirname].flatMap(filesBelow).map(contentOf);
    const key = hash([...sources, JSON.stringify(this.base.exports)]);
    const known = this.compiling.get(key);
    if (known) return known;
    const frame = this.compile(key);
    this.compiling.set(key, frame);
    frame.catch(() => this.compiling.delete(key));
    return frame;
  }

  private async compile(key: string): Promise<CompiledFrame> {
    const cached = path.join(this.folder, `${key}.json`);
    if (existsSync(cached)) return JSON.parse(contentOf(cached)) as CompiledFrame;
    const frame = { key, ...(await compileFrame(this.base)) };
    const unfinished = `${cached}.${process.pid}`;
    writeFileSync(unfinished, JSON.stringify(frame));
    renameSync(unfinished, cached);
    return frame;
  }
}

async function compileFrame(base: Gathered): Promise<Omit<CompiledFrame, "key">> {
  const entries = hostEntries().filter(([specifier]) => !base.exports[specifier]);
  const exports: Record<string, readonly string[]> = {};
  const bundle = await rollup({
    input: GATHERED_ENTRY,
    external: ["lwc", base.specifier],
    plugins: [
      gather(
        entries.map(([specifier]) => specifier),
        path.join(HOST_MODULES, "host/main.ts"),
        exports,
      ),
      facades([base]),
      typeScript(),
      replaceEnvironment(),
      lwc({
        rootDir: HOST_MODULES,
        modules: entries.map(([name, file]) => ({ name, path: file })),
        enableDynamicComponents: true,
        dynamicImports: { strictSpecifier: false },
        enableLwcOn: true,
      }),
    ],
    onwarn: (warning) => {
      if (warning.code === "UNRESOLVED_IMPORT") throw new Error(warning.message);
    },
  });
  const { output } = await bundle.generate({ format: "esm", inlineDynamicImports: true });
  await bundle.close();
  return { specifier: FRAME, exports, code: output[0].code };
}

/** Specifier and main file of every module of the host; `host/main` draws the page and comes last. */
function hostEntries(): [string, string][] {
  const places = globSync("{host,lightning,platform}/*", { cwd: HOST_MODULES }).filter(
    (file) => !/\.d\.ts$/.test(file),
  );
  return places
    .map((place): [string, string] => {
      const specifier = place.replace(/\.ts$/, "");
      const file = place.endsWith(".ts") ? place : path.join(place, `${path.basename(place)}.ts`);
      return [specifier, path.join(HOST_MODULES, file)];
    })
    .sort(([left], [right]) => Number(left === "host/main") - Number(right === "host/main") || (left < right ? -1 : 1));
}
