import path from "node:path";
import { foreignOrgOptions } from "../../cli/project.ts";
import { insertRecords } from "../../demo/insertRecords.ts";
import { openOrg, type OpenedOrg } from "../../openOrg.ts";
import { Router, type Reply } from "../../server/routes.ts";
import { column } from "../../testing/openFixture.ts";
import { apiRoutes } from "../index.ts";

export const SAMPLES = path.join(import.meta.dirname, "../fixtures/samples");

export interface Answer {
  readonly status: number;
  /** The parsed body. */
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests read what they assert
  readonly json: any;
}

const LOCALE = { LocaleSidKey: "en_US", LanguageLocaleKey: "en_US", TimeZoneSidKey: "GMT", EmailEncodingKey: "UTF-8" };

/** An org with the sample project, and what its pages ask, without a browser. */
export class PageApi {
  readonly opened: OpenedOrg = openOrg(foreignOrgOptions(SAMPLES, ["force-app"], []));
  private readonly router = new Router().mount(...apiRoutes());

  /** Calls as a user; the administrator by default. */
  async call(method: string, address: string, body?: unknown, userId = this.opened.adminUserId): Promise<Answer> {
    const url = new URL(address, "http://127.0.0.1");
    const found = this.router.find(method, url.pathname);
    if (!("route" in found)) throw new Error(`${method} ${url.pathname} has no route`);
    const reply: Reply = await found.route.handle({
      method,
      url,
      parameters: found.parameters,
      headers: {},
      body: Buffer.from(body === undefined ? "" : body instanceof Uint8Array ? body : JSON.stringify(body)),
      remoteAddress: "127.0.0.1",
      session: { token: "", userId, csrfToken: "" },
    });
    const text = reply.body === undefined ? "" : Buffer.from(reply.body).toString();
    return { status: reply.status, json: /^[[{"]/.test(text) ? JSON.parse(text) : text };
  }

  /** @returns the id of a user with a profile */
  user(name: string, profile: string, more: Readonly<Record<string, unknown>> = {}): string {
    const username = `${name}@samples.example`;
    const [profileId] = column(this.opened, `SELECT Id FROM Profile WHERE Name = '${profile}'`);
    const values = { LastName: name, Username: username, Email: username, Alias: name.slice(0, 8), IsActive: true };
    return this.insert("User", { ...LOCALE, ...values, ProfileId: profileId, ...more });
  }

  insert(object: string, values: Readonly<Record<string, unknown>>): string {
    const [id = ""] = insertRecords(object, this.opened.adminUserId, [values]);
    return id;
  }

  close(): void {
    this.opened.close();
  }
}
