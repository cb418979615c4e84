import type { Plugin, PluginContext } from "rollup";

/** One file that holds many modules: a page loads a few large files instead of hundreds of small ones. */
export interface Gathered {
  /** The specifier of the file: `lightning/base`, `host/frame`. */
  readonly specifier: string;
  /** Names that each gathered module exports, by its specifier. */
  readonly exports: Readonly<Record<string, readonly string[]>>;
}

export const GATHERED_ENTRY = "\0gathered";
const FACADE = "\0facade:";

/**
 * Makes the entry of a gathered file: it exports everything of the modules under names of its own.
 * @param importer a file inside the sources: resolvers resolve a bare name only for an importer
 * @param exports is filled with what the modules export
 */
export function gather(
  specifiers: readonly string[],
  importer: string,
  exports: Record<string, readonly string[]>,
): Plugin {
  return {
    name: "gather-modules",
    resolveId(id, from) {
      if (id === GATHERED_ENTRY) return id;
      return from === GATHERED_ENTRY ? this.resolve(id, importer, { skipSelf: true }) : null;
    },
    async load(id) {
      if (id !== GATHERED_ENTRY) return null;
      for (const specifier of specifiers) exports[specifier] = await exportsOf(this, specifier, importer);
      return specifiers
        .map((specifier) => {
          const names = (exports[specifier] ?? []).map((name) => `${name} as ${gatheredName(specifier, name)}`);
          return names.length > 0 ? `export { ${names.join(", ")} } from "${specifier}";` : `import "${specifier}";`;
        })
        .join("\n");
    },
  };
}

async function exportsOf(context: PluginContext, specifier: string, importer: string): Promise<string[]> {
  const resolved = await context.resolve(specifier, importer);
  if (!resolved || resolved.external) throw new Error(`${specifier} cannot be found`);
  const { id, exportedBindings } = await context.load({ id: resolved.id });
  const names: string[] = [];
  for (const [source, bindings] of Object.entries(exportedBindings ?? {})) {
    const isStar = bindings.includes("*");
    names.push(...bindings.filter((name) => name !== "*"));
    if (isStar) names.push(...(await exportsOf(context, source, id)).filter((name) => name !== "default"));
  }
  return [...new Set(names)].sort();
}

/** Resolves gathered modules into imports from the files that hold them. */
export function facades(files: readonly Gathered[]): Plugin {
  return {
    name: "gathered-facades",
    resolveId: (id) => (files.some((file) => file.exports[id]) ? FACADE + id : null),
    load: (id) => (id.startsWith(FACADE) ? facade(files, id.slice(FACADE.length)) : null),
  };
}

/** The code of a gathered module for who imports it by its own name; null when no file holds it. */
export function facade(files: readonly Gathered[], specifier: string): string | null {
  const file = files.find((candidate) => candidate.exports[specifier]);
  if (!file) return null;
  const names = (file.exports[specifier] ?? []).map((name) => `${gatheredName(specifier, name)} as ${name}`);
  return `export { ${names.join(", ")} } from ${JSON.stringify(file.specifier)};\n`;
}

const gatheredName = (specifier: string, name: string): string => `${specifier.replace(/\W/g, "_")}$${name}`;
