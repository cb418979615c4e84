import { org } from "../runtime/org.ts";
import { runTransaction } from "../runtime/runTransaction.ts";
import { ApexSObject } from "../runtime/values/sobject.ts";

/** DML rows of one transaction. */
const CHUNK = 2_000;

export type RecordValues = Readonly<Record<string, unknown>>;

/**
 * Inserts records as the user, in system mode, in as few transactions as limits allow; answers their ids.
 * @throws Error that names the first record that was refused
 */
export function insertRecords(objectName: string, userId: string, rows: readonly RecordValues[]): string[] {
  const schema = org().schema.sobject(objectName);
  if (!schema) throw new Error(`No object ${objectName}`);
  const ids: string[] = [];
  for (let at = 0; at < rows.length; at += CHUNK) {
    const records = rows.slice(at, at + CHUNK).map((values) => {
      const record = new ApexSObject(schema);
      for (const [name, value] of Object.entries(values)) record.values.set(name.toLowerCase(), value);
      return record;
    });
    const results = runTransaction({ quiddity: "ANONYMOUS", userId, isAsync: true }, () =>
      org().data.dml({
        operation: "insert",
        records,
        allOrNone: true,
        access: { userId, mode: "system", sharing: false },
        externalIdField: null,
        options: {},
      }),
    );
    for (const result of results) ids.push(result.id ?? "");
  }
  return ids;
}
