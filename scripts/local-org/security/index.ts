import type { Store } from "../data/store.ts";
import type { OrgSchema } from "../schema/model.ts";
import type { SecurityEngine } from "./contract.ts";
import { TableSecurityEngine } from "./securityEngine.ts";

export { seedSecurity, AUTOMATED_PROCESS, PACKAGE_SYSTEM_USER } from "./seed.ts";
export { stripInaccessible } from "./stripInaccessible.ts";

export function createSecurityEngine(store: Store, schema: OrgSchema): SecurityEngine {
  return new TableSecurityEngine(store, schema);
}
