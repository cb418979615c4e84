/** `openjdk version "17.0.15"` gives 17; the old `"1.8.0"` gives 1; nothing gives 0. */
export function majorVersion(text: string | undefined): number;
