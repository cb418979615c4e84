import { LightningElement } from "lwc";
import { currentPage, navigate, subscribe, type PageReference } from "platform/router";
import { refreshAll } from "platform/refreshHandlers";
import { refreshResources } from "platform/resource";
import { showError, showToast } from "platform/toast";
import { session, type App as AppInfo } from "platform/session";
import { text } from "platform/texts";

interface ToastDetail {
  readonly title?: string;
  readonly message?: string;
  readonly variant?: "info" | "success" | "warning" | "error";
}

const APP_KEY = "causeway.app";

/** The frame: global header, app navigation, the page, toasts. */
export default class App extends LightningElement {
  page: PageReference = currentPage();
  appName = sessionStorage.getItem(APP_KEY) ?? session.apps[0]?.developerName ?? "";
  readonly skipLabel = text("frame.skip");

  private unsubscribe: (() => void) | null = null;

  connectedCallback(): void {
    this.unsubscribe = subscribe((page) => this.show(page));
    this.show(this.page);
    window.addEventListener("lightning__showtoast", this.handleToast, true);
    window.addEventListener("lightning__refresh", this.handleRefresh);
  }

  disconnectedCallback(): void {
    this.unsubscribe?.();
    window.removeEventListener("lightning__showtoast", this.handleToast, true);
    window.removeEventListener("lightning__refresh", this.handleRefresh);
  }

  get app(): AppInfo | undefined {
    return session.apps.find((app) => app.developerName === this.appName) ?? session.apps[0];
  }

  handleSkip(event: Event): void {
    event.preventDefault();
    this.template?.querySelector<HTMLElement>("main")?.focus();
  }

  private show(page: PageReference): void {
    if (page.type === "standard__app") this.openApp(page.attributes["appTarget"] ?? "");
    else this.page = page;
  }

  private openApp(name: string): void {
    this.appName = name;
    sessionStorage.setItem(APP_KEY, name);
    const [tab] = this.app?.tabs ?? [];
    if (tab) navigate({ type: "standard__webPage", attributes: { url: tab.url } }, true);
    else navigate({ type: "standard__namedPage", attributes: { pageName: "home" } }, true);
  }

  /**
   * Comes before the container of the base components, which listens for events of the same name: its own carry the
   * toast's class, those of `lightning/platformShowToastEvent` do not.
   */
  private readonly handleToast = (event: Event): void => {
    const { detail } = event as CustomEvent<ToastDetail>;
    if ("toast" in detail) return;
    event.stopImmediatePropagation();
    const { title = "", message = "", variant = "info" } = detail;
    showToast(title, variant, message);
  };

  private readonly handleRefresh = (): void => {
    void Promise.all([refreshAll(), refreshResources(() => true)]).catch(showError);
  };
}
