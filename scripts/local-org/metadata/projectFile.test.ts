import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { readProjectFile } from "./projectFile.ts";

const folder = mkdtempSync(join(tmpdir(), "project-"));
after(() => rmSync(folder, { recursive: true }));

test("a folder without a project file is its own package directory", () => {
  assert.deepEqual(readProjectFile(folder), { directories: ["."], namespace: null, sourceApiVersion: "67.0" });
});

test("package directories are read once, however their paths are written", () => {
  const paths = ["force-app", "plugins\\Logger", "./force-app/commons/", "plugins/Logger/"];
  const settings = { packageDirectories: paths.map((path) => ({ path })), namespace: "", sourceApiVersion: "60.0" };
  writeFileSync(join(folder, "sfdx-project.json"), JSON.stringify(settings));
  const { directories, sourceApiVersion } = readProjectFile(folder);
  assert.deepEqual(directories, ["force-app", "plugins/Logger"]);
  assert.equal(sourceApiVersion, "60.0");
});
