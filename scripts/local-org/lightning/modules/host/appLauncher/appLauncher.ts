import LightningModal from "lightning/modal";
import { session } from "platform/session";
import { urlOf } from "platform/router";
import { text } from "platform/texts";

interface Tile {
  readonly key: string;
  readonly label: string;
  readonly description: string;
  readonly url: string;
  readonly initials: string;
}

/** All apps and all items, found by name. Closes with the address to go to. */
export default class AppLauncher extends LightningModal {
  readonly title = text("navigation.appLauncher");
  readonly searchLabel = text("launcher.search");
  readonly appsLabel = text("launcher.apps");
  readonly itemsLabel = text("launcher.items");
  term = "";

  get apps(): Tile[] {
    return session.apps
      .filter((app) => this.matches(app.label))
      .map((app) => ({
        key: app.developerName,
        label: app.label,
        description: app.description,
        url: urlOf({ type: "standard__app", attributes: { appTarget: app.developerName } }),
        initials: app.label.slice(0, 2).toUpperCase(),
      }));
  }

  get items(): { key: string; label: string; url: string }[] {
    const tabs = new Map(session.apps.flatMap((app) => app.tabs).map((tab) => [tab.name, tab]));
    return [...tabs.values()]
      .filter((tab) => this.matches(tab.label))
      .map((tab) => ({ key: tab.name, label: tab.label, url: tab.url }));
  }

  handleSearch(event: CustomEvent<{ value: string }>): void {
    this.term = event.detail.value.toLowerCase();
  }

  handleOpen(event: Event): void {
    event.preventDefault();
    this.close(new URL((event.currentTarget as HTMLAnchorElement).href).pathname);
  }

  private matches(label: string): boolean {
    return label.toLowerCase().includes(this.term);
  }
}
