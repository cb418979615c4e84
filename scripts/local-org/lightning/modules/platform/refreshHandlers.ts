type Handler = () => Promise<unknown>;
type Container = (refresh: Promise<unknown>) => void;

/** What components registered with `lightning/refresh`. */
export const handlers = new Map<symbol, Handler>();
export const containers = new Map<symbol, Container>();

/** Runs every registered handler; containers get the promise. */
export function refreshAll(): Promise<unknown> {
  const refresh = Promise.all([...handlers.values()].map((handler) => handler()));
  for (const container of containers.values()) container(refresh);
  return refresh;
}
