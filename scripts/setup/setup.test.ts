import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, test } from "node:test";
import { gates } from "../gates/gates/index.ts";
import { gateTools, selectedGates } from "./gateTools.mjs";
import { majorVersion } from "./java.mjs";
import { packagesAreInstalled } from "./packages.mjs";

describe("packages", () => {
  const lock = {
    packages: {
      "": { version: "0.1.0" },
      "node_modules/a": { version: "1.0.0" },
      "node_modules/b-windows": { version: "2.0.0", optional: true },
    },
  };
  const projectWith = (installed?: object): string => {
    const folder = mkdtempSync(join(tmpdir(), "packages-"));
    writeFileSync(join(folder, "package-lock.json"), JSON.stringify(lock));
    mkdirSync(join(folder, "node_modules"));
    if (installed) writeFileSync(join(folder, "node_modules", ".package-lock.json"), JSON.stringify(installed));
    return folder;
  };

  test("count as installed when npm's record agrees, whatever other platforms would have", () => {
    assert.equal(packagesAreInstalled(projectWith({ packages: { "node_modules/a": { version: "1.0.0" } } })), true);
  });
  test("do not after an interrupted installation", () => {
    assert.equal(packagesAreInstalled(projectWith()), false);
  });
  test("do not when the lock file asks for another version", () => {
    assert.equal(packagesAreInstalled(projectWith({ packages: { "node_modules/a": { version: "0.9.0" } } })), false);
  });
});

describe("tools", () => {
  test("know Java's version, old and new", () => {
    assert.equal(majorVersion('openjdk version "17.0.15" 2025-04-15'), 17);
    assert.equal(majorVersion('java version "1.8.0_402"'), 1);
    assert.equal(majorVersion(undefined), 0);
  });
  test("are asked for by gates that exist", () => {
    const names = gates.map((gate) => gate.name);
    assert.deepEqual(
      Object.keys(gateTools).filter((gate) => !names.includes(gate)),
      [],
    );
  });
  test("follow --only in both its forms", () => {
    assert.deepEqual(selectedGates(["--only", "apex,jest"]), ["apex", "jest"]);
    assert.deepEqual(selectedGates(["--only=lint"]), ["lint"]);
    assert.equal(selectedGates([]), undefined);
  });
});
