import { openOrg } from "../../openOrg.ts";
import { parseArguments, UsageError } from "../arguments.ts";
import { serverOrgOptions } from "../project.ts";
import { servedPort } from "../served.ts";

const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `clock [--set instant | --move 2h | --reset]`: shows the org's time after it. A running server follows. */
export function clockCommand(args: readonly string[]): number {
  const { values } = parseArguments(args, {
    set: { type: "string" },
    move: { type: "string" },
    reset: { type: "boolean", default: false },
  });
  const opened = openOrg({ ...serverOrgOptions(servedPort()), withoutApex: true });
  try {
    const { clock } = opened;
    if (values.set !== undefined) clock.set(instant(values.set));
    if (values.move !== undefined) clock.move(duration(values.move));
    if (values.reset) clock.reset();
    console.log(new Date(clock.now()).toISOString());
    return 0;
  } finally {
    opened.close();
  }
}

function instant(text: string): number {
  const value = Date.parse(text);
  if (Number.isNaN(value)) throw new UsageError(`${text} is no instant, such as 2026-12-01T09:00Z`);
  return value;
}

/** `90m`, `-2h`, `7d` in milliseconds. */
export function duration(text: string): number {
  const [, sign, amount, unit] = /^([+-]?)(\d+)([smhd])$/.exec(text) ?? [];
  if (!unit) throw new UsageError(`${text} is no duration, such as 90m, 2h or 7d`);
  return (sign === "-" ? -1 : 1) * Number(amount) * (UNITS[unit] ?? 0);
}
