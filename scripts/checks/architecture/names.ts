import { matchesIn } from "../apexSource.ts";
import type { ApexSource } from "../apexSource.ts";
import type { Finding, Rule } from "../rule.ts";

const longestName = 36;

/** What a class is, by its code, and the ending that its name then has. */
const rolesByCode: readonly (readonly [RegExp, ending: string])[] = [
  [/@restresource\b/i, "Resource"],
  [/@invocablemethod\b/i, "Action"],
  [/@auraenabled\b[^;{]*?\bstatic\b[^;{]*\(/i, "Controller"],
  [/^[^{]*\bimplements\b[^{]*\bqueueable\b/i, "Queueable"],
  [/^[^{]*\bimplements\b[^{]*\bdatabase\.batchable\b/i, "Batch"],
  [/^[^{]*\bimplements\b[^{]*\bschedulable\b/i, "Schedulable"],
  [/^[^{]*\bimplements\b[^{]*\bfinalizer\b/i, "Finalizer"],
  [/^[^{]*\bclass\s+\w+\s+extends\s+\w*exception\b/i, "Exception"],
];

/** Names of classes, triggers and tests, which state their role. */
export const apexNames: Rule = {
  name: "apex-names",
  check: (project) =>
    project.apex.flatMap((source) => nameFaults(source).map((message) => ({ file: source.file, message }))),
};

function nameFaults(source: ApexSource): string[] {
  const { name, code, file } = source;
  const faults: string[] = [];
  if (!/^[A-Z][A-Za-z0-9]*$/.test(name)) faults.push(`${name} is not in PascalCase`);
  if (name.length > longestName) faults.push(`${name} has more than ${longestName} characters`);
  if (source.kind === "trigger") {
    const object = /\btrigger\s+\w+\s+on\s+(\w+)/i.exec(code)?.[1] ?? "";
    const expected = `${object.replace(/__\w+$/, "")}Trigger`;
    if (name !== expected) faults.push(`a trigger on ${object} is called ${expected}`);
    return faults;
  }
  const tests = testMethodsOf(source);
  if (tests.length > 0) return [...faults, ...testFaults(source, tests)];
  if (file.startsWith("force-app/tests/")) return faults;
  const roles = rolesByCode.filter(([pattern]) => pattern.test(code)).map(([, ending]) => ending);
  if (roles.length > 0 && !roles.some((ending) => name.endsWith(ending))) {
    faults.push(`${name} is a ${roles.join(" and ")} and should end so`);
  }
  return faults;
}

function testMethodsOf(source: ApexSource): string[] {
  return matchesIn(source, /@istest\b[^;{]*?\bvoid\s+(\w+)\s*\(/gi).map(({ match }) => match[1]!);
}

function testFaults(source: ApexSource, methods: readonly string[]): string[] {
  const faults: string[] = [];
  if (!source.file.startsWith("force-app/tests/")) faults.push("a test class belongs under force-app/tests");
  if (!source.name.endsWith("Test")) faults.push(`the test class ${source.name} does not end in Test`);
  const unclear = methods.filter((method) => !/^should[A-Z]/.test(method));
  return [...faults, ...unclear.map((method) => `the test ${method} does not say what should happen (shouldXWhenY)`)];
}

/** Names of objects, fields, permission sets and components. */
export const metadataNames: Rule = {
  name: "metadata-names",
  check(project) {
    const { metadata } = project;
    const findings: Finding[] = [];
    for (const { file, fullName } of [...metadata.all("CustomObject"), ...metadata.all("CustomField")]) {
      const own = fullName
        .split(".")
        .at(-1)!
        .replace(/__(c|mdt|e)$/, "");
      if (!/^[A-Z][A-Za-z0-9]*$/.test(own))
        findings.push({ file, message: `${own} is not in PascalCase without underscores` });
    }
    for (const { file, fullName, content } of metadata.all("CustomField")) {
      const own = fullName.split(".")[1] ?? "";
      if (content["type"] === "Checkbox" && !/^(Is|Has|Are|Can|Does)[A-Z]/.test(own)) {
        findings.push({ file, message: `the checkbox ${own} does not begin with Is or Has` });
      }
      if (content["type"] === "DateTime" && !/At__c$/.test(own)) {
        findings.push({ file, message: `the time ${own} does not end in At` });
      }
    }
    for (const { file, content } of metadata.all("PermissionSet")) {
      if (!String(content["label"]).startsWith("Causeway")) {
        findings.push({ file, message: "the label of a permission set begins with Causeway" });
      }
    }
    return [...findings, ...componentNames(project.files("lwc-ts/*/*/*.js-meta.xml"))];
  },
};

function componentNames(metaFiles: readonly string[]): Finding[] {
  const seen = new Map<string, string>();
  return metaFiles.flatMap((file) => {
    const name = file.split("/")[2]!;
    const other = seen.get(name);
    seen.set(name, file);
    if (other) return [{ file, message: `the component ${name} is also in ${other}` }];
    return /^[a-z][A-Za-z0-9]*$/.test(name) ? [] : [{ file, message: `${name} is not in camelCase` }];
  });
}
