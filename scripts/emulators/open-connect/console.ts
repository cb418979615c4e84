import { action, escape, faultPanel, page, table } from "../common/page.ts";
import type { OpenConnectService } from "./service.ts";

const LATEST_PROFILES = 20;

/** What the service's admin sees: the connection and its time line, people, profiles, calls, and how to break it. */
export function consolePage(service: OpenConnectService): string {
  const { seed, state } = service;
  const next: Readonly<Record<string, string>> = {
    Requested: "Waiting for the org's admin to approve.",
    Approved: "The org approved. Activate to begin.",
    Active: "The connection works.",
  };
  const standing = state
    ? `<p>Status: <span class="status">${escape(state.status)}</span>. ${escape(next[state.status] ?? state.reason ?? "")}</p>
${table(
  ["At", "What", "Outcome", "Why"],
  state.timeline.map(({ at, status, outcome, reason }) => [at, status, outcome ?? "", reason ?? ""].map(escape)),
)}`
    : "<p>No connection has been requested from here yet.</p>";
  const members = service.directory.all.map(({ id, displayName, email, username, federationId, active }) => [
    ...[id, displayName, email, federationId ?? ""].map(escape),
    active ? action("Deactivate", "/_console/members/deactivate", { name: username }) : "left",
  ]);
  const people = service.profiles.all.filter(({ kind }) => kind === "person");
  const latest = people.slice(-LATEST_PROFILES).toReversed();
  const profiles = latest.map(({ id, displayName, title, company, changedAt }) => [
    ...[id, displayName, title ?? "", company ?? "", changedAt].map(escape),
    action("Promote", "/_console/profiles/change", { id, changes: { title: "Chief Executive Officer" } }) +
      action("Move", "/_console/profiles/change", { id, changes: { company: "Fernhill Partners", city: "Oslo" } }),
  ]);
  const calls = service.calls
    .slice(0, 50)
    .map(({ at, direction, operation, outcome }) => [at, direction, operation, outcome].map(escape));
  return page(
    `${seed.service}: admin console`,
    `<p>Workspace ${escape(seed.workspace.name)} (${escape(seed.workspace.id)}), ${seed.environment}. Key for the org's admin: <code>${escape(seed.key)}</code></p>
<h2>Connection to the org</h2>${standing}
<p>${action("Request connection", "/_console/request")}${action("Refresh", "/_console/look")}${action("Activate", "/_console/activate")}</p>
<h2>What the org told us</h2>${
      service.decisions.length === 0
        ? "<p>Nothing yet.</p>"
        : table(
            ["At", "Status", "Why"],
            service.decisions.map(({ at, status, reason }) => [at, status, reason ?? ""].map(escape)),
          )
    }
${faultPanel(service.faults.list)}
<h2>People (${service.directory.all.length})</h2>${table(["Id", "Name", "Email", "Federation ID", ""], members)}
<h2>Profiles (${people.length} people, ${service.profiles.all.length - people.length} companies)</h2><p>The ${latest.length} people who changed last:</p>${table(["Id", "Name", "Title", "Company", "Changed at", ""], profiles)}
<h2>Latest calls</h2>${table(["At", "Direction", "Operation", "Outcome"], calls)}`,
  );
}
