import { lineAt } from "../apexSource.ts";
import type { Finding, Rule } from "../rule.ts";
import { componentFiles } from "./labelIndex.ts";

/** Words that are the same in every language. */
const allowed: readonly { readonly text: RegExp; readonly because: string }[] = [
  { text: /^(Causeway|Slack|Salesforce|CSV|OAuth)$/, because: "names of products and formats are not translated" },
];

const shownAttributes =
  /\s(?:label|title|alt|placeholder|heading|description|alternative-text|aria-label|aria-description|field-level-help|message-when-[a-z-]+)="([^"{]*)"/g;
const shownProperties =
  /\b(?:label|title|message|placeholder|heading|description|alternativeText|ariaLabel|text)\s*[:=]\s*(["'`])((?:(?!\1).)*)\1/g;

/** What people read comes from labels. In code only the properties that are usually shown are looked at. */
export const noHardCodedText: Rule = {
  name: "no-hard-coded-text",
  check(project) {
    const inTemplates = componentFiles(project, "html").flatMap((file) => {
      const html = project.text(file).replace(/<!--[\s\S]*?-->/g, (comment) => comment.replace(/[^\n]/g, " "));
      const texts = [...html.matchAll(/>([^<]*)</g)].map((match) => ({ at: match.index, text: match[1]! }));
      const attributes = [...html.matchAll(shownAttributes)].map((match) => ({ at: match.index, text: match[1]! }));
      return [...texts, ...attributes].flatMap(({ at, text }) => asFinding(file, lineAt(html, at), text));
    });
    const inCode = componentFiles(project, "ts").flatMap((file) => {
      const code = project.text(file);
      return [...code.matchAll(shownProperties)]
        .filter((match) => /\s/.test(match[2]!) || /^[A-Z][a-z]+$/.test(match[2]!))
        .flatMap((match) => asFinding(file, lineAt(code, match.index), match[2]!));
    });
    return [...inTemplates, ...inCode];
  },
};

function asFinding(file: string, line: number, raw: string): Finding[] {
  const text = raw
    .replace(/\$?\{[^}]*\}/g, " ")
    .replace(/&\w+;/g, " ")
    .trim();
  const isWords = /\p{L}{2}/u.test(text);
  if (!isWords || allowed.some((entry) => entry.text.test(text))) return [];
  return [{ file, line, message: `“${text}” is no label` }];
}
