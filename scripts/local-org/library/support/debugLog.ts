/** Receives each `System.debug`: its level and text. */
export type DebugListener = (level: string, text: string) => void;

let listener: DebugListener | null = null;

/** Who shows the debug log: the command line, a test. Null for nobody. */
export function onDebug(next: DebugListener | null): void {
  listener = next;
}

export function writeDebug(level: string, text: string): void {
  listener?.(level, text);
}
