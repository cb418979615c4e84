import type { Figures } from "./measure.ts";

/** Heading of the lines below. */
export const HEADING =
  "set                          precision recall  F1      (held)  auto P  auto cov review  keys    " +
  "rows  pairs stmts  chars heap KB SOQL     s";

/** One line per set. `held` is the F1 of the half that nothing was chosen on. */
export function line(set: Figures): string {
  const rates = [
    set.precision,
    set.recall,
    set.f1,
    set.halves.heldOut.f1,
    set.autoPrecision,
    set.autoCoverage,
    set.reviewShare,
    set.keyRecall,
  ];
  const cost = (value: number, width: number, digits = 1): string => value.toFixed(digits).padStart(width);
  return [
    set.name.padEnd(28),
    ...rates.map((rate) => rate.toFixed(4).padEnd(7)),
    cost(set.rowsPerRecord, 5),
    cost(set.scoredPerRecord, 5),
    cost(set.statementsPerRecord, 5, 0),
    cost(set.characterStepsPerRecord, 5),
    cost(set.heapKilobytesPer200, 7, 0),
    cost(set.soqlPer200, 4),
    cost(set.seconds, 5),
  ].join(" ");
}

/** Of the pairs that were given a probability, how many are true. */
export function reliabilityTable(set: Figures): string {
  const rows = set.reliability.map(({ from, pairs, expected, observed }) =>
    [String(from).padEnd(8), String(pairs).padStart(7), expected.toFixed(4), observed.toFixed(4)].join("  "),
  );
  return `\n${set.name}\nfrom       pairs  expected  true\n${rows.join("\n")}`;
}

/** @param extent the ten figures that are agreed on, or all */
export function asJson(figures: readonly Figures[], extent: "issue" | "all"): string {
  const sets = extent === "all" ? figures.map(({ seconds: _, ...set }) => set) : figures.map(agreed);
  return `${JSON.stringify({ sets }, rounded, 2)}\n`;
}

function agreed(set: Figures): Record<string, string | number> {
  const { name, precision, recall, f1, autoPrecision, autoCoverage } = set;
  const { rowsPerRecord, scoredPerRecord, statementsPerRecord, soqlPer200 } = set;
  return {
    ...{ name, precision, recall, f1, autoPrecision, autoCoverage },
    ...{ rowsPerRecord, scoredPerRecord, statementsPerRecord, soqlPer200 },
  };
}

function rounded(_name: string, value: unknown): unknown {
  return typeof value === "number" ? Number(value.toFixed(4)) : value;
}
