import { cpus, loadavg, totalmem } from "node:os";
import type { PageCost } from "./measure.ts";

export interface Measured {
  readonly name: string;
  readonly ours: PageCost;
  /** The same base components alone. */
  readonly alone: PageCost;
}

export interface Conditions {
  readonly date: string;
  readonly node: string;
  readonly processors: string;
  readonly memoryGb: number;
  /** Processes that wanted to run, over the last minute: above the number of processors times are too long. */
  readonly load: number;
}

export interface Report {
  readonly conditions: Conditions & { readonly loadAtEnd: number };
  readonly visits: number;
  readonly pages: readonly Measured[];
  readonly lists: readonly string[];
}

/** What a page of ours may add and how soon it shows something. */
const BUDGET = { ownKilobytes: 60, addedPercent: 15, firstRowMilliseconds: 2000 };

export function conditions(): Conditions {
  const all = cpus();
  return {
    date: new Date().toISOString(),
    node: process.version,
    processors: `${all.length} × ${all[0]?.model ?? "unknown"}`,
    memoryGb: Math.round(totalmem() / 2 ** 30),
    load: loadavg()[0] ?? 0,
  };
}

export function printReport({ conditions: found, visits, pages, lists }: Report): void {
  console.log(`${found.date}, ${found.processors}, ${found.memoryGb} GB, Node ${found.node}`);
  console.log(`Load ${found.load.toFixed(1)} at the start, ${found.loadAtEnd.toFixed(1)} at the end.`);
  console.log(`Medians of ${visits} visits with an empty cache.\n`);
  const headings = ["page", "requests", "KB (gzip)", "ours KB", "content ms", "first row ms", "interactive ms", "over"];
  printTable(
    headings,
    pages.flatMap(({ name, ours, alone }) => [
      [...row(name, ours), overBudget(ours, alone)],
      [...row("  the same base components alone", alone), ""],
      [...difference(ours, alone), ""],
    ]),
  );
  const limits = `${BUDGET.ownKilobytes} KB of ours, ${BUDGET.addedPercent}% more time, first row ${BUDGET.firstRowMilliseconds} ms`;
  console.log(`\nBudget: ${limits}`);
  for (const line of lists) console.log(line);
}

function overBudget(ours: PageCost, alone: PageCost): string {
  const over = [
    ours.ownBytes / 1024 > BUDGET.ownKilobytes && "size",
    added(ours.interactive, alone.interactive) > BUDGET.addedPercent && "time",
    ours.firstRow > BUDGET.firstRowMilliseconds && "first row",
  ];
  return over.filter(Boolean).join(", ");
}

const added = (ours: number, alone: number): number => (ours / alone - 1) * 100;

function row(name: string, cost: PageCost): string[] {
  const times = [cost.firstContent, cost.firstRow, cost.interactive].map((time) => String(Math.round(time)));
  return [name, String(cost.requests), kilobytes(cost.bytes), kilobytes(cost.ownBytes), ...times];
}

function difference(ours: PageCost, alone: PageCost): string[] {
  const percent = (name: keyof PageCost): string => {
    const value = Math.round(added(ours[name], alone[name]));
    return `${value < 0 ? "" : "+"}${value}%`;
  };
  const times = (["firstContent", "firstRow", "interactive"] as const).map(percent);
  return ["  difference", percent("requests"), percent("bytes"), "", ...times];
}

const kilobytes = (bytes: number): string => (bytes / 1024).toFixed(1);

function printTable(headings: readonly string[], rows: readonly (readonly string[])[]): void {
  const widths = headings.map((heading, at) =>
    Math.max(heading.length, ...rows.map((cells) => cells[at]?.length ?? 0)),
  );
  for (const cells of [headings, ...rows]) {
    const padded = cells.map((cell, at) => (at === 0 ? cell.padEnd(widths[at] ?? 0) : cell.padStart(widths[at] ?? 0)));
    console.log(padded.join("  ").trimEnd());
  }
}
