import process from "node:process";

const secondsBetweenSigns = 15;

export function say(line) {
  process.stdout.write(`${line}\n`);
}

/** Ends the set-up with a message for the person in front of it. */
export function stop(message) {
  process.stderr.write(`\n${message}\n`);
  process.exit(1);
}

/**
 * Runs one step of the set-up with a line at its start, a sign of life while it lasts, and a line at its end.
 * @param work resolves to `{ succeeded }` and whatever else the caller wants to know
 */
export async function step(title, work) {
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  say(`… ${title}`);
  const signs = setInterval(() => say(`  ${title}: ${seconds()} s`), secondsBetweenSigns * 1000);
  try {
    const outcome = await work();
    say(`${outcome.succeeded ? "✓" : "✗"} ${title} (${seconds()} s)`);
    return outcome;
  } finally {
    clearInterval(signs);
  }
}
