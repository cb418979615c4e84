import { org } from "../../runtime/org.ts";
import type { Expression, Path, Query, SelectItem } from "../../soql/ast.ts";
import { parseQuery } from "../../soql/parse/parseQuery.ts";

/** What a query selects, as the REST API shows it: by lower-case key of the record, in the order written. */
export interface Selection {
  /** Names of fields and aliases. */
  readonly fields: Map<string, string>;
  readonly parents: Map<string, Selection>;
  readonly children: Map<string, Selection>;
  /** FIELDS() and TYPEOF select what the text does not name: then all that the record holds is shown. */
  isOpen: boolean;
}

/** @throws QueryException (Apex) for a text that is no query */
export function selectionOf(soql: string): Selection {
  return select(parseQuery(soql));
}

function select(query: Query): Selection {
  const selection = empty();
  const object = org().schema.sobject(query.from);
  let unnamed = 0;
  for (const item of query.select) {
    switch (item.kind) {
      case "children":
        selection.children.set(last(item.query.from), select(item.query));
        break;
      case "expression":
        addExpression(item);
        break;
      default:
        selection.isOpen = true;
    }
  }
  return selection;

  function addExpression(item: Extract<SelectItem, { kind: "expression" }>): void {
    const { expression, alias } = item;
    if (expression.kind === "field" && alias === null && query.groupBy === null) {
      addPath(selection, relativePath(expression.path, query));
      return;
    }
    const name = alias ?? ownName(expression) ?? `expr${unnamed++}`;
    selection.fields.set(name.toLowerCase(), object?.fields.get(name.toLowerCase())?.name ?? name);
  }
}

/** Functions that keep the name of their field: `toLabel(Status)`. Grouped fields bear their last name. */
function ownName(expression: Expression): string | null {
  if (expression.kind === "field") return expression.path.at(-1) ?? null;
  const keeps = expression.name === "TOLABEL" || expression.name === "FORMAT";
  return keeps && expression.argument ? ownName(expression.argument) : null;
}

function addPath(selection: Selection, path: Path): void {
  const [first = "", ...rest] = path;
  const key = first.toLowerCase();
  if (rest.length === 0) {
    selection.fields.set(key, first);
    return;
  }
  let parent = selection.parents.get(key);
  if (!parent) selection.parents.set(key, (parent = empty()));
  addPath(parent, rest);
}

/** Without the object's own name or alias in front. */
function relativePath(path: Path, query: Query): Path {
  const [first = "", ...rest] = path;
  const alias = query.aliases.get(first.toLowerCase());
  if (alias && rest.length > 0) return [...alias, ...rest];
  return rest.length > 0 && first.toLowerCase() === query.from.toLowerCase() ? rest : path;
}

function empty(): Selection {
  return { fields: new Map(), parents: new Map(), children: new Map(), isOpen: false };
}

function last(name: string): string {
  return (name.split(".").at(-1) ?? name).toLowerCase();
}
