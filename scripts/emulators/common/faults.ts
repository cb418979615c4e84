/** What can be made to go wrong. `method` limits it to one Web API method, `times` to a number of calls. */
export type Fault = (
  | { readonly kind: "rateLimit"; readonly retryAfterSeconds: number }
  | { readonly kind: "status"; readonly status: number }
  | { readonly kind: "error"; readonly error: string }
  | { readonly kind: "delay"; readonly milliseconds: number }
  | { readonly kind: "cut" }
  | { readonly kind: "halfPage" }
) & { readonly method?: string; readonly times?: number };

const FIELDS: Readonly<Record<Fault["kind"], readonly [string, "number" | "string"] | null>> = {
  rateLimit: ["retryAfterSeconds", "number"],
  status: ["status", "number"],
  error: ["error", "string"],
  delay: ["milliseconds", "number"],
  cut: null,
  halfPage: null,
};

/** @throws Error that names what is wrong with the input */
export function parseFault(input: unknown): Fault {
  if (typeof input !== "object" || input === null) throw new Error("A fault is a JSON object");
  const fault = input as Record<string, unknown>;
  const kind = fault["kind"];
  if (typeof kind !== "string" || !(kind in FIELDS)) {
    throw new Error(`kind is one of ${Object.keys(FIELDS).join(", ")}`);
  }
  const field = FIELDS[kind as Fault["kind"]];
  if (field && typeof fault[field[0]] !== field[1]) throw new Error(`${kind} needs ${field[0]}, a ${field[1]}`);
  return input as Fault;
}

/** The faults in force; a fault with `times` ends after so many calls. */
export class Faults {
  private active: { fault: Fault; left: number }[] = [];

  add(fault: Fault): void {
    this.active.push({ fault, left: fault.times ?? Infinity });
  }

  clear(): void {
    this.active = [];
  }

  get list(): readonly Fault[] {
    return this.active.map(({ fault, left }) => (left === Infinity ? fault : { ...fault, times: left }));
  }

  /** The faults that hit this call; each counts down. */
  hit(method: string): readonly Fault[] {
    const hits = this.active.filter(({ fault }) => fault.method === undefined || fault.method === method);
    for (const hit of hits) hit.left--;
    this.active = this.active.filter(({ left }) => left > 0);
    return hits.map(({ fault }) => fault);
  }
}
