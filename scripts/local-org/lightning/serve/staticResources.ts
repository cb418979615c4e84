import { globSync } from "node:fs";
import path from "node:path";
import type { OrgMetadata } from "../../metadata/model.ts";
import type { Reply, Route } from "../../server/routes.ts";
import { sendFile } from "./assets.ts";

/**
 * Static resources, at the addresses of `@salesforce/resourceUrl`: `/resource/<name>` is a file, and
 * `/resource/<name>/<path>` a file of an archive, whose source is a folder.
 */
export function staticResourceRoutes(metadata: () => OrgMetadata): Route[] {
  const send = (name: string, rest: string): Reply => {
    const component = metadata().find("StaticResource", name);
    if (!component) return { status: 404, body: `There is no static resource ${name}` };
    const [file] = contentFiles(path.join(metadata().projectRoot, component.file), rest);
    return file ? sendFile(file, "no-cache") : { status: 404, body: `The static resource ${name} has no ${rest}` };
  };
  return [
    {
      method: "GET",
      path: "/resource/:name",
      access: "session",
      handle: ({ parameters }) => send(parameters["name"] ?? "", ""),
    },
    {
      method: "GET",
      path: "/resource/:name/*rest",
      access: "session",
      handle: ({ parameters }) => send(parameters["name"] ?? "", parameters["rest"] ?? ""),
    },
  ];
}

/** The content lies beside its metadata under the same name: with its own extension, or as a folder. */
function contentFiles(metadataFile: string, rest: string): string[] {
  const folder = path.dirname(metadataFile);
  const name = path.basename(metadataFile).split(".")[0] ?? "";
  if (rest !== "") {
    const file = path.join(folder, name, rest);
    return file.startsWith(path.join(folder, name) + path.sep) ? [file] : [];
  }
  return globSync(`${name}.*`, { cwd: folder })
    .filter((file) => !file.endsWith("-meta.xml"))
    .map((file) => path.join(folder, file));
}
