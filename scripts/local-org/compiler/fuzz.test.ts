import assert from "node:assert/strict";
import { test } from "node:test";
import { harness } from "./testing/runApex.ts";

/** Random well-formed expressions, the same in every run, against a second evaluator: BigInt arithmetic alone. */
const SEED = 20_260_401;
const METHODS = 400;
const DEPTH = 5;

type Kind = "Integer" | "Long" | "Decimal" | "Boolean" | "String";

/** An Apex expression with the value it must have; `scale` counts for Decimals only. */
interface Sample {
  readonly apex: string;
  readonly kind: Kind;
  readonly value: bigint | boolean | string;
  readonly scale: number;
}

let state = SEED;
/** A number from 0 up to, but not including, the limit (mulberry32). */
function random(limit: number): number {
  state = (state + 0x6d2b79f5) | 0;
  let t = Math.imul(state ^ (state >>> 15), 1 | state);
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
  return ((t ^ (t >>> 14)) >>> 0) % limit;
}

function pick<T>(items: readonly T[]): T {
  return items[random(items.length)]!;
}

const BITS = { Integer: 32, Long: 64 } as const;

function sample(kind: Kind, apex: string, value: bigint | boolean | string, scale = 0): Sample {
  const isWhole = kind === "Integer" || kind === "Long";
  return { apex, kind, value: isWhole ? BigInt.asIntN(BITS[kind], value as bigint) : value, scale };
}

function literal(kind: Kind): Sample {
  switch (kind) {
    case "Integer": {
      const value = pick([0, 1, 2, 7, 31, 255, 65_536, 2_147_483_647, random(2_147_483_647)]);
      return sample(kind, String(value), BigInt(value));
    }
    case "Long": {
      const value = pick([0n, 1n, 63n, 4_294_967_296n, 9_223_372_036_854_775_807n, BigInt(random(2 ** 31)) * 123_457n]);
      return sample(kind, `${value}L`, value);
    }
    case "Decimal": {
      const [whole, fraction] = [random(100_000), pick(["5", "25", "007", "0", "99"])];
      return sample(kind, `${whole}.${fraction}`, BigInt(`${whole}${fraction}`), fraction.length);
    }
    case "Boolean": {
      const value = random(2) === 1;
      return sample(kind, String(value), value);
    }
    case "String": {
      const value = pick(["", "a", "B", "x y"]);
      return sample(kind, `'${value}'`, value);
    }
  }
}

function expression(kind: Kind, depth: number): Sample {
  if (depth === 0 || random(6) === 0) return literal(kind);
  if (random(8) === 0) return ternary(kind, depth - 1);
  if (kind === "Boolean") return condition(depth - 1);
  if (kind === "String") return concatenation(depth - 1);
  return kind === "Decimal" ? decimal(depth - 1) : whole(kind, depth - 1);
}

function ternary(kind: Kind, depth: number): Sample {
  const [test, then, otherwise] = [expression("Boolean", depth), expression(kind, depth), expression(kind, depth)];
  const chosen = test.value === true ? then : otherwise;
  return sample(kind, `(${test.apex} ? ${then.apex} : ${otherwise.apex})`, chosen.value, chosen.scale);
}

function whole(kind: "Integer" | "Long", depth: number): Sample {
  const left = expression(kind, depth);
  if (random(8) === 0) return sample(kind, `(-${left.apex})`, -(left.value as bigint));
  if (random(8) === 0) return sample(kind, `(~${left.apex})`, ~(left.value as bigint));
  const right = expression(kind === "Long" ? pick(["Integer", "Long"] as const) : kind, depth);
  const operator = pick(["+", "-", "*", "/", "&", "|", "^", "<<", ">>", ">>>"]);
  const value = wholeResult(operator, left.value as bigint, right.value as bigint, BITS[kind]);
  return value === null ? left : sample(kind, `(${left.apex} ${operator} ${right.apex})`, value);
}

function wholeResult(operator: string, a: bigint, b: bigint, bits: number): bigint | null {
  const by = b & BigInt(bits - 1);
  switch (operator) {
    case "+":
      return a + b;
    case "-":
      return a - b;
    case "*":
      return a * b;
    case "/":
      return b === 0n ? null : a / b;
    case "&":
      return a & b;
    case "|":
      return a | b;
    case "^":
      return a ^ b;
    case "<<":
      return a << by;
    case ">>":
      return a >> by;
    default:
      return BigInt.asUintN(bits, a) >> by;
  }
}

/** Sums have the larger scale, products the sum of both. */
function decimal(depth: number): Sample {
  const left = expression("Decimal", Math.min(depth, 2));
  const right = expression(pick(["Decimal", "Integer"] as const), Math.min(depth, 2));
  const [a, b] = [left.value as bigint, right.value as bigint];
  const operator = pick(["+", "-", "*"]);
  const apex = `(${left.apex} ${operator} ${right.apex})`;
  if (operator === "*") return sample("Decimal", apex, a * b, left.scale + right.scale);
  const scale = Math.max(left.scale, right.scale);
  const [x, y] = [a * 10n ** BigInt(scale - left.scale), b * 10n ** BigInt(scale - right.scale)];
  return sample("Decimal", apex, operator === "+" ? x + y : x - y, scale);
}

function condition(depth: number): Sample {
  if (random(2) === 0) return comparison(depth);
  const [left, right] = [expression("Boolean", depth), expression("Boolean", depth)];
  const [a, b] = [left.value as boolean, right.value as boolean];
  const operator = pick(["&&", "||", "^", "==", "!=", "!"]);
  if (operator === "!") return sample("Boolean", `(!${left.apex})`, !a);
  const value = operator === "&&" ? a && b : operator === "||" ? a || b : operator === "==" ? a === b : a !== b;
  return sample("Boolean", `(${left.apex} ${operator} ${right.apex})`, value);
}

function comparison(depth: number): Sample {
  const numbers = ["Integer", "Long", "Decimal"] as const;
  const [left, right] = [expression(pick(numbers), depth), expression(pick(numbers), depth)];
  const [x, y] = [
    (left.value as bigint) * 10n ** BigInt(right.scale),
    (right.value as bigint) * 10n ** BigInt(left.scale),
  ];
  const operator = pick(["<", ">", "<=", ">=", "==", "!="]);
  const value = {
    "<": x < y,
    ">": x > y,
    "<=": x <= y,
    ">=": x >= y,
    "==": x === y,
    "!=": x !== y,
  }[operator]!;
  return sample("Boolean", `(${left.apex} ${operator} ${right.apex})`, value);
}

function concatenation(depth: number): Sample {
  const left = expression("String", depth);
  const right = expression(pick(["Integer", "Long", "Decimal", "Boolean", "String"] as const), depth);
  return sample("String", `(${left.apex} + ${right.apex})`, `${String(left.value)}${text(right)}`);
}

function text({ kind, value, scale }: Sample): string {
  if (kind !== "Decimal" || scale === 0) return String(value);
  const digits = String((value as bigint) < 0n ? -(value as bigint) : value).padStart(scale + 1, "0");
  return `${(value as bigint) < 0n ? "-" : ""}${digits.slice(0, -scale)}.${digits.slice(-scale)}`;
}

/** `Type v = a; v op= b; return '' + v;` for whole numbers, else `return '' + a;` */
function method(i: number): { readonly apex: string; readonly expected: string } {
  const kind = pick(["Integer", "Long", "Decimal", "Boolean", "String"] as const);
  const first = expression(kind, DEPTH);
  if (kind !== "Integer" && kind !== "Long") {
    return { apex: `public static String m${i}() { return '' + ${first.apex}; }`, expected: text(first) };
  }
  const second = expression(kind, DEPTH - 2);
  const operator = pick(["+", "-", "*", "&", "|", "^", "<<", ">>", ">>>"]);
  const value = wholeResult(operator, first.value as bigint, second.value as bigint, BITS[kind])!;
  const body = `${kind} v = ${first.apex}; v ${operator}= ${second.apex}; return '' + v;`;
  return { apex: `public static String m${i}() { ${body} }`, expected: text(sample(kind, "", value)) };
}

test("random expressions have the values that a second evaluator finds", () => {
  const methods = Array.from({ length: METHODS }, (_, i) => method(i));
  const source = `public class Main {\n${methods.map((one) => one.apex).join("\n")}\n}`;
  const { program, call } = harness({ "Main.cls": source });
  assert.deepEqual(program.problems, []);
  for (const [i, { apex, expected }] of methods.entries()) assert.equal(call("Main", `m${i}`), expected, apex);
});
