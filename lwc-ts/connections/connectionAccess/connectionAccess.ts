import { LightningElement, api } from "lwc";
import getAccess from "@salesforce/apex/ConnectionDetailController.getAccess";
import type { ConnectionAccess as Access } from "apex/ConnectionAccess";
import { readFailure, type CallFailure } from "c/connectionError";
import { loginRowOf, type LoginRow } from "./rows.ts";
import { labels } from "./labels.ts";

/** Who calls in over a connection: the user, its logins and sessions and this org, checked when the card is opened. */
export default class ConnectionAccess extends LightningElement {
  readonly labels = labels;
  @api connectionId = "";
  access: Access | null = null;
  failure: CallFailure | null = null;
  isBusy = false;

  connectedCallback(): void {
    void this.load();
  }

  get isLoading(): boolean {
    return this.access === null && this.failure === null;
  }

  get hasUser(): boolean {
    return Boolean(this.access?.user);
  }

  get facts(): { label: string; value: string }[] {
    const { profileName, orgId, isSandbox, user } = this.access ?? {};
    const place = isSandbox ? labels.sandbox : labels.production;
    return [
      { label: labels.title, value: user ? `${user.name} (${user.username})` : "" },
      { label: labels.profile, value: profileName ?? "" },
      { label: labels.org, value: `${place}, ${orgId}` },
    ].filter(({ value }) => value !== "");
  }

  get rows(): LoginRow[] {
    return (this.access?.logins ?? []).map((result) => loginRowOf(result, this.access?.profileName ?? ""));
  }

  handleAgain(): void {
    void this.load();
  }

  private async load(): Promise<void> {
    this.isBusy = true;
    try {
      this.access = await getAccess({ connectionId: this.connectionId });
      this.failure = null;
    } catch (error) {
      this.failure = readFailure(error);
    } finally {
      this.isBusy = false;
    }
  }
}
