import type { SlackProxy } from "./proxy.ts";

function escape(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}

const FAULTS: readonly (readonly [string, unknown])[] = [
  ["Rate limit the next call (30 s)", { kind: "rateLimit", retryAfterSeconds: 30, times: 1 }],
  ["Answer HTTP 500 once", { kind: "status", status: 500, times: 1 }],
  ["Cut the next connection", { kind: "cut", times: 1 }],
  ["Send half of the next answer", { kind: "halfPage", times: 1 }],
  ["Delay every call by 12 s", { kind: "delay", milliseconds: 12_000 }],
];

/** The emulator's own page: who is there, what was called, and buttons that break it. */
export function consolePage(proxy: SlackProxy): string {
  const workspaces = proxy.workspaces.map(
    ({ seed }) =>
      `<h2>${escape(seed.name)} (${escape(seed.id)}), ${seed.members.length} members</h2><ul>${seed.tokens
        .map(({ token, scopes, rotating }) => {
          const revoked = proxy.isRevoked(token);
          const state = revoked ? "revoked" : rotating ? "rotating app: expired" : "works";
          const action = revoked ? "restore" : "revoke";
          return `<li><code>${escape(token)}</code> ${state}; scopes ${escape(scopes.join(", "))}
          <button data-path="/_tokens/${action}" data-body="${escape(JSON.stringify({ token }))}">${action}</button></li>`;
        })
        .join("")}</ul>`,
  );
  const buttons = FAULTS.map(
    ([label, fault]) =>
      `<button data-path="/_faults" data-body="${escape(JSON.stringify(fault))}">${escape(label)}</button>`,
  );
  const calls = proxy.calls
    .slice(0, 50)
    .map(
      ({ at, method, workspace, status, outcome }) =>
        `<tr><td>${escape(at)}</td><td>${escape(method)}</td><td>${escape(workspace ?? "")}</td><td>${status}</td><td>${escape(outcome)}</td></tr>`,
    );
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Slack emulator</title><style>
body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0 1rem}
button{font:inherit;margin:.2rem;padding:.3rem .7rem} table{border-collapse:collapse} td,th{padding:.2rem .8rem;text-align:start;border-bottom:1px solid #ccc}
</style></head><body><main><h1>Slack emulator</h1>${workspaces.join("")}
<h2>Break it</h2><p>In force: <code>${escape(JSON.stringify(proxy.faults.list))}</code></p>${buttons.join("")}
<button data-path="/_faults" data-verb="DELETE">Work again</button>
<h2>Latest calls</h2><table><thead><tr><th>At</th><th>Method</th><th>Workspace</th><th>HTTP</th><th>Answer</th></tr></thead><tbody>${calls.join("")}</tbody></table>
</main><script>
for (const button of document.querySelectorAll("button")) button.addEventListener("click", async () => {
  await fetch(button.dataset.path, { method: button.dataset.verb ?? "POST", body: button.dataset.body });
  location.reload();
});
</script></body></html>`;
}
