/** A person of a workspace, as Slack knows one. */
export interface SeedMember {
  /** Slack's user name: stable key of the member within the workspace. */
  readonly name: string;
  readonly realName: string;
  readonly email: string;
  readonly title?: string;
  readonly deactivated?: boolean;
}

export interface SeedToken {
  readonly token: string;
  readonly scopes: readonly string[];
  /** The app rotates its tokens: this one has expired. */
  readonly rotating?: boolean;
}

export interface SeedWorkspace {
  readonly id: string;
  readonly name: string;
  readonly domain: string;
  readonly tokens: readonly SeedToken[];
  readonly members: readonly SeedMember[];
}

/** What the package needs today (see the app manifest in `config/slack`). */
export const FULL_SCOPES = ["users:read", "users:read.email", "team:read", "channels:read", "chat:write"] as const;

/** The workspaces to stand up: `config/local-org/slack.json`, or what a test passes. */
export interface Seed {
  readonly workspaces: readonly SeedWorkspace[];
}
