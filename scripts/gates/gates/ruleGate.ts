import { join } from "node:path";
import { openProject } from "../../checks/project.ts";
import { textOf } from "../../checks/rule.ts";
import type { RuleSet } from "../../checks/rule.ts";
import { outcomeOf } from "../gate.ts";
import type { Check, Gate } from "../gate.ts";
import { proofByFixture } from "../proof.ts";

/** A gate of our own rules; its fixture has to make every single rule fail. */
export function ruleGate(set: RuleSet, title: string): Gate {
  return {
    name: set.name,
    title,
    cores: 1,
    async run(context) {
      const findings = findingsOf(set, context.root);
      const planted = findingsOf(set, join(context.fixture, "project"));
      const checks = findings.map(({ name, failures }): Check => ({ name, findings: failures }));
      const proofless = planted.filter(({ failures, warnings }) => failures.length + warnings.length === 0);
      return outcomeOf(
        [
          ...checks,
          proofByFixture(
            context.fixture,
            planted.flatMap(({ name, failures, warnings }) =>
              [...failures, ...warnings].map((text) => `${name}: ${text}`),
            ),
          ),
          {
            name: "every rule can fail",
            findings: proofless.map(({ name }) => `${name} finds nothing in the fixture`),
          },
        ],
        findings.flatMap(({ warnings }) => warnings),
      );
    },
  };
}

function findingsOf(set: RuleSet, root: string): { name: string; failures: string[]; warnings: string[] }[] {
  const project = openProject(root);
  return set.rules.map((rule) => {
    const found = rule.check(project);
    return {
      name: rule.name,
      failures: found.filter((finding) => !finding.isWarning).map(textOf),
      warnings: found.filter((finding) => finding.isWarning).map(textOf),
    };
  });
}
