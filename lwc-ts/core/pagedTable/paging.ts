export type Row = Readonly<Record<string, unknown>>;

/** A column of `lightning-datatable`, as far as cards understand it, too. */
export interface TableColumn {
  readonly label?: string;
  readonly fieldName?: string;
  readonly type?: string;
  readonly typeAttributes?: Readonly<Record<string, unknown>>;
  readonly [attribute: string]: unknown;
}

export interface RowAction {
  readonly label: string;
  readonly name: string;
}

/** `rowActions` of an action column: for all rows the same, or asked for each row when its menu opens. */
export type RowActions = readonly RowAction[] | ((row: Row, done: (actions: readonly RowAction[]) => void) => void);

export interface Card {
  readonly key: string;
  readonly title: string;
  /** Set where the first column is a link. */
  readonly url: string | null;
  /** Set where the first column is a button: the name of its action. */
  readonly titleAction: string | null;
  readonly cells: readonly { readonly label: string; readonly value: string }[];
  readonly hasMenu: boolean;
  readonly actionsLabel: string;
}

export function pageOf(rows: readonly Row[], page: number, size: number): Row[] {
  return rows.slice(page * size, (page + 1) * size);
}

/** Fills "{0}–{1} of {2}" with the first and last row of a page and the total. */
export function pageRange(template: string, page: number, size: number, total: number): string {
  const first = total === 0 ? 0 : page * size + 1;
  return fill(template, [first, Math.min(total, (page + 1) * size), total]);
}

/** The row as a card: the first column is its title, an action column its menu. */
export function cardOf(row: Row, columns: readonly TableColumn[], keyField: string, actionsLabel: string): Card {
  const [first, ...others] = columns.filter((column) => column.type !== "action");
  const title = first ? textOf(row, first) : "";
  const cells = others
    .map((column) => ({ label: column.label ?? "", value: textOf(row, column) }))
    .filter((cell) => cell.value !== "");
  return {
    key: String(row[keyField]),
    title,
    url: first?.type === "url" ? String(row[first.fieldName ?? ""] ?? "") || null : null,
    titleAction: first?.type === "button" ? String(first.typeAttributes?.["name"] ?? "") : null,
    cells,
    hasMenu: rowActionsOf(columns) !== null,
    actionsLabel: fill(actionsLabel, [title]),
  };
}

/** Null when no column offers actions. */
export function rowActionsOf(columns: readonly TableColumn[]): RowActions | null {
  const actions = columns.find((column) => column.type === "action")?.typeAttributes?.["rowActions"];
  return (actions as RowActions | undefined) ?? null;
}

/** A column of type `url` or `button` shows the text of another field. */
function textOf(row: Row, column: TableColumn): string {
  const label = column.typeAttributes?.["label"];
  const field =
    typeof label === "object" && label !== null && "fieldName" in label ? String(label.fieldName) : column.fieldName;
  const value = field === undefined ? "" : row[field];
  return value === null || value === undefined ? "" : String(value);
}

function fill(template: string, values: readonly (string | number)[]): string {
  return template.replace(/\{(\d)\}/g, (_, index: string) => String(values[Number(index)] ?? ""));
}
