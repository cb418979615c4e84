import { LightningElement, wire } from "lwc";
import { CurrentPageReference, NavigationMixin, type PageReference } from "lightning/navigation";
import { setupPage, setupState, type SetupState } from "c/connectionPages";

/**
 * The tab Set-up: the guide, and once there is a connection the list above it; or the wizard. Each has an address, so
 * that Back and links work.
 */
export default class ConnectionSetup extends NavigationMixin(LightningElement) {
  hasConnection = false;
  isFirstRun = false;
  private page: PageReference | null = null;

  @wire(CurrentPageReference)
  setPage(page: PageReference | null): void {
    this.page = page;
  }

  get isNew(): boolean {
    return setupState(this.page).view === "new";
  }

  get draftId(): string {
    return setupState(this.page).connection ?? "";
  }

  handleProgress(event: CustomEvent<{ hasAccess: boolean; hasConnection: boolean }>): void {
    const { hasAccess, hasConnection } = event.detail;
    this.hasConnection = hasAccess && hasConnection;
    this.isFirstRun = hasAccess && !hasConnection;
  }

  handleNew(): void {
    this.show({ view: "new" });
  }

  handleContinue(event: CustomEvent<{ connectionId: string }>): void {
    this.show({ view: "new", connection: event.detail.connectionId });
  }

  handleClose(): void {
    this.show({});
  }

  private show(state: SetupState): void {
    this[NavigationMixin.Navigate](setupPage(state));
  }
}
