import { LightningElement, wire } from "lwc";
import { CurrentPageReference, NavigationMixin, type PageReference } from "lightning/navigation";
import { refreshApex } from "@salesforce/apex";
import listConnections from "@salesforce/apex/UserMappingController.listConnections";
import type { MappingChoice } from "apex/MappingChoice";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import { mappingPage, mappingState, myConnectionsPage, type MappingState } from "./addresses.ts";
import { labels } from "./labels.ts";

/** The tab User Mapping: list, change of keys, import, latest changes, or who sees what of one connection; each has an address. */
export default class UserMappingPages extends NavigationMixin(LightningElement) {
  readonly labels = labels;
  connections: readonly MappingChoice[] | null = null;
  failure: CallFailure | null = null;
  private wired: unknown = null;
  private page: PageReference | null = null;

  @wire(CurrentPageReference)
  setPage(page: PageReference | null): void {
    this.page = page;
  }

  @wire(listConnections)
  receive(wired: { data?: MappingChoice[] | null; error?: unknown }): void {
    this.wired = wired;
    if (wired.data) this.connections = wired.data;
    this.failure = wired.error ? readFailure(wired.error) : null;
  }

  get isLoading(): boolean {
    return this.connections === null && this.failure === null;
  }

  get failureText(): string {
    return this.failure ? fill(labels.loadFailed, [this.failure.message]) : "";
  }

  get isEmpty(): boolean {
    return this.connections?.length === 0;
  }

  get connectionId(): string {
    const asked = mappingState(this.page).connection;
    const known = this.connections?.find(({ id }) => id === asked) ?? this.connections?.[0];
    return known?.id ?? "";
  }

  get options(): { label: string; value: string }[] {
    return (this.connections ?? []).map(({ id, label }) => ({ label: label ?? "", value: id ?? "" }));
  }

  get hasSeveral(): boolean {
    return this.options.length > 1;
  }

  get isKeys(): boolean {
    return mappingState(this.page).view === "keys";
  }

  get isImport(): boolean {
    return mappingState(this.page).view === "import";
  }

  get isChanges(): boolean {
    return mappingState(this.page).view === "changes";
  }

  handleRetry(): void {
    this.failure = null;
    void refreshApex(this.wired);
  }

  get isContexts(): boolean {
    return mappingState(this.page).view === "contexts";
  }

  handleConnection(event: CustomEvent<{ value: string }>): void {
    this.show({ connection: event.detail.value, view: mappingState(this.page).view });
  }

  handleView(event: CustomEvent<{ view: string }>): void {
    if (event.detail.view === "unmapped") this[NavigationMixin.Navigate](myConnectionsPage());
    else this.show({ connection: this.connectionId, view: event.detail.view });
  }

  handleBack(): void {
    this.show({ connection: this.connectionId });
  }

  private show(state: MappingState): void {
    this[NavigationMixin.Navigate](mappingPage(state));
  }
}
