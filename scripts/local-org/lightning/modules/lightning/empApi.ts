interface EmpMessage {
  readonly channel: string;
  readonly data: { readonly payload: Readonly<Record<string, unknown>>; readonly event: { readonly replayId: number } };
}
interface EmpSubscription {
  readonly id: number;
  readonly channel: string;
  readonly replayId: number;
}
type OnMessage = (message: EmpMessage) => void;

const sources = new Map<number, EventSource>();
let lastId = 0;
let reportError: (error: unknown) => void = () => {};

/** Subscribes to a streaming channel (`/event/X__e`) through server-sent events. */
export async function subscribe(channel: string, replayId: number, onMessage: OnMessage): Promise<EmpSubscription> {
  const query = new URLSearchParams({ channel, replayId: String(replayId) });
  const source = new EventSource(`/lightning/api/events?${query.toString()}`);
  source.onmessage = (event: MessageEvent<string>) => onMessage(JSON.parse(event.data) as EmpMessage);
  source.onerror = (error) => reportError(error);
  lastId += 1;
  sources.set(lastId, source);
  return { id: lastId, channel, replayId };
}

export async function unsubscribe(
  subscription: EmpSubscription,
  callback?: (response: { successful: boolean; subscription: string }) => void,
): Promise<{ successful: boolean; subscription: string }> {
  sources.get(subscription.id)?.close();
  const response = { successful: sources.delete(subscription.id), subscription: subscription.channel };
  callback?.(response);
  return response;
}

export function onError(callback: (error: unknown) => void): void {
  reportError = callback;
}

export function setDebugFlag(): void {}

export async function isEmpEnabled(): Promise<boolean> {
  return true;
}
