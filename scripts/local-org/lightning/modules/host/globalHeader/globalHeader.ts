import { LightningElement } from "lwc";
import { session, type Theme } from "platform/session";
import { request } from "platform/request";
import { navigate } from "platform/router";
import { showError } from "platform/toast";
import { text } from "platform/texts";

interface Item {
  /** `<what>:<which>`, see `choose`. */
  readonly value: string;
  readonly label: string;
  /** Undefined for what is done and not chosen. */
  readonly checked?: boolean;
}

interface Menu {
  readonly name: string;
  readonly iconName: string;
  readonly variant: string;
  readonly label: string;
  readonly groups: readonly { readonly label: string; readonly items: readonly Item[] }[];
}

const LANGUAGES: Readonly<Record<string, string>> = {
  en_US: "English",
  fr: "Français",
  ja: "日本語",
  nl_NL: "Nederlands",
};
const THEMES: readonly Theme[] = ["slds1", "slds2", "slds2-dark"];

/** Search, notifications, set-up, and the user's menu: log in as, language, theme, direction. */
export default class GlobalHeader extends LightningElement {
  readonly menus: readonly Menu[] = [setupMenu(), userMenu()];

  async handleSelect(event: CustomEvent<{ value: string }>): Promise<void> {
    const [kind = "", value = ""] = event.detail.value.split(":");
    try {
      await choose(kind, value);
    } catch (error) {
      showError(error);
    }
  }
}

function setupMenu(): Menu {
  const label = text("header.setup");
  const items = [
    { value: "setup:User", label: text("header.users") },
    { value: "setup:PermissionSet", label: text("header.permissionSets") },
  ];
  return { name: "setup", iconName: "utility:setup", variant: "bare", label, groups: [{ label, items }] };
}

function userMenu(): Menu {
  const { name, username } = session.user;
  const choices = (kind: string, values: readonly string[], labelOf: (value: string) => string, chosen: unknown) =>
    values.map((value) => ({ value: `${kind}:${value}`, label: labelOf(value), checked: value === chosen }));
  const users = session.demoUsers.map((user) => ({
    value: `user:${user.username}`,
    label: user.role ? `${user.name} (${user.role})` : user.name,
    checked: user.username === username,
  }));
  return {
    name: "profile",
    iconName: "utility:user",
    variant: "border-filled",
    label: text("header.profile", name),
    groups: [
      { label: name, items: [{ value: "logout:", label: text("header.logOut") }] },
      {
        label: text("header.language"),
        items: choices("language", Object.keys(LANGUAGES), (key) => LANGUAGES[key] ?? key, session.language),
      },
      { label: text("header.theme"), items: choices("theme", THEMES, (key) => text(`theme.${key}`), session.theme) },
      {
        label: text("header.direction"),
        items: choices("direction", ["ltr", "rtl"], (key) => text(`direction.${key}`), session.locale["dir"]),
      },
      { label: text("header.logInAs"), items: users },
    ],
  };
}

async function choose(kind: string, value: string): Promise<void> {
  switch (kind) {
    case "setup":
      navigate({ type: "standard__objectPage", attributes: { objectApiName: value, actionName: "list" } });
      break;
    case "logout":
      location.assign("/logout");
      break;
    case "user":
      await logInAs(value);
      break;
    default:
      await request("POST", "/lightning/api/preferences", { [kind]: value });
      location.reload();
  }
}

async function logInAs(username: string): Promise<void> {
  const home = "/lightning/page/home";
  await fetch("/login", { method: "POST", body: new URLSearchParams({ user: username, startURL: home }) });
  location.assign(home);
}
