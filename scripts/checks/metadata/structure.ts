import type { Content } from "../../local-org/metadata/content.ts";
import { parseXml } from "../../local-org/metadata/parseXml.ts";
import type { Rule } from "../rule.ts";
import { loadMetadataTypes } from "./metadataTypes.ts";
import type { Member, MetadataTypes } from "./metadataTypes.ts";

/** Elements that hold XML of their own, which the declarations describe as text. */
const opaque = new Set(["LightningComponentBundle.targetConfigs"]);

/**
 * Elements of every metadata file against the Metadata API's types: unknown, missing and repeated ones, and values
 * that an enumeration, a number or a boolean does not have.
 */
export const structure: Rule = {
  name: "structure",
  check(project) {
    const types = loadMetadataTypes();
    return project.files("force-app/**/*-meta.xml", "lwc-ts/**/*-meta.xml").flatMap((file) => {
      let parsed: ReturnType<typeof parseXml>;
      try {
        parsed = parseXml(project.text(file), file);
      } catch (error) {
        return [{ file, message: error instanceof Error ? error.message : String(error) }];
      }
      if (!types.members(parsed.root)) return [{ file, message: `<${parsed.root}> is no metadata type` }];
      const problems: string[] = [];
      compare(types, parsed.root, parsed.content, parsed.root, problems);
      return problems.map((message) => ({ file, message }));
    });
  },
};

function compare(types: MetadataTypes, type: string, content: Content, path: string, problems: string[]): void {
  const members = types.members(type)!;
  for (const [name, member] of members) {
    if (!member.isOptional && !member.isRepeated && !(name in content)) problems.push(`${path}: <${name}> is missing`);
  }
  for (const [name, value] of Object.entries(content)) {
    if (name.startsWith("@") || name === "#text") continue;
    const member = members.get(name);
    if (!member) {
      problems.push(`${path}: <${name}> is unknown`);
      continue;
    }
    const occurrences = Array.isArray(value) ? (value as unknown[]) : [value];
    if (occurrences.length > 1 && !member.isRepeated) problems.push(`${path}: <${name}> occurs more than once`);
    if (opaque.has(`${type}.${name}`)) continue;
    for (const occurrence of occurrences) compareValue(types, member, occurrence, `${path}/${name}`, problems);
  }
}

function compareValue(types: MetadataTypes, member: Member, value: unknown, path: string, problems: string[]): void {
  const isElement = typeof value === "object" && value !== null;
  if (member.type === "any") return;
  if (types.members(member.type)) {
    if (isElement) compare(types, member.type, value as Content, path, problems);
    else if (value !== "") problems.push(`${path}: text where elements belong`);
    else compare(types, member.type, {}, path, problems);
    return;
  }
  const text = isElement ? (value as Content)["#text"] : value;
  if (isElement && Object.keys(value).some((key) => !key.startsWith("@") && key !== "#text")) {
    problems.push(`${path}: elements where text belongs`);
    return;
  }
  const fault = faultOf(types, member.type, String(text ?? ""));
  if (fault) problems.push(`${path}: “${String(text ?? "")}” ${fault}`);
}

function faultOf(types: MetadataTypes, type: string, text: string): string | undefined {
  if (type === "boolean") return text === "true" || text === "false" ? undefined : "is neither true nor false";
  if (type === "number") return text.trim() !== "" && Number.isFinite(Number(text)) ? undefined : "is no number";
  const values = types.values(type);
  return values && !values.has(text) ? `is no ${type}` : undefined;
}
