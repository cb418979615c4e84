import { action, escape, faultPanel, page, table } from "../common/page.ts";
import type { SlackProxy } from "./proxy.ts";

/** The emulator's own page: who is there, what was called, and buttons that break it. */
export function consolePage(proxy: SlackProxy): string {
  const workspaces = proxy.workspaces.map(({ seed }) => {
    const rows = seed.tokens.map(({ token, scopes, rotating }) => {
      const revoked = proxy.isRevoked(token);
      const verb = revoked ? "restore" : "revoke";
      return [
        `<code>${escape(token)}</code>`,
        revoked ? "revoked" : rotating ? "rotating app: expired" : "works",
        escape(scopes.join(", ")),
        action(verb, `/_tokens/${verb}`, { token }),
      ];
    });
    return `<h2>${escape(seed.name)} (${escape(seed.id)}), ${seed.members.length} members</h2>${table(["Token", "State", "Scopes", ""], rows)}`;
  });
  const calls = proxy.calls
    .slice(0, 50)
    .map(({ at, method, workspace, status, outcome }) =>
      [at, method, workspace ?? "", String(status), outcome].map(escape),
    );
  return page(
    "Slack emulator",
    `${workspaces.join("")}${faultPanel(proxy.faults.list)}<h2>Latest calls</h2>${table(["At", "Method", "Workspace", "HTTP", "Answer"], calls)}`,
  );
}
