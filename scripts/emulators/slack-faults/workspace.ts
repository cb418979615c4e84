import { createHash } from "node:crypto";
import { createEmulator, type Emulator } from "emulate";
import type { SeedWorkspace } from "./seed.ts";

/** One workspace behind the proxy: an `emulate` instance and the ids by which the world knows its people. */
export class Workspace {
  readonly seed: SeedWorkspace;
  readonly url: string;
  private readonly emulator: Emulator;
  /** Ids of this run → stable ids, and back. */
  private readonly stable: ReadonlyMap<string, string>;
  private readonly current: ReadonlyMap<string, string>;
  private readonly deactivated: Set<string>;

  private constructor(seed: SeedWorkspace, emulator: Emulator, ids: ReadonlyMap<string, string>) {
    this.seed = seed;
    this.emulator = emulator;
    this.url = emulator.url.replace("localhost", "127.0.0.1");
    this.stable = ids;
    this.current = new Map([...ids].map(([own, stable]) => [stable, own]));
    this.deactivated = new Set(seed.members.filter((member) => member.deactivated).map((m) => stableId(seed, m.name)));
  }

  static async open(seed: SeedWorkspace): Promise<Workspace> {
    const emulator = await createEmulator({
      service: "slack",
      port: 0,
      seed: {
        slack: {
          team: { name: seed.name, domain: seed.domain },
          users: seed.members.map((member) => ({
            name: member.name,
            real_name: member.realName,
            profile: {
              real_name: member.realName,
              display_name: member.name,
              email: member.email,
              title: member.title ?? "",
            },
          })),
          tokens: seed.tokens.map(({ token, scopes }) => ({ token, type: "bot", scopes: [...scopes] })),
          strict_scopes: true,
        },
      },
    });
    const ids = await readIds(seed, emulator.url.replace("localhost", "127.0.0.1"));
    return new Workspace(seed, emulator, ids);
  }

  /** Rewrites an answer of `emulate` to the ids the world knows, and marks members that left. */
  outward(body: string): string {
    const text = replaceIds(body, this.stable);
    if (this.deactivated.size === 0 || !text.includes('"members"')) return text;
    const answer = JSON.parse(text) as { members?: ({ id: string; deleted: boolean } | string)[] };
    for (const member of answer.members ?? []) {
      if (typeof member === "object" && this.deactivated.has(member.id)) member.deleted = true;
    }
    return JSON.stringify(answer);
  }

  /** Rewrites a request to the ids of this run. */
  inward(body: string): string {
    return replaceIds(body, this.current);
  }

  /** @throws Error when the workspace has no member of that name */
  deactivate(name: string): void {
    if (!this.seed.members.some((member) => member.name === name)) {
      throw new Error(`${this.seed.name} has no member ${name}`);
    }
    this.deactivated.add(stableId(this.seed, name));
  }

  close(): Promise<void> {
    return this.emulator.close();
  }
}

function stableId(seed: SeedWorkspace, name: string): string {
  const digest = createHash("sha256").update(`${seed.id}/${name}`).digest("hex").toUpperCase();
  return `U${digest.slice(0, 10)}`;
}

/** Asks `emulate` itself for its people with a token of the seed that may read them. */
async function readIds(seed: SeedWorkspace, url: string): Promise<ReadonlyMap<string, string>> {
  const ids = new Map<string, string>([["T000000001", seed.id]]);
  const reader = seed.tokens.find(({ scopes }) => scopes.includes("users:read"));
  if (!reader) throw new Error(`Workspace ${seed.name} needs one token with users:read`);
  for (let cursor = ""; ;) {
    const response = await fetch(`${url}/api/users.list`, {
      method: "POST",
      headers: { authorization: `Bearer ${reader.token}`, "content-type": "application/x-www-form-urlencoded" },
      body: new URLSearchParams({ limit: "1000", cursor }),
    });
    const page = (await response.json()) as {
      ok: boolean;
      error?: string;
      members: { id: string; name: string }[];
      response_metadata: { next_cursor: string };
    };
    if (!page.ok) throw new Error(`users.list of ${seed.name}: ${page.error}`);
    for (const { id, name } of page.members) ids.set(id, stableId(seed, name));
    cursor = page.response_metadata.next_cursor;
    if (cursor === "") return ids;
  }
}

function replaceIds(text: string, ids: ReadonlyMap<string, string>): string {
  return text.replace(/\b[UT][A-Z0-9]{5,12}\b/g, (id) => ids.get(id) ?? id);
}
