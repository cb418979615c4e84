import { LightningElement, wire } from "lwc";
import { CurrentPageReference, NavigationMixin, type PageReference } from "lightning/navigation";

const VIEW = "c__view";
const CONNECTION = "c__connection";

/** The tab Set-up: the list of connections, or with `?c__view=new` the wizard, so that Back and links work. */
export default class ConnectionSetup extends NavigationMixin(LightningElement) {
  private pageReference: PageReference | null = null;

  @wire(CurrentPageReference)
  setPageReference(pageReference: PageReference | null): void {
    this.pageReference = pageReference;
  }

  get isNew(): boolean {
    return this.pageReference?.state?.[VIEW] === "new";
  }

  get draftId(): string {
    return this.pageReference?.state?.[CONNECTION] ?? "";
  }

  handleNew(): void {
    this.show({ [VIEW]: "new" });
  }

  handleContinue(event: CustomEvent<{ connectionId: string }>): void {
    this.show({ [VIEW]: "new", [CONNECTION]: event.detail.connectionId });
  }

  handleClose(): void {
    this.show({});
  }

  private show(state: Record<string, string>): void {
    if (this.pageReference) this[NavigationMixin.Navigate]({ ...this.pageReference, state });
  }
}
