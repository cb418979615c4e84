import { org } from "../../runtime/org.ts";

/** A custom name without namespace: `X__c`, `X__mdt`, `X__Share`. */
const CUSTOM = /^[a-z0-9]+(_[a-z0-9]+)*__[a-z]+$/i;

/** The API name with the package's namespace, as describe results show custom names. */
export function qualifiedName(name: string): string {
  const { namespace } = org();
  return namespace && CUSTOM.test(name) ? `${namespace}__${name}` : name;
}
