import { LightningElement } from "lwc";
import { request } from "platform/request";
import { navigateTo, subscribe, urlOf, type PageTarget } from "platform/router";
import { session } from "platform/session";
import { showError } from "platform/toast";
import { text } from "platform/texts";

interface Notification {
  readonly id: string;
  readonly messageTitle: string;
  readonly messageBody: string;
  readonly mostRecentActivityDate: string;
  readonly read: boolean;
  readonly target: string | null;
  readonly targetPageRef: string | null;
}

interface Status {
  readonly unreadCount: number;
  readonly unseenCount: number;
}

interface Item extends Notification {
  readonly url: string;
  readonly className: string;
  readonly sentAt: number;
  readonly unreadWord: string;
}

const PATH = "/services/data/v67.0/connect/notifications";
const SHOWN = 50;
const ASK_MILLISECONDS = 30_000;

/** The bell: counts what came since the tray was opened, lists notifications, opens their records. */
export default class Notifications extends LightningElement {
  readonly title = text("notifications.title");
  readonly markAllLabel = text("notifications.markAll");
  readonly emptyText = text("notifications.empty");
  isOpen = false;
  unseen = session.unseenNotifications;
  notifications: readonly Notification[] = [];

  private timer: ReturnType<typeof setInterval> | null = null;
  private unsubscribe: (() => void) | null = null;

  connectedCallback(): void {
    this.timer = setInterval(() => void this.count(), ASK_MILLISECONDS);
    this.unsubscribe = subscribe(() => void this.count());
  }

  disconnectedCallback(): void {
    if (this.timer !== null) clearInterval(this.timer);
    this.unsubscribe?.();
  }

  get buttonLabel(): string {
    return this.unseen > 0 ? text("notifications.new", this.unseen) : this.title;
  }

  get buttonClass(): string {
    const incoming = this.unseen > 0 ? " slds-incoming-notification" : "";
    return `slds-button slds-button_icon slds-button_icon-container slds-global-actions__notifications${incoming}`;
  }

  get expanded(): string {
    return String(this.isOpen);
  }

  get isEmpty(): boolean {
    return this.notifications.length === 0;
  }

  get hasUnread(): boolean {
    return this.notifications.some(({ read }) => !read);
  }

  get items(): Item[] {
    return this.notifications.map((notification) => ({
      ...notification,
      url: urlOf(targetOf(notification)),
      className: `slds-global-header__notification${notification.read ? "" : " slds-global-header__notification_unread"}`,
      sentAt: Date.parse(notification.mostRecentActivityDate),
      unreadWord: notification.read ? "" : text("notifications.unread"),
    }));
  }

  async handleToggle(): Promise<void> {
    if (this.isOpen) {
      this.isOpen = false;
      return;
    }
    await this.attempt(async () => {
      const answer = await request<{ notifications: Notification[] }>("GET", `${PATH}?size=${SHOWN}`);
      this.notifications = answer.notifications;
      this.isOpen = true;
      if (this.unseen > 0) await this.mark({ seen: true });
      this.template?.querySelector<HTMLElement>("h2")?.focus();
    });
  }

  async handleMarkAll(): Promise<void> {
    await this.attempt(async () => {
      await this.mark({ read: true });
      this.notifications = this.notifications.map((notification) => ({ ...notification, read: true }));
      this.template?.querySelector<HTMLElement>("h2")?.focus();
    });
  }

  async handleOpen(event: Event): Promise<void> {
    event.preventDefault();
    const link = event.currentTarget as HTMLAnchorElement;
    const url = new URL(link.href);
    this.isOpen = false;
    await this.attempt(() => this.mark({ read: true, notificationIds: [link.dataset["id"] ?? ""] }));
    navigateTo(url.pathname + url.search);
  }

  handleKey(event: KeyboardEvent): void {
    if (event.key !== "Escape" || !this.isOpen) return;
    this.isOpen = false;
    this.template?.querySelector<HTMLElement>("button")?.focus();
  }

  /** The tray closes when the focus goes elsewhere. */
  handleLeave(event: FocusEvent): void {
    const next = event.relatedTarget as Node | null;
    if (next && !(event.currentTarget as Node).contains(next)) this.isOpen = false;
  }

  private async mark(changes: object): Promise<void> {
    this.unseen = (await request<Status>("PATCH", PATH, changes)).unseenCount;
  }

  /** Quietly: an org that is away for a moment says so where something is asked of it. */
  private async count(): Promise<void> {
    if (document.hidden) return;
    try {
      this.unseen = (await request<Status>("GET", `${PATH}/status`)).unseenCount;
    } catch {
      // The next time tells.
    }
  }

  private async attempt(run: () => Promise<void>): Promise<void> {
    try {
      await run();
    } catch (error) {
      showError(error);
    }
  }
}

function targetOf({ target, targetPageRef }: Notification): PageTarget {
  if (targetPageRef !== null) return JSON.parse(targetPageRef) as PageTarget;
  return { type: "standard__recordPage", attributes: { recordId: target, actionName: "view" } };
}
