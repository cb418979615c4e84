import { globSync, readFileSync } from "node:fs";
import path from "node:path";
import { XMLParser } from "fast-xml-parser";

export interface FieldMetadata {
  readonly name: string;
  /** Metadata type: `Text`, `Checkbox`, `Lookup`, … */
  readonly type: string;
}

/** What type generation needs of a project's metadata. */
export interface PageMetadata {
  /** Custom fields by object, standard objects with custom fields included. */
  readonly fields: ReadonlyMap<string, readonly FieldMetadata[]>;
  /** Label text in the source language by name. */
  readonly labels: ReadonlyMap<string, string>;
  readonly customPermissions: readonly string[];
  readonly staticResources: readonly string[];
  readonly messageChannels: readonly string[];
}

const parser = new XMLParser({ parseTagValue: false, isArray: (name) => name === "labels" });

export function readPageMetadata(root: string): PageMetadata {
  const sources = path.join(root, "force-app");
  const find = (suffix: string): string[] => globSync(`**/*.${suffix}-meta.xml`, { cwd: sources }).sort();
  const names = (suffix: string): string[] => find(suffix).map((file) => path.basename(file, `.${suffix}-meta.xml`));
  const read = (file: string): Record<string, unknown> =>
    parser.parse(readFileSync(path.join(sources, file), "utf8")) as Record<string, unknown>;
  return {
    fields: readFields(names("object"), find("field"), read),
    labels: new Map(find("labels").flatMap((file) => labelsOf(read(file)))),
    customPermissions: names("customPermission"),
    staticResources: names("resource"),
    messageChannels: names("messageChannel"),
  };
}

function readFields(
  objects: readonly string[],
  files: readonly string[],
  read: (file: string) => Record<string, unknown>,
): Map<string, FieldMetadata[]> {
  const fields = new Map<string, FieldMetadata[]>(objects.map((name) => [name, []]));
  for (const file of files) {
    const object = path.basename(path.dirname(path.dirname(file)));
    const content = read(file)["CustomField"] as { fullName?: string; type?: string };
    if (!content?.fullName) throw new Error(`${file}: not a CustomField with a fullName`);
    const list = fields.get(object) ?? [];
    list.push({ name: content.fullName, type: content.type ?? "Standard" });
    fields.set(object, list);
  }
  return fields;
}

function labelsOf(content: Record<string, unknown>): [string, string][] {
  const file = content["CustomLabels"] as { labels?: { fullName: string; value: string }[] } | undefined;
  return (file?.labels ?? []).map((label) => [label.fullName, label.value]);
}
