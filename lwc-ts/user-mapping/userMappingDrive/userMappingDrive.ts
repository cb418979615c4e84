/** What each call of a long change answers. */
export interface Step {
  readonly status?: string | null | undefined;
}

const MOVING: ReadonlySet<string | null | undefined> = new Set(["Planning", "Applying", "Undoing"]);

/** Whether a change is on its way, and another call goes on with it. */
export function isMoving(step: Step | null | undefined): boolean {
  return MOVING.has(step?.status);
}

/**
 * Calls until a change is at rest; each call does a bounded part, and goes on where the one before stopped, whoever
 * made that.
 *
 * @param call one part
 * @param tell learns how far it is after each part; answers false to stop, for example when the page is gone
 */
export async function drive<S extends Step>(
  call: () => Promise<S | null>,
  tell: (step: S | null) => boolean | void,
): Promise<S | null> {
  for (;;) {
    // eslint-disable-next-line no-await-in-loop -- each call goes on where the one before stopped
    const step = await call();
    if (tell(step) === false || !isMoving(step)) return step;
  }
}
