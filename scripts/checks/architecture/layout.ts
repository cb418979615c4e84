import type { Finding, Rule } from "../rule.ts";

/** Folders that the Salesforce tools and our conventions ask for. */
export const layout: Rule = {
  name: "layout",
  check(project) {
    const defaultFolder = project.files("force-app/main/default/**/*").slice(0, 1);
    const nested = project.files("lwc-ts/*/*/*/**/*.ts").filter((file) => !file.includes("/__tests__/"));
    const testsInMain = project.apex.filter((source) => source.isTest && source.file.startsWith("force-app/main/"));
    const features = new Set(project.files("force-app/main/*/*").map((file) => file.split("/")[2]!));
    const withoutReadme = [...features].filter(
      (feature) => project.files(`force-app/main/${feature}/README.md`).length === 0,
    );
    return [
      ...defaultFolder.map((file): Finding => ({ file, message: "features are folders; there is no default folder" })),
      ...nested
        .filter((file) => !file.startsWith("lwc-ts/types/"))
        .map((file) => ({ file, message: "a sub-folder in a component bundle breaks the deployment" })),
      ...testsInMain.map(({ file }) => ({ file, message: "tests belong under force-app/tests" })),
      ...withoutReadme.map((feature) => ({
        file: `force-app/main/${feature}`,
        message: "the feature has no README.md",
      })),
    ];
  },
};
