import assert from "node:assert/strict";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";
import { sfCommands, shown, UsageError, type Project } from "./sfCommands.ts";

const root = join(import.meta.dirname, "..", "..");
const project = JSON.parse(readFileSync(join(root, "sfdx-project.json"), "utf8")) as Project;
const command = (step: string, ...args: string[]): string => shown(sfCommands[step]?.(args, project) ?? []);

test("a package is managed and made of the package directory", () => {
  assert.equal(
    command("create", "--target-dev-hub", "hub"),
    "sf package create --name Causeway --package-type Managed --path force-app --target-dev-hub hub",
  );
});

test("a version has code coverage, a definition file that exists, and a key or none on purpose", () => {
  const shownCommand = command("version", "--installation-key", "secret", "--tag", "abc");
  assert.match(shownCommand, /^sf package version create --package Causeway .* --code-coverage .* --tag abc$/);
  assert.doesNotMatch(shownCommand, /secret/);
  const definition = /--definition-file (\S+)/.exec(shownCommand)?.[1] ?? "";
  assert.ok(existsSync(join(root, definition)), definition);
  assert.match(command("version", "--installation-key-bypass"), /--installation-key-bypass$/);
  assert.throws(() => command("version"), UsageError);
  assert.throws(() => command("version", "--installation-key", "k", "--installation-key-bypass"), UsageError);
});

test("only the id of a version is promoted", () => {
  assert.equal(
    command("promote", "--package", "04t000000000001AAA"),
    "sf package version promote --package 04t000000000001AAA",
  );
  for (const wrong of ["", "Causeway@0.1.0-1", "08c000000000001AAA", "04t1"]) {
    assert.throws(() => command("promote", "--package", wrong), UsageError);
  }
  assert.throws(() => command("promote", "--no-such-option"), UsageError);
});
