import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { describe, test } from "node:test";
import { readApexSource } from "./apexSource.ts";
import { accessLevels } from "./architecture/dataAccess.ts";
import { readPackageMap } from "./architecture/packageMap.ts";
import { sharingDeclared } from "./architecture/systemMode.ts";
import { loadMetadataTypes } from "./metadata/metadataTypes.ts";
import { structure } from "./metadata/structure.ts";
import { openProject } from "./project.ts";
import type { Project } from "./project.ts";

function projectOf(files: Record<string, string>): Project {
  const root = mkdtempSync(join(tmpdir(), "checks-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
  return openProject(root);
}

const oneClass = (body: string): Project => projectOf({ "force-app/main/core/classes/Sample.cls": body });

describe("an Apex source", () => {
  test("has no comments and no strings in its code, and keeps its lines", () => {
    const source = readApexSource("A.cls", "// insert x;\nString s = 'it\\'s [SELECT';\n/* a\n b */ Id i;");
    assert.equal(source.code.split("\n").length, 4);
    assert.doesNotMatch(source.code, /insert|SELECT/);
    assert.deepEqual(source.strings, [{ text: "it\\'s [SELECT", line: 2 }]);
    assert.ok(source.identifiers.has("Id"));
  });
});

describe("access levels", () => {
  const accepted = [
    "insert as user record;",
    "Database.insert(record, false, AccessLevel.USER_MODE);",
    "Database.queryWithBinds(text, binds, accessLevel);",
    "List<Account> a = [SELECT Id FROM Account WITH USER_MODE];",
    "Set<Id> update_ = null; String delete_ = 'x';",
  ];
  const refused = [
    "insert record;",
    "if (a) { delete record; }",
    "Database.delete(record);",
    "Database.query(text);",
    "List<Account> a = [\n SELECT Id FROM Account];",
    "List<List<SObject>> found = [FIND 'x' RETURNING Account];",
  ];
  for (const statement of accepted) {
    test(`are stated by: ${statement}`, () => {
      const project = oneClass(`public class Sample { void run() { ${statement} } }`);
      assert.deepEqual(accessLevels.check(project), []);
    });
  }
  for (const statement of refused) {
    test(`are missed in: ${statement}`, () => {
      const project = oneClass(`public class Sample { void run() { ${statement} } }`);
      assert.equal(accessLevels.check(project).length, 1);
    });
  }
});

describe("sharing", () => {
  test("is not asked of interfaces and enums, nor forgotten behind an annotation", () => {
    assert.deepEqual(sharingDeclared.check(oneClass("public interface Sample { void run(); }")), []);
    assert.deepEqual(sharingDeclared.check(oneClass("public enum Sample { A }")), []);
    assert.deepEqual(
      sharingDeclared.check(oneClass("@RestResource(urlMapping='/x') global with sharing class S {}")),
      [],
    );
    assert.equal(sharingDeclared.check(oneClass("public virtual class Sample {}")).length, 1);
  });
});

describe("the package map", () => {
  test("is read from its tables", () => {
    const map = readPackageMap(
      projectOf({
        "force-app/main/README.md": [
          "# Package\n\n| Feature | May depend on |\n|---|---|\n| [`core`](core/README.md) | — |",
          "| `user-mapping` | `core`, `connections` |\n\n## Doors in system mode\n\n| Class | Why |\n|---|---|",
          "| `SystemStore` | `x` |\n\n## Global surface\n\n`A`, `A.b`\n",
        ].join("\n"),
      }),
    );
    assert.deepEqual([...map.dependencies.get("user-mapping")!], ["core", "connections"]);
    assert.deepEqual([...map.dependencies.get("core")!], []);
    assert.deepEqual([...map.doors], ["SystemStore"]);
    assert.deepEqual([...map.globalSurface], ["A", "A.b"]);
  });
});

describe("metadata types", () => {
  test("know elements, repetition and values", () => {
    const types = loadMetadataTypes();
    assert.equal(types.members("PermissionSet")?.get("fieldPermissions")?.isRepeated, true);
    assert.equal(types.members("PermissionSet")?.get("fullName")?.isOptional, true);
    assert.ok(types.values("SharingModel")?.has("Private"));
    assert.equal(types.members("NoSuchType"), undefined);
  });
  test("report malformed XML with its line", () => {
    const [finding] = structure.check(projectOf({ "force-app/main/core/X.tab-meta.xml": "<CustomTab>\n<label>" }));
    assert.match(finding!.message, /:\d+: /);
  });
});
