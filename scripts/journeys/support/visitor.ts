import assert from "node:assert/strict";
import { mkdirSync } from "node:fs";
import path from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import { chromium, type Browser, type BrowserContext, type Page, type Request, type Route } from "playwright-core";
import { findBrowser } from "../../setup/browser.mjs";

export type Theme = "slds1" | "slds2" | "slds2-dark";

/** How a person looks at pages; what is left out stays as it was. */
export interface ViewOptions {
  readonly width?: number;
  readonly height?: number;
  readonly theme?: Theme;
  readonly language?: string;
  readonly direction?: "ltr" | "rtl";
}

export interface VisitOptions extends ViewOptions {
  /** Username; the administrator by default. */
  readonly user?: string;
}

const ADMINISTRATOR = "ada.admin@causeway.example";
const APEX_CALLS = "**/aura/apex";
const PICTURES = path.resolve(import.meta.dirname, "../../../.causeway/screenshots");
/** So long nothing may be under way: components ask for more when they have drawn what they got. */
const IDLE_MILLISECONDS = 150;
const PATIENCE_MILLISECONDS = 30_000;
/** As root and without a display; nothing of the browser's own that talks to the network. */
const ARGUMENTS = [
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
];

export async function openBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (!executablePath) throw new Error("There is no Chromium: run `npm start` once, or install it");
  return chromium.launch({ executablePath, args: ARGUMENTS });
}

/** What fades in or out is judged once it stands: half-way its colours are nobody's choice. Spinners never end. */
const FINITE_ANIMATIONS_ENDED = `Promise.allSettled(
  document.getAnimations()
    .filter((animation) => animation.effect?.getComputedTiming().endTime !== Infinity)
    .map((animation) => animation.finished)
)`;

/** A person at a browser: logs in, opens pages, and notes everything that goes wrong on them. */
export class Visitor {
  readonly page: Page;
  private readonly context: BrowserContext;
  private readonly url: string;
  private readonly problems: string[] = [];
  /** Calls under way; streams of events never end and do not count. */
  private readonly underWay = new Set<Request>();
  private lastCall = 0;

  private constructor(context: BrowserContext, page: Page, url: string) {
    this.context = context;
    this.page = page;
    this.url = url;
    page.on("console", (message) => {
      // Failed calls are noted by their status below: a refused save is no fault of the page.
      const isFault = message.type() === "error" && !message.text().startsWith("Failed to load resource");
      if (isFault) this.problems.push(`console: ${message.text()}`);
    });
    page.on("pageerror", (error) => this.problems.push(`page: ${error.stack ?? error.message}`));
    page.on("request", (request) => {
      if (request.resourceType() !== "eventsource") this.underWay.add(request);
    });
    page.on("requestfinished", (request) => this.ended(request));
    page.on("requestfailed", (request) => this.ended(request));
    page.on("response", (response) => {
      if (response.status() >= 500 || response.status() === 404)
        this.problems.push(`${response.status()} ${response.url()}`);
    });
  }

  /** Opens a new session. */
  static async logIn(browser: Browser, url: string, options: VisitOptions = {}): Promise<Visitor> {
    const { user = ADMINISTRATOR, ...view } = options;
    const context = await browser.newContext();
    context.setDefaultTimeout(PATIENCE_MILLISECONDS);
    const response = await context.request.post(`${url}/login`, { form: { user }, maxRedirects: 0 });
    assert.equal(response.status(), 303, `log in as ${user}`);
    const visitor = new Visitor(context, await context.newPage(), url);
    await visitor.look({ width: 1280, height: 800, ...view });
    return visitor;
  }

  /** Looks at the pages that follow in another way. */
  async look({ width, height, theme, language, direction }: ViewOptions): Promise<void> {
    const size = this.page.viewportSize() ?? { width: 1280, height: 800 };
    await this.page.setViewportSize({ width: width ?? size.width, height: height ?? size.height });
    if (theme) await this.context.addCookies([{ name: "theme", value: theme, url: this.url }]);
    if (direction) await this.context.addCookies([{ name: "direction", value: direction, url: this.url }]);
    if (language) await this.choose(language);
  }

  /** Opens a page and waits until it is idle. */
  async open(pathAndQuery: string): Promise<void> {
    // What the page before was asking for ends with it.
    this.underWay.clear();
    await this.page.goto(this.url + pathAndQuery);
    await this.idle();
  }

  /** Waits until no call is under way and nothing spins. */
  async idle(): Promise<void> {
    await this.page.waitForFunction("document.querySelector('host-app') !== null");
    const deadline = Date.now() + PATIENCE_MILLISECONDS;
    while (this.underWay.size > 0 || Date.now() - this.lastCall < IDLE_MILLISECONDS) {
      const waiting = [...this.underWay].map((request) => request.url());
      assert.ok(Date.now() < deadline, `${this.page.url()} does not come to rest: ${waiting.join(", ")}`);
      await this.page.waitForTimeout(IDLE_MILLISECONDS / 3);
    }
    await this.page.locator("lightning-spinner").first().waitFor({ state: "detached" });
  }

  private ended(request: Request): void {
    this.underWay.delete(request);
    this.lastCall = Date.now();
  }

  /** The next call of an Apex method reaches the org, and its answer never reaches the page. */
  async loseAnswerOf(method: string): Promise<void> {
    await this.onCallOf(method, async (route) => {
      await route.fetch();
      await route.abort("connectionreset");
      await this.page.unroute(APEX_CALLS);
    });
  }

  /** Lets an Apex method answer as a page got it that was opened before the terms changed. */
  async seeOldTerms(method: string): Promise<void> {
    await this.onCallOf(method, async (route) => {
      const response = await route.fetch();
      const answer = (await response.text()).replace(/"termsVersion":\d+/g, '"termsVersion":1');
      await route.fulfill({ response, body: answer });
    });
  }

  async seeTermsAsTheyAre(): Promise<void> {
    await this.page.unroute(APEX_CALLS);
  }

  private async onCallOf(method: string, handle: (route: Route) => Promise<void>): Promise<void> {
    await this.page.route(APEX_CALLS, async (route) => {
      const { classname, method: name } = route.request().postDataJSON() as { classname?: string; method?: string };
      if (`${classname}.${name}` === method) await handle(route);
      else await route.continue();
    });
  }

  async screenshot(name: string): Promise<void> {
    mkdirSync(PICTURES, { recursive: true });
    await this.page.screenshot({ path: path.join(PICTURES, `${name}.png`) });
  }

  /** WCAG 2.2 A and AA by axe. */
  async assertAccessible(): Promise<void> {
    const runOnly = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];
    // What passes is not told node by node: of a long list that is megabytes.
    const options = { runOnly, resultTypes: ["violations" as const] };
    await this.page.evaluate(FINITE_ANIMATIONS_ENDED);
    const { violations } = await new AxeBuilder({ page: this.page }).options(options).analyze();
    const found = violations.map(({ id, help, nodes }) => {
      const [first] = nodes;
      return `${id} (${nodes.length}): ${help}: ${first?.target.join(" ")} ${first?.html.slice(0, 160)}`;
    });
    assert.deepEqual(found, [], `accessibility of ${this.page.url()}`);
  }

  /** Nothing scrolls sideways: WCAG 1.4.10. */
  async assertFits(): Promise<void> {
    const [content, window] = await this.page.evaluate<[number, number]>(
      "[document.documentElement.scrollWidth, document.documentElement.clientWidth]",
    );
    assert.ok(content <= window, `${this.page.url()} is ${content} px wide in a window of ${window} px`);
  }

  /**
   * No errors in the console, no uncaught exceptions, no failed calls so far.
   * @param expected what the journey provoked, once each: Apex that refuses answers 500, as on the platform
   */
  assertNoProblems(expected: readonly RegExp[] = []): void {
    const problems = [...this.problems];
    for (const pattern of expected) {
      const at = problems.findIndex((problem) => pattern.test(problem));
      assert.notEqual(at, -1, `${String(pattern)} was expected on ${this.page.url()}`);
      problems.splice(at, 1);
    }
    assert.deepEqual(problems, [], `problems on ${this.page.url()}`);
  }

  /** Reads records through the REST API as the visitor. */
  async query(soql: string): Promise<Record<string, unknown>[]> {
    const query = new URLSearchParams({ q: soql }).toString();
    const response = await this.context.request.get(`${this.url}/services/data/v67.0/query?${query}`);
    const answer = (await response.json()) as { records?: Record<string, unknown>[] };
    assert.ok(answer.records, `${soql}: ${JSON.stringify(answer)}`);
    return answer.records;
  }

  /** Runs anonymous Apex as the visitor. @param before what runs first, in a transaction of its own */
  async run(apex: string, before?: string): Promise<void> {
    if (before) await this.run(before);
    const query = new URLSearchParams({ anonymousBody: apex }).toString();
    const response = await this.context.request.get(
      `${this.url}/services/data/v67.0/tooling/executeAnonymous?${query}`,
    );
    const answer = (await response.json()) as { success?: boolean };
    assert.ok(answer.success, `${apex}: ${JSON.stringify(answer)}`);
  }

  /** Deletes a record as the page does. @returns the status of the answer */
  async delete(id: string): Promise<number> {
    return this.page.evaluate<number>(
      `fetch("/services/data/v67.0/ui-api/records/${id}", { method: "DELETE",
        headers: { "X-CSRF-Token": JSON.parse(document.getElementById("session").textContent).csrfToken } }).then((a) => a.status)`,
    );
  }

  async close(): Promise<void> {
    await this.context.close();
  }

  private async choose(language: string): Promise<void> {
    const document = await (await this.context.request.get(`${this.url}/lightning/page/home`)).text();
    const token = /"csrfToken":"([^"]+)"/.exec(document)?.[1] ?? "";
    const response = await this.context.request.post(`${this.url}/lightning/api/preferences`, {
      data: { language },
      headers: { "X-CSRF-Token": token },
    });
    assert.equal(response.status(), 204, `the language ${language}`);
  }
}
