interface MessageContextValue {
  readonly messageContext: symbol;
}
type Listener = (message: unknown) => void;
interface Subscription {
  readonly subscription: symbol;
}

const subscriptions = new Map<symbol, { channel: string; context: symbol; listener: Listener }>();

export const APPLICATION_SCOPE = Symbol("APPLICATION_SCOPE");

export function createMessageContext(): MessageContextValue {
  return { messageContext: Symbol("messageContext") };
}

export function releaseMessageContext(context: MessageContextValue): void {
  for (const [id, subscription] of subscriptions) {
    if (subscription.context === context.messageContext) subscriptions.delete(id);
  }
}

export function publish(_context: MessageContextValue, channel: string, message?: unknown): void {
  const copy = message === undefined ? undefined : structuredClone(message);
  for (const subscription of [...subscriptions.values()]) {
    if (subscription.channel === channel) subscription.listener(copy);
  }
}

export function subscribe(context: MessageContextValue, channel: string, listener: Listener): Subscription {
  const subscription = Symbol(channel);
  subscriptions.set(subscription, { channel, context: context.messageContext, listener });
  return { subscription };
}

export function unsubscribe(subscription: Subscription | null): void {
  if (subscription) subscriptions.delete(subscription.subscription);
}

/** Wire adapter that gives a component its message context and releases it with the component. */
export class MessageContext {
  private readonly callback: (context: MessageContextValue) => void;
  private context: MessageContextValue | null = null;

  constructor(callback: (context: MessageContextValue) => void) {
    this.callback = callback;
  }
  connect(): void {
    this.context = createMessageContext();
    this.callback(this.context);
  }
  update(): void {}
  disconnect(): void {
    if (this.context) releaseMessageContext(this.context);
  }
}
