import { runLogged } from "./process.mjs";
import { step, stop } from "./progress.mjs";

/** Compiles the TypeScript components to LWC; incremental, so the second time costs next to nothing. */
export async function build(node) {
  const { succeeded, printed } = await step("Build", () =>
    runLogged(node.executable, ["scripts/build/main.ts"], { environment: node.environment }),
  );
  if (!succeeded)
    stop(`${printed}
The build failed. To run it again: npm run build`);
}
