import { elements, text } from "../../local-org/metadata/content.ts";
import type { Finding, Rule } from "../rule.ts";
import { componentNames } from "./componentNames.ts";

/** What lookups, formulas, custom metadata records and credentials name has to exist. */
export const dataReferences: Rule = {
  name: "data-references",
  check({ metadata }) {
    const names = componentNames(metadata);
    const findings: Finding[] = [];
    const expect = (exists: boolean, file: string, what: string): void => {
      if (!exists) findings.push({ file, message: `${what} does not exist` });
    };
    for (const { file, fullName, content } of metadata.all("CustomField")) {
      const target = text(content, "referenceTo");
      if (target) expect(names.hasObject(target), file, `object ${target}`);
      const formulas = [text(content, "formula"), text(content, "defaultValue")];
      for (const name of customNames(formulas)) expect(names.hasCustomName(name), file, `${name} in ${fullName}`);
    }
    for (const { file, content } of metadata.all("ValidationRule")) {
      const formula = [text(content, "errorConditionFormula")];
      for (const name of customNames(formula)) expect(names.hasCustomName(name), file, `${name} in the formula`);
    }
    for (const { file, fullName, content } of metadata.all("CustomMetadata")) {
      const type = `${fullName.split(".")[0]!}__mdt`;
      expect(names.hasObject(type), file, `type ${type}`);
      for (const value of elements(content, "values")) {
        const field = text(value, "field") ?? "";
        expect(names.hasField(`${type}.${field}`), file, `field ${type}.${field}`);
      }
    }
    for (const { file, content } of metadata.all("NamedCredential")) {
      for (const parameter of elements(content, "namedCredentialParameters")) {
        const credential = text(parameter, "externalCredential");
        if (credential) expect(metadata.find("ExternalCredential", credential) !== undefined, file, credential);
      }
    }
    return findings;
  },
};

function customNames(formulas: readonly (string | null)[]): string[] {
  return formulas.flatMap((formula) => formula?.match(/\b[A-Za-z]\w*__(?:c|r|mdt)\b/g) ?? []);
}
