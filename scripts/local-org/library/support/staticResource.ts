import { org } from "../../runtime/org.ts";
import { transaction } from "../../runtime/transaction.ts";
import { ApexBlob } from "../../runtime/values/primitives.ts";
import { uncounted } from "./runningUser.ts";

/** The content of a static resource; null when there is none of that name. */
export function staticResource(name: string): Uint8Array | null {
  const [row] = uncounted(() =>
    org().data.query({
      soql: "SELECT Body FROM StaticResource WHERE Name = :name",
      binds: new Map([["name", name]]),
      access: transaction().access("system", false),
    }),
  ).items;
  const body = row?.values.get("body");
  return body instanceof ApexBlob ? body.bytes : null;
}
