import { globSync } from "node:fs";
import path from "node:path";
import { jestConfig } from "@salesforce/sfdx-lwc-jest/config.js";

/** Components lie in folders by feature; their names are unique in the package. */
const components = Object.fromEntries(
  globSync("lwc-ts/*/*/*.ts")
    .map((file) => file.split(path.sep))
    .filter(([, feature, name, file]) => feature !== "types" && file === `${name}.ts`)
    .map((parts) => [`^c/${parts[2]}$`, `<rootDir>/${parts.join("/")}`]),
);

export default {
  ...jestConfig,
  roots: ["<rootDir>/lwc-ts"],
  testMatch: ["**/__tests__/**/*.test.ts"],
  moduleNameMapper: {
    ...components,
    "^lightning/datatable$": "<rootDir>/config/jest/stubs/datatable.js",
    "^lightning/modal$": "<rootDir>/config/jest/stubs/modal.js",
    "^(\\.{1,2}/.*)\\.ts$": "$1",
  },
  setupFilesAfterEnv: [...jestConfig.setupFilesAfterEnv, "<rootDir>/config/jest/setup.js"],
  collectCoverageFrom: ["lwc-ts/**/*.ts", "!lwc-ts/types/**", "!**/__tests__/**"],
  clearMocks: true,
};
