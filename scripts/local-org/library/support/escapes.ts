/** Entities of ISO 8859-1 from U+00A0 on, in order (HTML 3.2). Source: HTML 4.01 specification, 24.2.1. */
const LATIN =
  "nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute thorn yuml";

/** The other entities of HTML 4 with their code points in hexadecimal. Source: HTML 4.01, 24.3.1 and 24.4.1. */
const HTML4 =
  "fnof:192 Alpha:391 Beta:392 Gamma:393 Delta:394 Epsilon:395 Zeta:396 Eta:397 Theta:398 Iota:399 Kappa:39A Lambda:39B Mu:39C Nu:39D Xi:39E Omicron:39F Pi:3A0 Rho:3A1 Sigma:3A3 Tau:3A4 Upsilon:3A5 Phi:3A6 Chi:3A7 Psi:3A8 Omega:3A9 alpha:3B1 beta:3B2 gamma:3B3 delta:3B4 epsilon:3B5 zeta:3B6 eta:3B7 theta:3B8 iota:3B9 kappa:3BA lambda:3BB mu:3BC nu:3BD xi:3BE omicron:3BF pi:3C0 rho:3C1 sigmaf:3C2 sigma:3C3 tau:3C4 upsilon:3C5 phi:3C6 chi:3C7 psi:3C8 omega:3C9 thetasym:3D1 upsih:3D2 piv:3D6 bull:2022 hellip:2026 prime:2032 Prime:2033 oline:203E frasl:2044 weierp:2118 image:2111 real:211C trade:2122 alefsym:2135 larr:2190 uarr:2191 rarr:2192 darr:2193 harr:2194 crarr:21B5 lArr:21D0 uArr:21D1 rArr:21D2 dArr:21D3 hArr:21D4 forall:2200 part:2202 exist:2203 empty:2205 nabla:2207 isin:2208 notin:2209 ni:220B prod:220F sum:2211 minus:2212 lowast:2217 radic:221A prop:221D infin:221E ang:2220 and:2227 or:2228 cap:2229 cup:222A int:222B there4:2234 sim:223C cong:2245 asymp:2248 ne:2260 equiv:2261 le:2264 ge:2265 sub:2282 sup:2283 nsub:2284 sube:2286 supe:2287 oplus:2295 otimes:2297 perp:22A5 sdot:22C5 lceil:2308 rceil:2309 lfloor:230A rfloor:230B lang:2329 rang:232A loz:25CA spades:2660 clubs:2663 hearts:2665 diams:2666 OElig:152 oelig:153 Scaron:160 scaron:161 Yuml:178 circ:2C6 tilde:2DC ensp:2002 emsp:2003 thinsp:2009 zwnj:200C zwj:200D lrm:200E rlm:200F ndash:2013 mdash:2014 lsquo:2018 rsquo:2019 sbquo:201A ldquo:201C rdquo:201D bdquo:201E dagger:2020 Dagger:2021 permil:2030 lsaquo:2039 rsaquo:203A euro:20AC";

const BASIC: readonly (readonly [string, string])[] = [
  ["quot", '"'],
  ["amp", "&"],
  ["lt", "<"],
  ["gt", ">"],
];
const latin = LATIN.split(" ").map((name, at) => [name, String.fromCharCode(0xa0 + at)] as const);
const html4 = HTML4.split(" ").map((pair) => {
  const [name = "", code = ""] = pair.split(":");
  return [name, String.fromCharCode(parseInt(code, 16))] as const;
});

interface EntitySet {
  readonly byName: ReadonlyMap<string, string>;
  readonly byCharacter: ReadonlyMap<string, string>;
}

function entitySet(entries: readonly (readonly [string, string])[]): EntitySet {
  return { byName: new Map(entries), byCharacter: new Map(entries.map(([name, char]) => [char, name])) };
}

export const HTML3_ENTITIES = entitySet([...BASIC, ...latin]);
export const HTML4_ENTITIES = entitySet([...BASIC, ...latin, ...html4]);
export const XML_ENTITIES = entitySet([...BASIC, ["apos", "'"]]);

export function escapeEntities(text: string, set: EntitySet): string {
  return text.replace(/[^a-zA-Z0-9 ]/g, (char) => {
    const name = set.byCharacter.get(char);
    return name ? `&${name};` : char;
  });
}

export function unescapeEntities(text: string, set: EntitySet): string {
  return text.replace(
    /&(?:#[xX]([0-9a-fA-F]+)|#(\d+)|(\w+));/g,
    (whole, hex?: string, decimal?: string, name?: string) => {
      if (hex) return String.fromCodePoint(parseInt(hex, 16));
      if (decimal) return String.fromCodePoint(Number(decimal));
      return set.byName.get(name ?? "") ?? whole;
    },
  );
}

const JAVA_ESCAPES: Readonly<Record<string, string>> = {
  "\b": "\\b",
  "\n": "\\n",
  "\t": "\\t",
  "\f": "\\f",
  "\r": "\\r",
};

/** `StringEscapeUtils.escapeJava`, and with `'` and `/` besides, `escapeEcmaScript`. */
export function escapeJava(text: string, alsoEscaped = ""): string {
  return text.replace(/[\s\S]/g, (char) => {
    if (char === '"' || char === "\\" || alsoEscaped.includes(char)) return `\\${char}`;
    return JAVA_ESCAPES[char] ?? (char < " " || char > "~" ? unicodeEscape(char) : char);
  });
}

export function unescapeJava(text: string): string {
  return text.replace(
    /\\(?:u+([0-9a-fA-F]{4})|([0-7]{1,3})|([\s\S]))/g,
    (_all, hex?: string, octal?: string, char?: string) => {
      if (hex) return String.fromCharCode(parseInt(hex, 16));
      if (octal) return String.fromCharCode(parseInt(octal, 8));
      const control = Object.entries(JAVA_ESCAPES).find(([, escaped]) => escaped === `\\${char}`);
      return control ? control[0] : (char ?? "");
    },
  );
}

export function unicodeEscape(char: string): string {
  return `\\u${char.charCodeAt(0).toString(16).toUpperCase().padStart(4, "0")}`;
}

export function escapeUnicode(text: string): string {
  return text.replace(/[^\x20-\x7e]/g, unicodeEscape);
}

export function unescapeUnicode(text: string): string {
  return text.replace(/\\u+\+?([0-9a-fA-F]{4})/g, (_all, hex: string) => String.fromCharCode(parseInt(hex, 16)));
}

export function escapeCsv(text: string): string {
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

export function unescapeCsv(text: string): string {
  const quoted = text.length >= 2 && text.startsWith('"') && text.endsWith('"');
  const content = text.slice(1, -1);
  return quoted && /[",\r\n]/.test(content) ? content.replaceAll('""', '"') : text;
}
