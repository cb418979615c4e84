import type { OrgMetadata } from "../../metadata/model.ts";
import type { Route } from "../../server/routes.ts";
import { hash } from "../compile/hash.ts";
import { languageOf } from "../texts/texts.ts";
import { script } from "./moduleRoutes.ts";

/** Where the labels of a language are, by the content that they have now. */
export function labelsUrl(metadata: OrgMetadata, language: string): string {
  return `/labels/${language}/${hash([labelsModule(metadata, language)])}`;
}

/** The module `platform/labels` per language: every custom label of the package. */
export function labelsRoute(metadata: () => OrgMetadata): Route {
  return {
    method: "GET",
    path: "/labels/:language/:key",
    access: "public",
    handle: ({ parameters }) => {
      const code = labelsModule(metadata(), languageOf(parameters["language"]));
      return script(code, hash([code]) === parameters["key"]);
    },
  };
}

function labelsModule(metadata: OrgMetadata, language: string): string {
  const names = metadata.all("CustomLabel").map((label) => label.fullName);
  const labels = Object.fromEntries(names.map((name) => [`c.${name}`, metadata.label(name, language)]));
  return `const labels = ${JSON.stringify(labels)};
export function label(name) {
  const text = labels[name];
  if (text === undefined) throw new Error("There is no custom label " + name);
  return text;
}
`;
}
