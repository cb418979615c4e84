import type { ApexFrame } from "../../runtime/apexException.ts";
import type { DeclaredType } from "../types/model.ts";

interface Range {
  readonly from: number;
  readonly to: number;
  readonly where: string;
}

/** Reads Apex frames from JavaScript stacks: generated code bears the Apex file's name and its lines. */
export class FrameTable {
  private readonly ranges = new Map<string, Range[]>();

  add(type: DeclaredType): void {
    const ranges = this.ranges.get(type.file) ?? [];
    this.ranges.set(type.file, ranges);
    ranges.push({ from: type.node.line, to: type.node.endLine, where: whereOf(type, "<init>") });
    for (const member of type.node.members) {
      if (member.kind === "method") {
        ranges.push({ from: member.line, to: member.endLine, where: whereOf(type, member.name) });
      } else if (member.kind === "constructor") {
        ranges.push({ from: member.line, to: member.endLine, where: whereOf(type, "<init>") });
      } else if (member.kind === "property") {
        ranges.push({ from: member.line, to: member.endLine, where: whereOf(type, member.name) });
      } else if (member.kind === "initializer" && member.isStatic) {
        ranges.push({ from: member.line, to: member.body.endLine, where: whereOf(type, "<clinit>") });
      } else if (member.kind === "field" && member.modifiers.names.includes("static")) {
        ranges.push({ from: member.line, to: member.line, where: whereOf(type, "<clinit>") });
      }
    }
    for (const inner of type.inner.values()) this.add(inner);
  }

  read(stack: string): ApexFrame[] {
    const frames: ApexFrame[] = [];
    for (const text of stack.split("\n")) {
      const match = /^\s+at (?:(.*?) \()?(.+?):(\d+):\d+\)?$/.exec(text);
      if (!match) continue;
      const [, called = "", file = "", line = ""] = match;
      // JavaScript constructors only lay out fields: Apex constructors are methods of their own.
      if (!this.ranges.has(file) || called.startsWith("new ")) continue;
      const where = this.where(file, Number(line));
      if (where) frames.push({ where, file, line: Number(line) });
    }
    return frames;
  }

  /** The innermost member around the line. */
  private where(file: string, line: number): string | undefined {
    let best: Range | undefined;
    for (const range of this.ranges.get(file) ?? []) {
      if (line < range.from || line > range.to) continue;
      if (!best || range.to - range.from <= best.to - best.from) best = range;
    }
    return best?.where;
  }
}

function whereOf(type: DeclaredType, member: string): string {
  const { name } = type;
  if (type.triggerObject !== null && !type.outer) return `Trigger.${name.replace(/^trigger /, "")}`;
  return type.node.name === ANONYMOUS ? "AnonymousBlock" : `Class.${name}.${member}`;
}

/** The name under which anonymous Apex is declared. */
export const ANONYMOUS = "anonymous Apex";
