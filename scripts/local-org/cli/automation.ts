/** Says what else a save would start on the platform. */
export function warnOfAutomation(notRun: readonly string[]): void {
  if (notRun.length > 0) console.warn(`The local org does not run: ${notRun.join(", ")}`);
}
