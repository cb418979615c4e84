import { org } from "../../runtime/org.ts";

/** The API name with the package's namespace, as describe results show custom names. */
export function qualifiedName(name: string): string {
  const { namespace } = org();
  return namespace && /__\w$/.test(name) ? `${namespace}__${name}` : name;
}
