import { elements, flag, text } from "../../local-org/metadata/content.ts";
import type { Content } from "../../local-org/metadata/content.ts";
import type { Rule } from "../rule.ts";

/** Types that a second-generation managed package cannot hold. */
const unpackageable = [
  "DuplicateRule",
  "MatchingRule",
  "PermissionSetLicense",
  "PlatformEventSubscriberConfig",
  "Queue",
  "Role",
  "SharingRules",
];

/**
 * What a managed package cannot carry, or what the install drops without a word.
 * Source: Second-Generation Managed Packaging Developer Guide, Components Available in Managed Packages, and
 * Permission Sets and Profile Settings.
 */
export const packaging: Rule = {
  name: "packaging",
  check({ metadata }) {
    const types = unpackageable.flatMap((type) =>
      metadata.all(type).map(({ file }) => ({ file, message: `a managed package cannot hold a ${type}` })),
    );
    const permissionSets = metadata
      .all("PermissionSet")
      .flatMap(({ file, content }) => dropped(content).map((message) => ({ file, message })));
    const channels = metadata
      .all("LightningMessageChannel")
      .filter(({ content }) => flag(content, "isExposed"))
      .map(({ file }) => ({ file, message: "an exposed message channel does not pass the security review" }));
    return [...types, ...permissionSets, ...channels];
  },
};

function dropped(permissionSet: Content): string[] {
  const names = (element: string, name: string): string[] =>
    elements(permissionSet, element).map((entry) => text(entry, name) ?? "");
  const license = text(permissionSet, "license");
  return [
    ...names("userPermissions", "name").map((name) => `the user permission ${name} is not installed`),
    ...names("objectPermissions", "object")
      .filter((object) => !/__(c|e)$/.test(object))
      .map((object) => `permissions on the standard object ${object} are not installed`),
    ...names("tabSettings", "tab")
      .filter((tab) => tab.startsWith("standard-"))
      .map((tab) => `the setting of the tab ${tab} is not installed`),
    ...(license ? [`a permission set with a licence (${license}) does not install everywhere`] : []),
  ];
}
