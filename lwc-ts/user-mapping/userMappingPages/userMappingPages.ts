import { LightningElement, wire } from "lwc";
import { CurrentPageReference, NavigationMixin, type PageReference } from "lightning/navigation";
import listConnections from "@salesforce/apex/UserMappingController.listConnections";
import type { MappingChoice } from "apex/MappingChoice";
import { fill, readFailure } from "c/connectionError";
import { mappingPage, mappingState, myConnectionsPage, type MappingState } from "./addresses.ts";
import { labels } from "./labels.ts";

/** The tab User Mapping: list, change of keys, import, or latest changes of one connection; each has an address. */
export default class UserMappingPages extends NavigationMixin(LightningElement) {
  readonly labels = labels;
  connections: readonly MappingChoice[] | null = null;
  problem = "";
  private page: PageReference | null = null;

  @wire(CurrentPageReference)
  setPage(page: PageReference | null): void {
    this.page = page;
  }

  @wire(listConnections)
  receive({ data, error }: { data?: MappingChoice[] | null; error?: unknown }): void {
    if (data) this.connections = data;
    else if (error) this.problem = fill(labels.loadFailed, [readFailure(error).message]);
  }

  get isLoading(): boolean {
    return this.connections === null && this.problem === "";
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
