import { parseArguments, UsageError } from "../arguments.ts";
import { perform, type OrgCommand } from "../orgCommand.ts";

const UNITS: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

interface ClockChange {
  readonly set?: string | undefined;
  readonly move?: string | undefined;
  readonly reset: boolean;
}

export const orgClock: OrgCommand<ClockChange> = {
  name: "clock",
  withoutApex: true,
  run({ clock }, { set, move, reset }) {
    if (set !== undefined) clock.set(instant(set));
    if (move !== undefined) clock.move(duration(move));
    if (reset) clock.reset();
    return { code: 0, output: new Date(clock.now()).toISOString(), errors: "" };
  },
};

/** `clock [--set instant | --move 2h | --reset]`: shows the org's time after it. */
export function clockCommand(args: readonly string[]): Promise<number> {
  const { values } = parseArguments(args, {
    set: { type: "string" },
    move: { type: "string" },
    reset: { type: "boolean", default: false },
  });
  return perform(orgClock, values);
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
