import type { FieldSchema } from "../schema/model.ts";
import type { FormulaValue } from "./values.ts";

/** What a formula sees of the record that it is computed for. */
export interface FormulaContext {
  /** The value behind a path of relationship names and a field, or a `$` global. */
  value(path: readonly string[]): FormulaValue;
  /** The field at the end of the path; null for globals. */
  field(path: readonly string[]): FieldSchema | null;
  /** The value before the save; the present one outside a save. */
  prior(path: readonly string[]): FormulaValue;
  /** True while the record is being inserted. */
  readonly isNew: boolean;
  /** Milliseconds since 1970 UTC. */
  readonly now: number;
  /** IANA name of the running user's time zone. */
  readonly timeZone: string;
}
