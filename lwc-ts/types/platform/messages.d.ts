declare module "lightning/platformShowToastEvent" {
  interface ToastParameters {
    title: string;
    message?: string;
    messageData?: readonly (string | { url: string; label: string })[];
    variant?: "info" | "success" | "warning" | "error";
    mode?: "dismissible" | "pester" | "sticky";
  }
  export class ShowToastEvent extends CustomEvent<ToastParameters> {
    constructor(toast: ToastParameters);
  }
}

declare module "lightning/modal" {
  import { LightningElement } from "lwc";

  interface ModalOptions {
    label?: string;
    size?: "small" | "medium" | "large" | "full";
    description?: string;
    disableClose?: boolean;
    [property: string]: unknown;
  }
  /** Base class of modals; `open` resolves with what `close` was given, or undefined when the modal was dismissed. */
  export default class LightningModal extends LightningElement {
    static open(options: ModalOptions): Promise<any>; // Each modal closes with a result of its own type.
    size: "small" | "medium" | "large" | "full";
    label: string;
    description: string;
    disableClose: boolean;
    close(result?: unknown): void;
  }
}

declare module "lightning/messageService" {
  import type { WireAdapterConstructor } from "lwc";

  interface MessageContextValue {
    readonly messageContext: symbol;
  }
  interface Subscription {
    readonly subscription: symbol;
  }
  export const MessageContext: WireAdapterConstructor<Record<string, never>, MessageContextValue>;
  export const APPLICATION_SCOPE: unique symbol;
  export function createMessageContext(): MessageContextValue;
  export function releaseMessageContext(context: MessageContextValue): void;
  export function publish(context: MessageContextValue, channel: string, message?: unknown): void;
  export function subscribe(
    context: MessageContextValue,
    channel: string,
    listener: (message: any) => void, // A channel's payload is not declared in its metadata.
    options?: { scope?: typeof APPLICATION_SCOPE },
  ): Subscription;
  export function unsubscribe(subscription: Subscription | null): void;
}

declare module "lightning/empApi" {
  export interface EmpMessage {
    channel: string;
    data: { payload: Record<string, unknown>; event: { replayId: number } };
  }
  export interface EmpSubscription {
    readonly id: number;
    readonly channel: string;
    readonly replayId: number;
  }
  export function subscribe(
    channel: string,
    replayId: number,
    onMessage: (message: EmpMessage) => void,
  ): Promise<EmpSubscription>;
  export function unsubscribe(subscription: EmpSubscription, callback?: (response: unknown) => void): Promise<unknown>;
  export function onError(callback: (error: unknown) => void): void;
  export function setDebugFlag(flag: boolean): void;
  export function isEmpEnabled(): Promise<boolean>;
}

declare module "lightning/refresh" {
  import type { LightningElement } from "lwc";

  export class RefreshEvent extends CustomEvent<undefined> {
    constructor();
  }
  export function registerRefreshContainer(
    element: LightningElement,
    method: (refresh: Promise<unknown>) => void,
  ): symbol;
  export function unregisterRefreshContainer(id: symbol): void;
  export function registerRefreshHandler(element: LightningElement, method: () => Promise<unknown>): symbol;
  export function unregisterRefreshHandler(id: symbol): void;
}

declare module "lightning/flowSupport" {
  export class FlowAttributeChangeEvent extends CustomEvent<{ attributeName: string; attributeValue: unknown }> {
    constructor(attributeName: string, attributeValue: unknown);
  }
  export class FlowNavigationNextEvent extends CustomEvent<undefined> {
    constructor();
  }
  export class FlowNavigationBackEvent extends CustomEvent<undefined> {
    constructor();
  }
  export class FlowNavigationPauseEvent extends CustomEvent<undefined> {
    constructor();
  }
  export class FlowNavigationFinishEvent extends CustomEvent<undefined> {
    constructor();
  }
}
