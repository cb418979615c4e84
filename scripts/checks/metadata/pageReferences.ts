import { elements, text, texts } from "../../local-org/metadata/content.ts";
import type { Content } from "../../local-org/metadata/content.ts";
import type { Project } from "../project.ts";
import type { Finding, Rule } from "../rule.ts";
import { componentNames } from "./componentNames.ts";

/** What pages, tabs, apps, layouts and list views name has to exist. */
export const pageReferences: Rule = {
  name: "page-references",
  check(project) {
    const { metadata } = project;
    const names = componentNames(metadata);
    const components = new Set(project.files("lwc-ts/*/*/*.js-meta.xml").map((file) => file.split("/")[2]!));
    const hasTab = (name: string): boolean =>
      name.startsWith("standard-") || metadata.find("CustomTab", name) !== undefined;
    const findings: Finding[] = [];
    const expect = (exists: boolean, file: string, what: string): void => {
      if (!exists) findings.push({ file, message: `${what} does not exist` });
    };

    for (const { file, content } of metadata.all("FlexiPage")) {
      const object = text(content, "sobjectType");
      if (object) expect(names.hasObject(object), file, `object ${object}`);
      for (const instance of deep(content, "componentInstance")) {
        const name = text(instance, "componentName") ?? "";
        const own = /^(?:c:|causeway:)?([a-z]\w*)$/.exec(name)?.[1];
        if (own && !name.includes("force")) expect(components.has(own), file, `component ${name}`);
      }
      for (const instance of deep(content, "fieldInstance")) {
        const field = /^Record\.(\w+)$/.exec(text(instance, "fieldItem") ?? "")?.[1];
        if (field && object) expect(names.hasField(`${object}.${field}`), file, `field ${object}.${field}`);
      }
    }
    for (const { file, fullName, content } of metadata.all("CustomTab")) {
      const [page, component] = [text(content, "flexiPage"), text(content, "lwcComponent")];
      if (page) expect(metadata.find("FlexiPage", page) !== undefined, file, `page ${page}`);
      if (component) expect(components.has(component), file, `component ${component}`);
      if (text(content, "customObject") === "true") expect(names.hasObject(fullName), file, `object ${fullName}`);
    }
    for (const { file, content } of metadata.all("CustomApplication")) {
      for (const tab of texts(content, "tabs")) expect(hasTab(tab), file, `tab ${tab}`);
      const bar = text(content, "utilityBar");
      if (bar) expect(metadata.find("FlexiPage", bar) !== undefined, file, `utility bar ${bar}`);
    }
    findings.push(...listedFields(project));
    return findings;
  },
};

/** Fields of layouts, list views, compact layouts and field sets; all of them belong to one object. */
function listedFields(project: Project): Finding[] {
  const names = componentNames(project.metadata);
  const parts = ["ListView", "CompactLayout", "FieldSet"].flatMap((type) => project.metadata.all(type));
  const listed = parts.flatMap(({ file, fullName, content }) => {
    const columns = [...texts(content, "columns"), ...texts(content, "fields")];
    const nested = [
      ...deep(content, "displayedFields"),
      ...deep(content, "availableFields"),
      ...deep(content, "filters"),
    ];
    return [...columns, ...nested.flatMap((entry) => texts(entry, "field"))].map((field) => ({
      file,
      path: `${fullName.split(".")[0]!}.${field}`,
    }));
  });
  const laidOut = project.metadata.all("Layout").flatMap(({ file, fullName, content }) =>
    deep(content, "layoutItems")
      .flatMap((item) => texts(item, "field"))
      .map((field) => ({ file, path: `${fullName.split("-")[0]!}.${field}` })),
  );
  return [...listed, ...laidOut]
    .filter(({ path }) => !names.hasField(path))
    .map(({ file, path }) => ({ file, message: `field ${path} does not exist` }));
}

/** The elements of that name at any depth. */
function deep(content: Content, name: string): Content[] {
  const here = [...elements(content, name)];
  const below = Object.keys(content).flatMap((key) => elements(content, key).flatMap((child) => deep(child, name)));
  return [...here, ...below];
}
