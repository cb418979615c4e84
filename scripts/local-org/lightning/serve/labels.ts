import { createHash } from "node:crypto";
import type { OrgMetadata } from "../../metadata/model.ts";
import type { Route } from "../../server/routes.ts";
import { languageOf } from "../texts/texts.ts";
import { script } from "./moduleRoutes.ts";

export const labelsUrl = (language: string): string => `/labels/${language}`;

/** The module `platform/labels` per language: every custom label of the package. */
export function labelsRoute(metadata: () => OrgMetadata): Route {
  return {
    method: "GET",
    path: "/labels/:language",
    access: "public",
    handle: ({ parameters, headers }) => {
      const code = labelsModule(metadata(), languageOf(parameters["language"]));
      const etag = `"${createHash("sha256").update(code).digest("base64url").slice(0, 22)}"`;
      return script(code, etag, headers["if-none-match"]);
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
