import { runLogged } from "./process.mjs";
import { say, step, stop } from "./progress.mjs";

/**
 * Compiles the TypeScript components to LWC; incremental, so the second time costs next to nothing.
 * @param isRequired ends the set-up when the build fails; the tests go on, since they report it themselves
 */
export async function build(node, isRequired) {
  const { succeeded, printed } = await step("Build", () =>
    runLogged(node.executable, ["scripts/build/main.ts"], { environment: node.environment }),
  );
  if (succeeded) return;
  if (isRequired) stop(`${printed}\nThe build failed. To run it again: npm run build:lwc`);
  say("  The build failed; its gate says why.");
}
