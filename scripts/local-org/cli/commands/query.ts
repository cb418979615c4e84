import { Console } from "node:console";
import { Writable } from "node:stream";
import { ApexException } from "../../runtime/apexException.ts";
import { recordToJson } from "../../server/recordJson.ts";
import { runQuery } from "../../server/rest/query.ts";
import { selectionOf } from "../../server/rest/selection.ts";
import { parseArguments, UsageError } from "../arguments.ts";
import { perform, type OrgCommand, type Outcome } from "../orgCommand.ts";
import { userNamed } from "../users.ts";

interface QueryInput {
  readonly soql: string;
  readonly user: string | null;
  readonly json: boolean;
}

export const soqlQuery: OrgCommand<QueryInput> = {
  name: "query",
  run(opened, { soql, user, json }): Outcome {
    try {
      const selection = selectionOf(soql);
      const found = runQuery(soql, user === null ? opened.adminUserId : userNamed(user).id);
      const rows = found.map((record) => withoutAttributes(recordToJson(record, "v67.0", selection)));
      return { code: 0, output: json ? JSON.stringify(rows, null, 2) : tableOf(rows.map(flat)), errors: "" };
    } catch (error) {
      if (!(error instanceof ApexException)) throw error;
      return { code: 1, output: "", errors: error.toString() };
    }
  },
};

/** `query "SELECT …" [--user U] [--json]`: as the administrator unless a user is named. */
export function queryCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArguments(args, {
    user: { type: "string" },
    json: { type: "boolean", default: false },
  });
  const soql = positionals.join(" ");
  if (soql === "") throw new UsageError("query needs a SOQL text");
  return perform(soqlQuery, { soql, user: values.user ?? null, json: values.json });
}

/** As `console.table` prints it. */
function tableOf(rows: readonly Record<string, unknown>[]): string {
  const chunks: string[] = [];
  const sink = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(String(chunk));
      done();
    },
  });
  new Console(sink).table(rows);
  return chunks.join("").trimEnd();
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
