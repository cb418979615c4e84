import type { Fault } from "./faults.ts";

export function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

/** A button that sends a request to the emulator and loads the page again. */
export function action(label: string, path: string, body: unknown = {}, verb: "POST" | "DELETE" = "POST"): string {
  return `<button data-path="${escape(path)}" data-verb="${verb}" data-body="${escape(JSON.stringify(body))}">${escape(label)}</button>`;
}

export function table(heads: readonly string[], rows: readonly (readonly string[])[]): string {
  const head = heads.map((text) => `<th scope="col">${escape(text)}</th>`).join("");
  const body = rows.map((row) => `<tr>${row.map((cell) => `<td>${cell}</td>`).join("")}</tr>`).join("");
  return `<table><thead><tr>${head}</tr></thead><tbody>${body}</tbody></table>`;
}

/** The buttons that break an emulator, and what is broken now. */
export function faultPanel(active: readonly Fault[]): string {
  const buttons: readonly (readonly [string, Fault])[] = [
    ["Rate limit the next call (30 s)", { kind: "rateLimit", retryAfterSeconds: 30, times: 1 }],
    ["Answer HTTP 500 once", { kind: "status", status: 500, times: 1 }],
    ["Refuse the key once", { kind: "status", status: 401, times: 1 }],
    ["Act, then cut the next connection", { kind: "cut", times: 1 }],
    ["Send half of the next answer", { kind: "halfPage", times: 1 }],
    ["Delay every call by 12 s", { kind: "delay", milliseconds: 12_000 }],
  ];
  return `<h2>Break it</h2><p>In force: ${active.length === 0 ? "nothing" : `<code>${escape(JSON.stringify(active))}</code>`}</p>
<p>${buttons.map(([label, fault]) => action(label, "/_faults", fault)).join("")}${action("Work again", "/_faults", {}, "DELETE")}</p>`;
}

export function page(title: string, body: string): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>${escape(title)}</title><style>
body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:64rem;padding:0 1rem;color:#181818}
button{font:inherit;margin:.2rem .4rem .2rem 0;padding:.35rem .8rem;cursor:pointer}
table{border-collapse:collapse;margin:.5rem 0}td,th{padding:.25rem .8rem;text-align:start;border-bottom:1px solid #ccc;vertical-align:top}
.status{font-weight:700}#problem:not(:empty){border-inline-start:4px solid #ba0517;padding:.5rem 1rem;background:#fef1ee}
</style></head><body><main><h1>${escape(title)}</h1><div id="problem" role="alert"></div>${body}</main><script type="module">
for (const button of document.querySelectorAll("button[data-path]")) button.addEventListener("click", async () => {
  button.disabled = true;
  const { path, verb, body } = button.dataset;
  const response = await fetch(path, { method: verb, body: verb === "DELETE" ? undefined : body, headers: { "content-type": "application/json" } });
  if (response.ok) return location.reload();
  const { error } = await response.json();
  document.querySelector("#problem").textContent = error;
  button.disabled = false;
});
</script></body></html>`;
}
