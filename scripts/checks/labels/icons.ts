import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { lineAt } from "../apexSource.ts";
import type { Rule } from "../rule.ts";
import { componentFiles } from "./labelIndex.ts";

const iconName = /["'`>](action|custom|doctype|standard|utility):(\w+)["'`<]/g;

/** Icon names stand in the sprites of the design system; an unknown one is shown as nothing. */
export const iconsExist: Rule = {
  name: "icons-exist",
  check(project) {
    const sprites = new Map<string, ReadonlySet<string>>();
    const files = [...componentFiles(project, "html"), ...componentFiles(project, "ts")];
    return [...files, ...project.files("force-app/**/*-meta.xml")].flatMap((file) => {
      const text = project.text(file);
      return [...text.matchAll(iconName)].flatMap((match) => {
        const [, category = "", name = ""] = match;
        if (!sprites.has(category)) sprites.set(category, readSprite(category));
        if (sprites.get(category)!.has(name)) return [];
        return [{ file, line: lineAt(text, match.index), message: `the icon ${category}:${name} does not exist` }];
      });
    });
  },
};

function readSprite(category: string): ReadonlySet<string> {
  const designSystem = dirname(createRequire(import.meta.url).resolve("@salesforce-ux/design-system/package.json"));
  const svg = readFileSync(join(designSystem, "assets", "icons", `${category}-sprite`, "svg", "symbols.svg"), "utf8");
  return new Set([...svg.matchAll(/<symbol[^>]*\bid="([^"]+)"/g)].map((match) => match[1]!));
}
