import { apexError } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import { text } from "../../metadata/content.ts";
import type { MetadataComponent } from "../../metadata/model.ts";
import { required } from "./values.ts";

export type ParameterKind = "Boolean" | "Date" | "Integer";

/** @throws InvalidParameterValueException when the package has no such parameter */
function parameter(kind: ParameterKind, name: string): MetadataComponent {
  const bare = required(name).replace(new RegExp(`^${org().namespace ?? " "}__`, "i"), "");
  const found = org().metadata.find(`FeatureParameter${kind}`, bare);
  if (!found) throw apexError("InvalidParameterValueException", `Invalid feature parameter: ${name}`);
  return found;
}

function createTable(): void {
  org().store.database.exec(
    'CREATE TABLE IF NOT EXISTS "$featureParameters" ("Name" TEXT PRIMARY KEY, "Value" TEXT NOT NULL)',
  );
}

/** The parameter's value as text: what was set in this org, else what the package ships. */
export function featureParameter(kind: ParameterKind, name: string): string {
  const { fullName, content } = parameter(kind, name);
  createTable();
  const row = org().store.get('SELECT "Value" FROM "$featureParameters" WHERE "Name" = ?', fullName);
  return row ? String(row["Value"]) : (text(content, "value") ?? "");
}

/** Only parameters that flow to the package's publisher can be set in a subscriber's org. */
export function setFeatureParameter(kind: ParameterKind, name: string, value: string): void {
  const { fullName, content } = parameter(kind, name);
  if (text(content, "dataflowDirection") !== "SubscriberToLmo") {
    throw apexError("InvalidParameterValueException", `The feature parameter ${name} is set by its publisher`);
  }
  createTable();
  org().store.run('INSERT OR REPLACE INTO "$featureParameters" VALUES (?, ?)', fullName, value);
}
