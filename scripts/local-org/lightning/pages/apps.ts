import { elements, flag, text, texts } from "../../metadata/content.ts";
import type { MetadataComponent } from "../../metadata/model.ts";
import { org } from "../../runtime/org.ts";
import { queryAs, type PageContext } from "../api/context.ts";
import { iconOf, motifIcon } from "../api/icons.ts";
import { objectLabelPlural } from "../api/objectLabels.ts";
import type { App, Tab } from "../contract/session.ts";
import { languageOf, textsOf } from "../texts/texts.ts";
import { translated } from "./translations.ts";

/** Standard tabs by their names in an app's metadata. */
const STANDARD_TABS: Readonly<Record<string, string>> = {
  "standard-Account": "Account",
  "standard-Contact": "Contact",
  "standard-Lead": "Lead",
  "standard-Opportunity": "Opportunity",
};

/** The apps of the package that the user sees, and Sales, in which its widgets stand. */
export function appsFor(context: PageContext): App[] {
  const visible = visibleTabs(context.userId);
  const ours = org()
    .metadata.all("CustomApplication")
    .map((app) => ({
      developerName: app.fullName,
      label:
        translated(context.language, "customApplications", app.fullName) ?? text(app.content, "label") ?? app.fullName,
      description: text(app.content, "description") ?? "",
      tabs: texts(app.content, "tabs").flatMap((name) => tabOf(context, name, visible) ?? []),
    }));
  const sales = Object.keys(STANDARD_TABS).flatMap((name) => tabOf(context, name, visible) ?? []);
  const home: Tab = {
    name: "standard-home",
    label: textsOf(languageOf(context.language))["home.title"] ?? "",
    url: "/lightning/page/home",
    iconName: "standard:home",
    objectApiName: null,
  };
  const apps = ours.filter((app) => app.tabs.length > 0);
  return [...apps, { developerName: "Sales", label: "Sales", description: "", tabs: [home, ...sales] }];
}

function tabOf(context: PageContext, name: string, visible: ReadonlySet<string>): Tab | null {
  const standard = STANDARD_TABS[name];
  if (standard) return objectTab(context, name, standard);
  const tab = org().metadata.find("CustomTab", name);
  if (!tab || !visible.has(tab.fullName)) return null;
  if (flag(tab.content, "customObject")) return objectTab(context, name, name);
  const label = translated(context.language, "customTabs", name) ?? text(tab.content, "label") ?? name;
  return { name, label, url: `/lightning/n/${name}`, iconName: motifIcon(tab), objectApiName: null };
}

function objectTab(context: PageContext, name: string, objectName: string): Tab | null {
  const object = org().schema.sobject(objectName);
  if (!object || !org().security.mayObject(context.userId, object, "read")) return null;
  const url = `/lightning/o/${object.name}/list`;
  return { name, label: objectLabelPlural(context, object), url, iconName: iconOf(object), objectApiName: object.name };
}

/** Tabs that a permission set of the user makes visible; those who may customize the application see every tab. */
function visibleTabs(userId: string): ReadonlySet<string> {
  const { metadata, security } = org();
  if (security.hasUserPermission(userId, "CustomizeApplication")) {
    return new Set(metadata.all("CustomTab").map((tab) => tab.fullName));
  }
  const assigned = assignedPermissionSets(userId);
  return new Set(assigned.flatMap((permissionSet) => tabsOf(permissionSet)));
}

function tabsOf(permissionSet: MetadataComponent): string[] {
  return elements(permissionSet.content, "tabSettings")
    .filter((setting) => text(setting, "visibility") !== "None")
    .flatMap((setting) => text(setting, "tab") ?? []);
}

function assignedPermissionSets(userId: string): MetadataComponent[] {
  const { metadata } = org();
  const soql =
    "SELECT PermissionSet.Name, PermissionSetGroup.DeveloperName FROM PermissionSetAssignment WHERE AssigneeId = :userId";
  const names = queryAs(userId, soql, { userId }).flatMap((row) => {
    const parent = (relationship: string, field: string): string | null => {
      const record = row.values.get(relationship) as { values: Map<string, unknown> } | null | undefined;
      return (record?.values.get(field) as string | null | undefined) ?? null;
    };
    const group = parent("permissionsetgroup", "developername");
    const members = group ? metadata.find("PermissionSetGroup", group) : undefined;
    const own = parent("permissionset", "name");
    return [...(own ? [own] : []), ...(members ? texts(members.content, "permissionSets") : [])];
  });
  return [...new Set(names)].flatMap((name) => metadata.find("PermissionSet", name) ?? []);
}
