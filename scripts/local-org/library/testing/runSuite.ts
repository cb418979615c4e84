import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { foreignOrgOptions } from "../../cli/project.ts";
import { openOrg } from "../../openOrg.ts";
import { runTestClass, testMethods } from "../../testRuns/runTestClass.ts";

const META = `<?xml version="1.0" encoding="UTF-8"?>
<ApexClass xmlns="http://soap.sforce.com/2006/04/metadata"><apiVersion>67.0</apiVersion></ApexClass>`;

/**
 * Opens an org of the files (paths below the project, to their text) and runs its Apex tests.
 * @returns by method: empty when it passed, else what ended it
 */
export function runSuite(files: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  const root = mkdtempSync(join(tmpdir(), "suite-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    if (/\.(cls|trigger)$/.test(path)) {
      writeFileSync(join(root, `${path}-meta.xml`), path.endsWith(".cls") ? META : META.replaceAll("Class", "Trigger"));
    }
  }
  const opened = openOrg(foreignOrgOptions(root, ["."], []));
  try {
    const results = opened.org.program.classes
      .filter((one) => testMethods(one).length > 0)
      .flatMap((one) => runTestClass(opened, one, null));
    const problems = opened.problems.map((one) => [one.file, `${one.line}: ${one.message}`] as const);
    return Object.fromEntries([...problems, ...results.map(({ method, cause }) => [method, cause] as const)]);
  } finally {
    opened.close();
    rmSync(root, { recursive: true });
  }
}
