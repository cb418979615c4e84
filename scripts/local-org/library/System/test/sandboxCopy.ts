import { transaction } from "../../../runtime/transaction.ts";
import { runTransaction } from "../../../runtime/runTransaction.ts";
import { findPlatformRow } from "../../../jobs/platformRows.ts";
import { implement, invoke } from "../../registry.ts";
import { Bean } from "../../support/beans.ts";
import { required } from "../../support/values.ts";

const read =
  (name: string) =>
  (self: Bean): unknown =>
    self.get(name);

implement({
  name: "SandboxContext",
  methods: {
    "organizationId()": read("organizationId"),
    "sandboxId()": read("sandboxId"),
    "sandboxName()": read("sandboxName"),
  },
});

/**
 * Runs the script as the copy of a sandbox would, as the Automated Process user when the caller says so.
 * Source: Apex Reference Guide, Test Class, testSandboxPostCopyScript.
 */
export function testSandboxPostCopyScript(
  script: unknown,
  organizationId: string,
  sandboxId: string,
  sandboxName: string,
  asAutomatedProcess = false,
): void {
  const context = new Bean("SandboxContext", { organizationId, sandboxId, sandboxName });
  const run = (): void => void invoke(required(script), "runApexClass", context);
  const user = asAutomatedProcess ? findPlatformRow("User", "UserType", "AutomatedProcess") : null;
  if (user === null) return run();
  runTransaction({ quiddity: transaction().quiddity, userId: user }, run);
}
