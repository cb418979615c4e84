import { parseArguments, UsageError } from "../arguments.ts";
import { perform, type OrgCommand } from "../orgCommand.ts";

interface CalloutSwitch {
  readonly name: string | null;
  readonly enable: boolean;
  readonly disable: boolean;
}

export const namedCredentials: OrgCommand<CalloutSwitch> = {
  name: "credential",
  withoutApex: true,
  run({ org }, { name, enable, disable }) {
    const { credentials } = org.callouts;
    const shown = name === null ? credentials.nameds : [credentials.named(name)];
    const lines = shown.map((credential) => {
      if (!credential) throw new UsageError(`There is no named credential ${name}`);
      const enabled = enable || (credential.enabled && !disable);
      if (enabled !== credential.enabled) credentials.saveNamed({ ...credential, enabled });
      return `${credential.developerName}  ${credential.url}  ${enabled ? "enabled" : "disabled"} for callouts`;
    });
    return { code: 0, output: lines.join("\n"), errors: "" };
  },
};

/**
 * `credential [name [--enable | --disable]]`: "Enabled for Callouts" of named credentials, as an administrator sets it in
 * Setup. The platform switches it off when a package's code changes a named credential.
 * Source: Named Credentials Developer Guide, Update or Delete an OAuth Named Credential.
 */
export function credentialCommand(args: readonly string[]): Promise<number> {
  const { values, positionals } = parseArguments(args, {
    enable: { type: "boolean", default: false },
    disable: { type: "boolean", default: false },
  });
  const [name = null] = positionals;
  if (values.enable && values.disable) throw new UsageError("Give --enable or --disable, not both");
  if (name === null && (values.enable || values.disable)) throw new UsageError("Name the credential");
  return perform(namedCredentials, { name, ...values });
}
