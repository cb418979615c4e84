type Focus = () => void;

/** Embedded profiles on the page, by record; modules are shared by all components of the package on a page. */
const cards = new Map<string, Focus>();

/** An embedded profile is there. @returns what to call when it leaves */
export function registerProfile(recordId: string, focus: Focus): () => void {
  cards.set(recordId, focus);
  return () => {
    if (cards.get(recordId) === focus) cards.delete(recordId);
  };
}

/** Moves the focus to the record's embedded profile. @returns whether there is one on the page */
export function focusProfile(recordId: string): boolean {
  const focus = cards.get(recordId);
  focus?.();
  return focus !== undefined;
}
