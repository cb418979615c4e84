/** Path of the Chromium (or Chrome) that journeys drive: the machine's own, else the one Playwright downloaded. */
export function findBrowser(): string | undefined;
