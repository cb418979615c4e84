import assert from "node:assert/strict";
import { existsSync } from "node:fs";
import { findPackageJSON } from "node:module";
import path from "node:path";
import { describe, it } from "node:test";
import { LANGUAGES, textsOf, translationsOf } from "./texts.ts";

const manifest = findPackageJSON("lightning-base-components", import.meta.url) ?? "";

describe("the texts of the frame", () => {
  it("are the same names in every language, and none is empty", () => {
    const names = Object.keys(textsOf("en_US"));
    for (const language of LANGUAGES) {
      assert.deepEqual(Object.keys(textsOf(language)), names, language);
      assert.ok(
        Object.values(textsOf(language)).every((text) => text !== ""),
        language,
      );
    }
  });

  it("translate labels that base components have", () => {
    for (const name of Object.keys(translationsOf("base", "fr"))) {
      const file = path.join(path.dirname(manifest), `scopedImports/@salesforce-label-${name}.js`);
      assert.ok(existsSync(file), name);
    }
  });

  it("translate the same labels into every language", () => {
    for (const table of ["base", "objects"] as const) {
      const names = Object.keys(translationsOf(table, "fr"));
      for (const language of ["ja", "nl_NL"] as const) {
        assert.deepEqual(Object.keys(translationsOf(table, language)), names, `${table} ${language}`);
      }
    }
  });
});
