import assert from "node:assert/strict";
import { spawn } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { setTimeout } from "node:timers/promises";
import { fileURLToPath } from "node:url";

const ROOT = fileURLToPath(new URL("../../..", import.meta.url));
const FIXTURE = fileURLToPath(new URL("../fixtures/project", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "watch-"));
after(() => rmSync(folder, { recursive: true }));

/* The command tests the project that it lies in: this one is the fixture with the scripts of the repository. */
cpSync(FIXTURE, folder, { recursive: true });
for (const shared of ["node_modules", "config", "package.json"]) symlinkSync(join(ROOT, shared), join(folder, shared));
mkdirSync(join(folder, "scripts"));
cpSync(join(ROOT, "scripts/local-org"), join(folder, "scripts/local-org"), { recursive: true });

test("test tells the limits of each transaction, and with --watch runs again after an edit", async (t) => {
  const main = join(folder, "scripts/local-org/cli/main.ts");
  const child = spawn(process.execPath, [main, "test", "FailingTest", "--limits", "--watch"], { cwd: folder });
  t.after(() => child.kill("SIGKILL"));
  let output = "";
  for (const stream of [child.stdout, child.stderr]) stream.on("data", (chunk) => (output += String(chunk)));
  const until = async (pattern: RegExp): Promise<void> => {
    while (!pattern.test(output)) {
      assert.equal(child.exitCode, null, output);
      await setTimeout(100);
    }
  };
  await until(/Watching force-app/);
  assert.match(output, /0 passed, 1 failed/);
  assert.match(output, /RUNTEST_SYNC: .*statements \d+/);

  const file = join(folder, "force-app/classes/FailingTest.cls");
  writeFileSync(file, readFileSync(file, "utf8").replace("1, 2", "2, 2"));
  await until(/1 passed, 0 failed/);
  child.kill("SIGINT");
  await new Promise((resolve) => child.once("exit", resolve));
  assert.equal(child.exitCode, 0);
});
