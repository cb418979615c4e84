import type { Session, Theme } from "../contract/session.ts";

/** Stylesheets of each theme, below `/assets`, and for other directions below `/assets/right-to-left`. */
const STYLESHEETS: Readonly<Record<Theme, string>> = {
  slds1: "styles/salesforce-lightning-design-system.min.css",
  slds2: "slds2/slds2.cosmos.css",
  "slds2-dark": "slds2/slds2.cosmos.css",
};
const BODY_CLASSES: Readonly<Record<Theme, string>> = {
  slds1: "slds1",
  slds2: "slds2 slds-color-scheme--light",
  "slds2-dark": "slds2 slds-color-scheme--dark",
};

export interface ImportMap {
  readonly imports: Readonly<Record<string, string>>;
}

/** Modules that every page needs: the browser fetches them while it still reads the document. */
const PRELOADED = ["lwc", "lightning/base", "host/frame"];

/** The one HTML document of the frame; its modules draw everything. */
export function renderDocument(session: Session, importMap: ImportMap, polyfill: string): string {
  const preloaded = [polyfill, ...PRELOADED.map((name) => importMap.imports[name])];
  const assets = session.locale["dir"] === "rtl" ? "/assets/right-to-left" : "/assets";
  const lang = String(session.locale["lang"]).split("-")[0];
  return `<!doctype html>
<html lang="${lang}" dir="${session.locale["dir"]}" class="${BODY_CLASSES[session.theme]}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Salesforce</title>
<link rel="icon" href="/assets/images/logo-noname.svg">
<link rel="stylesheet" href="${assets}/${STYLESHEETS[session.theme]}">
<link rel="stylesheet" href="/assets/frame.css">
<script type="importmap">${embed(importMap)}</script>
${preloaded.map((url) => `<link rel="modulepreload" href="${url}">`).join("\n")}
<script id="session" type="application/json">${embed(session)}</script>
<script type="module">await import(${JSON.stringify(polyfill)}); await import("host/frame");</script>
</head>
<body></body>
</html>
`;
}

/** JSON that cannot end the script element that holds it. */
function embed(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
