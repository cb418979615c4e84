import { elements, text } from "../../local-org/metadata/content.ts";
import type { Content } from "../../local-org/metadata/content.ts";
import type { Finding, Rule } from "../rule.ts";
import { componentNames } from "./componentNames.ts";

/** What report types, reports and dashboards name has to exist; a deployment refuses them otherwise. */
export const reportReferences: Rule = {
  name: "report-references",
  check({ metadata }) {
    const names = componentNames(metadata);
    const findings: Finding[] = [];
    const expect = (exists: boolean, file: string, what: string): void => {
      if (!exists) findings.push({ file, message: `${what} does not exist` });
    };
    for (const { file, content } of metadata.all("ReportType")) {
      expect(names.hasObject(text(content, "baseObject") ?? ""), file, `object ${text(content, "baseObject") ?? ""}`);
      for (const column of elements(content, "sections").flatMap((section) => elements(section, "columns"))) {
        const path = `${text(column, "table") ?? ""}.${(text(column, "field") ?? "").split(".")[0]!}`;
        expect(names.hasField(path), file, `field ${path}`);
      }
    }
    for (const { file, fullName, content } of metadata.all("Report")) {
      const type = text(content, "reportType") ?? "";
      const custom = /^(\w+)__c$/.exec(type)?.[1];
      if (custom) expect(metadata.find("ReportType", custom) !== undefined, file, `report type ${custom}`);
      for (const path of fieldsOf(content)) expect(names.hasField(path), file, `field ${path}`);
      expect(metadata.find("ReportFolder", folderOf(fullName)) !== undefined, file, `folder ${folderOf(fullName)}`);
    }
    for (const { file, fullName, content } of metadata.all("Dashboard")) {
      for (const report of reportsOf(content)) {
        expect(metadata.find("Report", report) !== undefined, file, `report ${report}`);
      }
      const folder = folderOf(fullName);
      expect(metadata.find("DashboardFolder", folder) !== undefined, file, `folder ${folder}`);
    }
    return findings;
  },
};

/** Columns of custom report types are `Object__c$Field__c`; those of standard ones are not ours to check. */
function fieldsOf(report: Content): string[] {
  const used = ["columns", "groupingsDown", "groupingsAcross"].flatMap((name) =>
    elements(report, name).map((entry) => text(entry, "field")),
  );
  const filtered = elements(report, "filter").flatMap((filter) =>
    elements(filter, "criteriaItems").map((item) => text(item, "column")),
  );
  return [...used, ...filtered].flatMap((name) => (name?.includes("$") ? [name.replace("$", ".")] : []));
}

function reportsOf(dashboard: Content): string[] {
  return elements(dashboard, "dashboardGridLayout")
    .flatMap((grid) => elements(grid, "dashboardGridComponents"))
    .flatMap((place) => elements(place, "dashboardComponent"))
    .flatMap((component) => text(component, "report") ?? []);
}

function folderOf(fullName: string): string {
  return fullName.split("/").slice(0, -1).join("/");
}
