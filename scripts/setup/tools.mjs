import process from "node:process";
import { canInstallWithApt, installWithApt } from "./debian.mjs";
import { runLogged } from "./process.mjs";
import { say, step } from "./progress.mjs";
import { findBrowser } from "./browser.mjs";
import { hasJapaneseFont } from "./font.mjs";
import { findJava } from "./java.mjs";

const playwrightSeconds = 60;

/** What gates need from the machine: how to see that it is there, and the Debian packages and words to get it. */
export const tools = {
  java: {
    title: "Java 11 or later",
    isThere: () => findJava() !== undefined,
    packages: ["default-jre-headless"],
    elsewhere: "install a Java runtime, version 11 or later (https://adoptium.net), and put it on the PATH",
  },
  browser: {
    title: "Chromium",
    isThere: () => findBrowser() !== undefined,
    packages: ["chromium"],
    elsewhere: "npx playwright-core install chromium",
  },
  japaneseFont: {
    title: "a Japanese font",
    isThere: hasJapaneseFont,
    packages: ["fontconfig", "fonts-ipafont-gothic"],
    elsewhere: "install a font that covers Japanese, for example IPA Gothic or Noto Sans CJK",
  },
};

/** The words with which a gate fails when its tool is missing; undefined when the tool is there. */
export function missingTool(name) {
  const tool = tools[name];
  if (tool.isThere()) return undefined;
  return `${tool.title} is missing. On Debian: sudo apt-get install -y ${tool.packages.join(" ")}; elsewhere: ${tool.elsewhere}`;
}

/** Installs the named tools that are missing, as far as that is possible; gates report what stays missing. */
export async function ensureTools(names) {
  const missing = names.filter((name) => !tools[name].isThere());
  if (missing.length === 0) return;
  if (canInstallWithApt()) {
    const titles = missing.map((name) => tools[name].title).join(", ");
    await step(`${titles} (apt-get)`, () => installWithApt(missing.flatMap((name) => tools[name].packages)));
  }
  if (missing.includes("browser") && !tools.browser.isThere()) {
    await step(`Chromium (download, ${playwrightSeconds} s at most)`, () =>
      runLogged(process.execPath, ["node_modules/playwright-core/cli.js", "install", "chromium"], {
        seconds: playwrightSeconds,
      }),
    );
  }
  for (const message of missing.map(missingTool)) if (message) say(`✗ ${message}`);
}
