/** Lets promises that a component waits for settle, and the component render. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 20; turn++) await Promise.resolve();
}

export function find<E extends Element = HTMLElement>(element: HTMLElement, selector: string): E | null {
  return element.shadowRoot?.querySelector<E>(selector) ?? null;
}

/** What a refused call rejects with. */
export function failure(code: string): unknown {
  return { body: { message: JSON.stringify({ code, message: "It did not work.", correlationId: "X1" }) } };
}
