import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Finding, Rule } from "../rule.ts";

const apiVersion = "67.0";

/** Classes, triggers and components come in pairs with a metadata file, of the one API version. */
export const apiVersionRule: Rule = {
  name: "api-version",
  check(project) {
    const sources = project.files("force-app/**/*.{cls,trigger}").map((file) => ({ file, meta: `${file}-meta.xml` }));
    const bundles = project
      .files("lwc-ts/*/*/*.html", "lwc-ts/*/*/*.ts")
      .filter((file) => /\/([^/]+)\/\1\.(html|ts)$/.test(file))
      .map((file) => ({ file, meta: file.replace(/\.(html|ts)$/, ".js-meta.xml") }));
    const metas = project.files("force-app/**/*.{cls,trigger}-meta.xml");
    const findings: Finding[] = [];
    for (const { file, meta } of [...sources, ...bundles]) {
      if (!existsSync(join(project.root, meta))) findings.push({ file, message: `has no ${meta.split("/").at(-1)}` });
      else if (!project.text(meta).includes(`<apiVersion>${apiVersion}</apiVersion>`)) {
        findings.push({ file: meta, message: `is not of API ${apiVersion}` });
      }
    }
    for (const meta of metas) {
      if (!existsSync(join(project.root, meta.replace("-meta.xml", "")))) {
        findings.push({ file: meta, message: "describes a file that is not there" });
      }
    }
    return findings;
  },
};
