import type { Plugin } from "rollup";

/** Locale values that follow the user; the rest of `@salesforce/i18n` is the same for all and stays in the bundle. */
const LOCALE_KEY = /^@salesforce\/i18n\/(lang|dir|locale|timeZone|currency|firstDayOfWeek|dateTime\..+|number\..+)$/;
const LABEL = /\/scopedImports\/@salesforce-label-([\w.]+)\.js$/;
const GATE = /^@salesforce\/gate\//;
/** This gate needs native shadow: with it open, comboboxes break under synthetic shadow. */
const CLOSED_GATES = new Set(["@salesforce/gate/bc.260.enableComboboxElementInternals"]);
const VIRTUAL = "\0adapted:";

/**
 * Fits the published base components to this host: locale values and labels come from the session (`platform/locale`), icons
 * from the SLDS sprites instead of 1,727 compiled templates, and gates are open but the one that breaks synthetic shadow.
 */
export function adaptations(): Plugin {
  return {
    name: "adapt-base-components",
    resolveId(id) {
      if (LOCALE_KEY.test(id) || GATE.test(id)) return VIRTUAL + id;
      return id.startsWith("lightning/iconSvgTemplates") ? VIRTUAL + id : null;
    },
    load(id) {
      if (!id.startsWith(VIRTUAL)) return null;
      const name = id.slice(VIRTUAL.length);
      const locale = LOCALE_KEY.exec(name)?.[1];
      if (locale) return `import { locale } from "platform/locale"; export default locale[${JSON.stringify(locale)}];`;
      if (GATE.test(name)) return `export default { isOpen: () => ${!CLOSED_GATES.has(name)} };`;
      return "export default {};";
    },
    transform(code, id) {
      const label = LABEL.exec(id)?.[1];
      if (label) return translated(code, label);
      if (id.endsWith("/primitiveIcon/primitiveIcon.js")) return useSprites(code, id);
      if (id.endsWith(".native.css")) return ".not-under-synthetic-shadow { display: none }";
      return null;
    },
  };
}

function useSprites(code: string, id: string): string {
  const before = "return this.src ? sanitizeURL(this.src) : '';";
  const importBefore = "import { getName, isValidName } from";
  if (!code.includes(before) || !code.includes(importBefore)) throw new Error(`${id} changed: sprites cannot be used`);
  return code
    .replace(importBefore, "import { getIconPath, getName, isValidName } from")
    .replace(before, "return this.src ? sanitizeURL(this.src) : getIconPath(this.iconName, dir);");
}

function translated(code: string, name: string): string {
  const english = code.replace(/export default ("(?:[^"\\]|\\.)*");?/, `export default baseLabel("${name}", $1);`);
  if (english === code) throw new Error(`The label ${name} is no text`);
  return `import { baseLabel } from "platform/locale";\n${english}`;
}
