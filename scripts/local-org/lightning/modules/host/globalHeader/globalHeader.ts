import { LightningElement } from "lwc";
import { session, type Theme } from "platform/session";
import { request } from "platform/request";
import { navigate } from "platform/router";
import { showError } from "platform/toast";
import { text } from "platform/texts";

const LANGUAGES = [
  { value: "en_US", label: "English" },
  { value: "fr", label: "Français" },
  { value: "ja", label: "日本語" },
  { value: "nl_NL", label: "Nederlands" },
] as const;
const THEMES: readonly Theme[] = ["slds1", "slds2", "slds2-dark"];

/** Search, set-up, and the user's menu: log in as, language, theme. */
export default class GlobalHeader extends LightningElement {
  readonly userName = session.user.name;
  readonly initials = initialsOf(session.user.name);
  readonly setupLabel = text("header.setup");
  readonly usersLabel = text("header.users");
  readonly permissionSetsLabel = text("header.permissionSets");
  readonly profileLabel = text("header.profile", session.user.name);
  readonly logInAsLabel = text("header.logInAs");
  readonly languageLabel = text("header.language");
  readonly themeLabel = text("header.theme");
  readonly directionLabel = text("header.direction");
  readonly logOutLabel = text("header.logOut");
  readonly users = session.demoUsers.map((user) => ({
    ...user,
    value: `user:${user.username}`,
    label: user.role ? `${user.name} (${user.role})` : user.name,
    checked: user.username === session.user.username,
  }));
  readonly languages = LANGUAGES.map((language) => ({
    ...language,
    value: `language:${language.value}`,
    checked: language.value === session.language,
  }));
  readonly themes = THEMES.map((theme) => ({
    value: `theme:${theme}`,
    label: text(`theme.${theme}`),
    checked: theme === session.theme,
  }));
  readonly directions = ["ltr", "rtl"].map((direction) => ({
    value: `direction:${direction}`,
    label: text(`direction.${direction}`),
    checked: direction === session.locale["dir"],
  }));

  handleSetup(event: CustomEvent<{ value: string }>): void {
    navigate({ type: "standard__objectPage", attributes: { objectApiName: event.detail.value, actionName: "list" } });
  }

  async handleUser(event: CustomEvent<{ value: string }>): Promise<void> {
    const [kind = "", value = ""] = event.detail.value.split(":");
    try {
      if (kind === "logout") location.assign("/logout");
      else if (kind === "user") await logInAs(value);
      else {
        await request("POST", "/lightning/api/preferences", { [kind]: value });
        location.reload();
      }
    } catch (error) {
      showError(error);
    }
  }
}

async function logInAs(username: string): Promise<void> {
  const home = "/lightning/page/home";
  await fetch("/login", { method: "POST", body: new URLSearchParams({ user: username, startURL: home }) });
  location.assign(home);
}

function initialsOf(name: string): string {
  const parts = name.split(/\s+/);
  return `${parts[0]?.[0] ?? ""}${parts.length > 1 ? (parts.at(-1)?.[0] ?? "") : ""}`.toUpperCase();
}
