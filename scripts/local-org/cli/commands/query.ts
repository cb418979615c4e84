import { openOrg } from "../../openOrg.ts";
import { ApexException } from "../../runtime/apexException.ts";
import { recordToJson } from "../../server/recordJson.ts";
import { runQuery } from "../../server/rest/query.ts";
import { selectionOf } from "../../server/rest/selection.ts";
import { parseArguments, UsageError } from "../arguments.ts";
import { serverOrgOptions } from "../project.ts";
import { servedPort } from "../served.ts";
import { userNamed } from "../users.ts";

/** `query "SELECT …" [--user U] [--json]`: as the administrator unless a user is named. */
export function queryCommand(args: readonly string[]): number {
  const { values, positionals } = parseArguments(args, {
    user: { type: "string" },
    json: { type: "boolean", default: false },
  });
  const soql = positionals.join(" ");
  if (soql === "") throw new UsageError("query needs a SOQL text");
  const opened = openOrg(serverOrgOptions(servedPort()));
  try {
    const userId = values.user ? userNamed(values.user).id : opened.adminUserId;
    const selection = selectionOf(soql);
    const rows = runQuery(soql, userId).map((record) => withoutAttributes(recordToJson(record, "v67.0", selection)));
    if (values.json) console.log(JSON.stringify(rows, null, 2));
    else console.table(rows.map(flat));
    return 0;
  } catch (error) {
    if (!(error instanceof ApexException)) throw error;
    console.error(error.toString());
    return 1;
  } finally {
    opened.close();
  }
}

function withoutAttributes(record: Record<string, unknown>): Record<string, unknown> {
  const { attributes: _attributes, ...rest } = record;
  return Object.fromEntries(
    Object.entries(rest).map(([name, value]) => [name, isRecord(value) ? withoutAttributes(value) : value]),
  );
}

/** Parents by dotted name; children as their number. */
function flat(record: Record<string, unknown>): Record<string, unknown> {
  const columns: Record<string, unknown> = {};
  for (const [name, value] of Object.entries(record)) {
    if (!isRecord(value)) columns[name] = value;
    else if ("totalSize" in value) columns[name] = `${String(value["totalSize"])} records`;
    else for (const [inner, part] of Object.entries(flat(value))) columns[`${name}.${inner}`] = part;
  }
  return columns;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
