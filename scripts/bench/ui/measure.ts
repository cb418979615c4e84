import { gzipSync } from "node:zlib";
import type { Browser, CDPSession } from "playwright-core";
import { Visitor } from "../../journeys/support/visitor.ts";

/** What it costs to open a page with an empty cache. Times in milliseconds from the start of the navigation. */
export interface PageCost {
  readonly requests: number;
  /** Bodies as transferred, compressed; headers are the protocol's. */
  readonly bytes: number;
  /**
   * What is the package's own, components with their labels, each compressed by itself as the local org sends it.
   */
  readonly ownBytes: number;
  readonly firstContent: number;
  /** When the page's first component shows something: a row, a field, a button. */
  readonly firstRow: number;
  /** When the main thread is free after the first row: the end of its last long task. */
  readonly interactive: number;
}

const OWN = /\/modules\/c\//;
const OBSERVE = `
  globalThis.lastLongTask = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) lastLongTask = entry.startTime + entry.duration;
  }).observe({ type: "longtask", buffered: true });
`;

/** The median of some visits, each with a browser session of its own. */
export async function measurePage(browser: Browser, url: string, path: string, visits: number): Promise<PageCost> {
  const costs: PageCost[] = [];
  for (let visit = 0; visit < visits; visit++) costs.push(await visitOnce(browser, url, path));
  const median = (name: keyof PageCost): number =>
    costs.map((cost) => cost[name]).sort((left, right) => left - right)[Math.floor(visits / 2)] ?? 0;
  return {
    requests: median("requests"),
    bytes: median("bytes"),
    ownBytes: median("ownBytes"),
    firstContent: median("firstContent"),
    firstRow: median("firstRow"),
    interactive: median("interactive"),
  };
}

async function visitOnce(browser: Browser, url: string, path: string): Promise<PageCost> {
  const visitor = await Visitor.logIn(browser, url);
  const { page } = visitor;
  const transfers = countTransfers(await page.context().newCDPSession(page));
  const own: Promise<Buffer>[] = [];
  page.on("response", (response) => {
    if (OWN.test(response.url())) own.push(response.body());
  });
  await page.addInitScript(OBSERVE);
  await page.goto(url + path, { waitUntil: "commit" });
  // Anything that a component of the page draws inside the frame; the frame's own parts are outside <main>.
  await page
    .locator("main")
    .locator("h2, h3, tbody tr, li, button, dd, p:not(:empty), [role=alert], [role=status]:not(:empty)")
    .filter({ visible: true })
    .first()
    .waitFor();
  const firstRow = await page.evaluate<number>("performance.now()");
  await visitor.idle();
  const [firstContent, lastLongTask] = await page.evaluate<[number, number]>(
    `[performance.getEntriesByName("first-contentful-paint")[0]?.startTime ?? 0, lastLongTask]`,
  );
  const ownBytes = (await Promise.all(own)).reduce((total, body) => total + gzipSync(body).length, 0);
  await visitor.close();
  return {
    requests: transfers.length,
    bytes: sum(transfers),
    ownBytes,
    firstContent,
    firstRow,
    interactive: Math.max(firstRow, lastLongTask),
  };
}

interface Transfer {
  readonly url: string;
  bytes: number;
}

function countTransfers(session: CDPSession): Transfer[] {
  const transfers = new Map<string, Transfer>();
  const list: Transfer[] = [];
  session.on("Network.requestWillBeSent", ({ requestId, request }) => {
    const transfer = { url: request.url, bytes: 0 };
    transfers.set(requestId, transfer);
    list.push(transfer);
  });
  session.on("Network.responseReceived", ({ requestId, response }) => {
    const transfer = transfers.get(requestId);
    if (transfer) transfer.bytes -= response.encodedDataLength;
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const transfer = transfers.get(requestId);
    if (transfer) transfer.bytes += encodedDataLength;
  });
  void session.send("Network.enable");
  return list;
}

const sum = (transfers: readonly Transfer[]): number => transfers.reduce((total, { bytes }) => total + bytes, 0);
