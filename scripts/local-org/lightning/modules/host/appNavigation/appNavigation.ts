import { LightningElement, api } from "lwc";
import AppLauncher from "host/appLauncher";
import { navigateTo, urlOf, type PageReference } from "platform/router";
import type { App, Tab } from "platform/session";
import { text } from "platform/texts";

interface Item {
  readonly name: string;
  readonly label: string;
  readonly url: string;
  readonly className: string;
  readonly current: "page" | null;
}

/** App launcher, the app's name and its tabs. */
export default class AppNavigation extends LightningElement {
  @api app?: App;
  @api page?: PageReference;
  readonly launcherLabel = text("navigation.appLauncher");
  readonly navigationLabel = text("navigation.tabs");

  get appLabel(): string {
    return this.app?.label ?? "";
  }

  get items(): Item[] {
    return (this.app?.tabs ?? []).map((tab) => {
      const active = this.isActive(tab);
      return {
        name: tab.name,
        label: tab.label,
        url: tab.url,
        className: `slds-context-bar__item${active ? " slds-is-active" : ""}`,
        current: active ? "page" : null,
      };
    });
  }

  handleTab(event: MouseEvent): void {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    navigateTo(new URL((event.currentTarget as HTMLAnchorElement).href).pathname);
  }

  async handleLauncher(): Promise<void> {
    const url = (await AppLauncher.open({ label: this.launcherLabel, size: "medium" })) as string | undefined;
    if (url) navigateTo(url);
  }

  /** A record or list of an object lights its object's tab. */
  private isActive(tab: Tab): boolean {
    if (!this.page) return false;
    if (tab.objectApiName) return this.page.attributes["objectApiName"] === tab.objectApiName;
    return urlOf({ type: this.page.type, attributes: this.page.attributes }) === tab.url;
  }
}
