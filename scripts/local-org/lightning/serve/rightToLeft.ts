/** Shorthands with a value per side, clockwise from the top; `border-radius` has one per corner. */
const SIDES = /^(padding|margin|inset|border-(width|style|color|radius))$/;
const SWAPPED: Readonly<Record<string, string>> = {
  left: "right",
  right: "left",
  ltr: "rtl",
  rtl: "ltr",
  "e-resize": "w-resize",
  "w-resize": "e-resize",
  "ne-resize": "nw-resize",
  "nw-resize": "ne-resize",
  "nesw-resize": "nwse-resize",
  "nwse-resize": "nesw-resize",
  "se-resize": "sw-resize",
  "sw-resize": "se-resize",
};
const KEYWORD = new RegExp(`(?<![\\w-])(${Object.keys(SWAPPED).join("|")})(?![\\w-])`, "g");
const KEPT = /\/\*!?\s*@noflip\s*\*\//;
const COMMENT = /\/\*[\s\S]*?\*\//g;

/**
 * A stylesheet for languages that are written from right to left: sides change places, as Lightning Experience does with
 * the stylesheets of the design system. A declaration after `@noflip` stays.
 * Source: Aura Developer Guide, CSS for RTL Languages.
 */
export function rightToLeft(css: string): string {
  return css.replace(/\{([^{}]*)\}/g, (_, block: string) => `{${declarationsOf(block).map(flip).join(";")}}`);
}

/** Parts between semicolons; those within brackets (addresses with data) do not part. */
function declarationsOf(block: string): string[] {
  const declarations: string[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index < block.length; index++) {
    const character = block[index];
    if (character === "(") depth++;
    else if (character === ")") depth--;
    else if (character === ";" && depth === 0) {
      declarations.push(block.slice(start, index));
      start = index + 1;
    }
  }
  return [...declarations, block.slice(start)];
}

function flip(declaration: string): string {
  if (KEPT.test(declaration)) return declaration;
  const plain = declaration.replace(COMMENT, "");
  const colon = plain.indexOf(":");
  const property = plain.slice(0, colon).trim();
  if (colon < 0 || property.startsWith("--")) return declaration;
  const value = plain.slice(colon + 1).trim();
  const name = property.replace(/(?<=^|-)(left|right)(?=-|$)/, (side) => SWAPPED[side] ?? side);
  return `${name}:${SIDES.test(property) ? flipSides(property, value) : flipWords(value)}`;
}

/** Words that name a side; addresses stay. */
function flipWords(value: string): string {
  const parts = value.split(/(url\([^)]*\))/);
  return parts
    .map((part) => (part.startsWith("url(") ? part : part.replace(KEYWORD, (word) => SWAPPED[word] ?? word)))
    .join("");
}

function flipSides(property: string, value: string): string {
  const important = /\s*!important$/.exec(value)?.[0] ?? "";
  const [first = "", second = "", third = "", fourth = "", ...more] = partsOf(
    value.slice(0, value.length - important.length),
  );
  if (more.length > 0 || value.includes("/")) return value;
  if (property === "border-radius") {
    if (fourth) return [second, first, fourth, third].join(" ") + important;
    if (third) return [second, first, second, third].join(" ") + important;
    return second ? `${second} ${first}${important}` : value;
  }
  return fourth ? [first, fourth, third, second].join(" ") + important : value;
}

/** Values between spaces; those within brackets do not part. */
function partsOf(value: string): string[] {
  return value.match(/(?:\((?:[^()]|\((?:[^()]|\([^()]*\))*\))*\)|[^\s()])+/g) ?? [];
}
