import { text } from "../metadata/content.ts";
import type { OrgMetadata } from "../metadata/model.ts";
import type { SeedRows } from "./seedRows.ts";

/** Writes the notification types of the metadata. Source: Metadata API Developer Guide, CustomNotificationType. */
export function loadNotificationTypes(rows: SeedRows, metadata: OrgMetadata): void {
  const types = metadata.all("CustomNotificationType").map(({ fullName, content }) =>
    rows.ensureOwned(
      "CustomNotificationType",
      { DeveloperName: fullName },
      {
        CustomNotifTypeName: text(content, "customNotifTypeName") ?? fullName,
        MasterLabel: text(content, "masterLabel") ?? fullName,
        Description: text(content, "description"),
        Language: "en_US",
        NamespacePrefix: metadata.namespace,
      },
    ),
  );
  rows.removeOwned("CustomNotificationType", {}, types, []);
}
