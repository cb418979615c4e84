import { LightningElement, wire } from "lwc";
import { CurrentPageReference, NavigationMixin, type PageReference } from "lightning/navigation";
import { ShowToastEvent } from "lightning/platformShowToastEvent";
import confirm from "@salesforce/apex/MyConnectionsController.confirm";
import leave from "@salesforce/apex/MyConnectionsController.leave";
import undo from "@salesforce/apex/MyConnectionsController.undo";
import listOwn from "@salesforce/apex/MyConnectionsController.listOwn";
import type { MyConnection } from "apex/MyConnection";
import { fill, readFailure, type CallFailure } from "c/connectionError";
import ConnectionReasonModal from "c/connectionReasonModal";
import { formatMoment } from "c/connectionText";
import { methodWord } from "c/userMappingText";
import { labels } from "./labels.ts";

interface Shown {
  readonly id: string;
  readonly title: string;
  readonly iconName: string;
  readonly mappingId: string;
  readonly who: string;
  readonly how: string;
  readonly isPaused: boolean;
  readonly canConfirm: boolean;
  readonly canLeave: boolean;
  /** Set while the person can take back that they took themselves off. */
  readonly undoText: string;
}

/** Who the person is at each service: confirm, say "not me", disconnect. Administrators see it as somebody unmapped. */
export default class MyConnections extends NavigationMixin(LightningElement) {
  readonly labels = labels;
  connections: MyConnection[] | null = null;
  /** Why the connections could not be loaded. */
  failure: CallFailure | null = null;
  /** Why the last act was refused. */
  refusal: CallFailure | null = null;
  isPreview = false;
  private page: PageReference | null = null;

  @wire(CurrentPageReference)
  setPage(page: PageReference | null): void {
    this.page = page;
    this.isPreview = Object.entries(page?.state ?? {}).some(
      ([name, value]) => name.endsWith("__view") && value === "unmapped",
    );
    void this.load();
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

  get shown(): Shown[] {
    return (this.connections ?? []).map((connection) => this.show(connection));
  }

  handleRetry(): void {
    this.failure = null;
    void this.load();
  }

  handleEndPreview(): void {
    if (this.page) this[NavigationMixin.Navigate]({ ...this.page, state: {} });
  }

  async handleConfirm(event: Event): Promise<void> {
    const mappingId = idOf(event);
    await this.run(() => confirm({ mappingId }), "");
  }

  async handleNotMe(event: Event): Promise<void> {
    await this.askAndLeave(idOf(event), labels.notMeTitle, labels.notMeText, labels.keep, labels.clearButton);
  }

  async handleDisconnect(event: Event): Promise<void> {
    const mappingId = idOf(event);
    const name = this.connections?.find((connection) => connection.mappingId === mappingId)?.name ?? "";
    const [title, text] = [fill(labels.disconnectTitle, [name]), fill(labels.disconnectText, [name])];
    await this.askAndLeave(mappingId, title, text, labels.stay, labels.disconnectButton);
  }

  async handleUndo(event: Event): Promise<void> {
    const connectionId = idOf(event);
    await this.run(() => undo({ connectionId }), labels.ownUndoDone);
  }

  private show(connection: MyConnection): Shown {
    const isMapped = Boolean(connection.mappingId);
    const isConfirmed = Boolean(connection.confirmedAt);
    const found = fill(labels.foundBy, [methodWord(connection.method), formatMoment(connection.mappedAt)]);
    const canAct = isMapped && connection.isLive === true && !this.isPreview;
    return {
      id: connection.connectionId ?? "",
      title: connection.name ?? "",
      iconName: connection.iconName ?? "utility:link",
      mappingId: connection.mappingId ?? "",
      who: isMapped
        ? fill(labels.youAre, [connection.externalName, connection.externalEmail ?? "", connection.providerLabel])
        : labels.notMapped,
      how: !isMapped
        ? connection.isSafeOnly === false
          ? labels.notMappedShared
          : labels.notMappedText
        : isConfirmed
          ? fill(labels.confirmed, [formatMoment(connection.confirmedAt)])
          : found,
      isPaused: connection.isLive !== true,
      canConfirm: canAct && !isConfirmed,
      canLeave: canAct && isConfirmed,
      undoText:
        connection.undoUntil && connection.isLive === true
          ? fill(labels.ownUndoText, [formatMoment(connection.undoUntil)])
          : "",
    };
  }

  private async askAndLeave(
    mappingId: string,
    heading: string,
    text: string,
    keepLabel: string,
    actLabel: string,
  ): Promise<void> {
    const reason: string | undefined = await ConnectionReasonModal.open({
      label: heading,
      heading,
      text,
      keepLabel,
      actLabel,
      actVariant: "destructive",
      size: "small",
    });
    if (reason) await this.run(() => leave({ mappingId, reason }), labels.myCleared);
  }

  private async run(call: () => Promise<unknown>, done: string): Promise<void> {
    this.refusal = null;
    try {
      await call();
      if (done) this.dispatchEvent(new ShowToastEvent({ title: done, variant: "success" }));
    } catch (error) {
      this.refusal = readFailure(error);
    }
    await this.load();
  }

  private async load(): Promise<void> {
    try {
      this.connections = await listOwn({ isAsUnmapped: this.isPreview });
      this.failure = null;
    } catch (error) {
      this.failure = readFailure(error);
    }
  }
}

function idOf(event: Event): string {
  return (event.currentTarget as HTMLElement).dataset["id"] ?? "";
}
