import { existsSync } from "node:fs";
import { createRequire } from "node:module";
import { delimiter, join } from "node:path";
import process from "node:process";
import { output } from "./process.mjs";

const onPath = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const installed = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/** Path of the Chromium (or Chrome) that journeys drive: the machine's own, else the one Playwright downloaded. */
export function findBrowser() {
  const folders = (process.env.PATH ?? "").split(delimiter).filter(Boolean);
  const commands = onPath.flatMap((name) => folders.map((folder) => join(folder, name)));
  // Ubuntu has a `chromium` that only says where to get one, so being there is not enough.
  const works = (path) => existsSync(path) && output(path, ["--version"]) !== undefined;
  return commands.find(works) ?? [...installed, playwrightsOwn()].find((path) => path && existsSync(path));
}

function playwrightsOwn() {
  try {
    return createRequire(import.meta.url)("playwright-core").chromium.executablePath();
  } catch {
    // Before the packages are installed there is no Playwright, hence no browser of its own.
    return undefined;
  }
}
