import { relative } from "node:path";
import { logFile, root } from "./paths.mjs";
import { runLogged } from "./process.mjs";
import { step, stop } from "./progress.mjs";

/** Compiles the TypeScript components to LWC; incremental, so the second time costs next to nothing. */
export async function build(node) {
  const built = await step("Build", () =>
    runLogged(node.executable, ["scripts/build/main.ts"], { environment: node.environment }),
  );
  if (!built) stop(`The build failed. See ${relative(root, logFile)}, or run: npm run build`);
}
