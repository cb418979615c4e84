import type { Plugin } from "rollup";
import { UnsupportedError } from "../../runtime/unsupported.ts";

const VIRTUAL = "\0scoped:";
/** Where a compiled component names a custom label; the server puts the text there in the language of who asks. */
export const LABEL_CALL = /__customLabel__\(["']([\w.]+)["']\)/g;

/**
 * Resolves `@salesforce/*` imports into code that asks the platform modules of the page, so that a compiled component
 * is the same for every user and language and costs one request.
 */
export function scopedModules(): Plugin {
  return {
    name: "scoped-modules",
    resolveId: (id) => (id.startsWith("@salesforce/") ? VIRTUAL + id : null),
    load(id) {
      return id.startsWith(VIRTUAL) ? scopedModule(id.slice(VIRTUAL.length)) : null;
    },
  };
}

function scopedModule(id: string): string {
  const [, scope = "", ...rest] = id.split("/");
  const name = rest.join("/");
  switch (scope) {
    case "apex":
      return name
        ? `import { apexMethod } from "platform/apex"; export default apexMethod(${JSON.stringify(name)});`
        : `export { refreshApex, getSObjectValue } from "platform/apex";`;
    case "label":
      return `export default __customLabel__(${JSON.stringify(name)});`;
    case "schema":
      return `export default ${JSON.stringify(schemaReference(name))};`;
    case "customPermission":
      return `import { session } from "platform/session"; export default session.customPermissions.includes(${JSON.stringify(name)}) || undefined;`;
    case "userPermission":
      return `import { session } from "platform/session"; export default session.userPermissions.includes(${JSON.stringify(name)}) || undefined;`;
    case "resourceUrl":
      return `export default ${JSON.stringify(`/resource/${name}`)};`;
    case "messageChannel":
      return `export default ${JSON.stringify(name)};`;
    case "user":
      return userModule(name);
    case "i18n":
      return `import { locale } from "platform/locale"; export default locale[${JSON.stringify(name)}];`;
    case "client":
      if (name === "formFactor") return `export default "Large";`;
  }
  throw new UnsupportedError(`the module ${id}`);
}

function userModule(name: string): string {
  if (name === "Id") return `import { session } from "platform/session"; export default session.user.id;`;
  if (name === "isGuest") return "export default false;";
  throw new UnsupportedError(`the module @salesforce/user/${name}`);
}

function schemaReference(name: string): { objectApiName: string; fieldApiName?: string } {
  const [objectApiName = "", ...field] = name.split(".");
  return field.length > 0 ? { fieldApiName: field.join("."), objectApiName } : { objectApiName };
}
