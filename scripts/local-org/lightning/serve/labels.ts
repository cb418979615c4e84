import type { OrgMetadata } from "../../metadata/model.ts";
import { LABEL_CALL } from "../compile/scopedModules.ts";
import { hash } from "../compile/hash.ts";

/** The custom labels of the package in one language. */
export interface Labels {
  readonly language: string;
  /** Key of what all labels say now. */
  readonly key: string;
  /** Undefined when there is no such label. */
  textOf(name: string): string | undefined;
}

const known = new WeakMap<OrgMetadata, Map<string, Labels>>();

export function labelsOf(metadata: OrgMetadata, language: string): Labels {
  const languages = known.get(metadata) ?? new Map<string, Labels>();
  known.set(metadata, languages);
  const before = languages.get(language);
  if (before) return before;
  const textOf = (name: string): string | undefined => metadata.label(name.replace(/^c\./, ""), language);
  const all = metadata.all("CustomLabel").map(({ fullName }) => `${fullName}=${textOf(fullName)}`);
  const labels = { language, key: hash(all), textOf };
  languages.set(language, labels);
  return labels;
}

/** A compiled component with the texts of the labels that it uses, as the platform sends it: no other label travels. */
export function withLabels(code: string, labels: Labels): string {
  return code.replace(LABEL_CALL, (_, name: string) => {
    const text = labels.textOf(name);
    if (text !== undefined) return JSON.stringify(text);
    return `(() => { throw new Error("There is no custom label ${name}"); })()`;
  });
}
