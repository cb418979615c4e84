import js from "@eslint/js";
import lwc from "@salesforce/eslint-config-lwc/recommended.js";
import tseslint from "typescript-eslint";

const components = ["lwc-ts/**/*.ts"];
const componentTests = ["lwc-ts/**/__tests__/**/*.ts"];
const hostComponents = ["scripts/local-org/lightning/**/modules/**/*.ts"];
const jestStubs = ["config/jest/**/*.js"];
const nodeScripts = ["scripts/**/*.ts", "config/**/*.ts"];

/** Without the base rules that TypeScript's own check replaces; they do not know types and would be wrong. */
const typeScriptRules = {
  "no-undef": "off",
  "no-unused-vars": "off",
  "no-redeclare": "off",
  "consistent-return": "off",
  // `void` marks a promise that nobody waits for; brackets mark a key that no type declares.
  "no-void": "off",
  "dot-notation": "off",
  // Prettier decides about parentheses.
  "no-confusing-arrow": "off",
  "default-case": "off",
  "@typescript-eslint/no-unused-vars": [
    "error",
    { argsIgnorePattern: "^_", varsIgnorePattern: "^_", caughtErrors: "none" },
  ],
  "@typescript-eslint/no-non-null-assertion": "off",
  "@typescript-eslint/consistent-type-imports": "error",
};

const lwcForTypeScript = lwc.map((entry) => ({ ...entry, files: [...components, ...hostComponents, ...jestStubs] }));

export default tseslint.config(
  {
    ignores: [
      "**/node_modules/**",
      ".causeway/**",
      "coverage/**",
      "force-app/main/*/lwc/**",
      "lwc-ts/types/**",
      "scripts/**/fixtures/**",
    ],
  },
  { linterOptions: { reportUnusedDisableDirectives: "error" } },
  { ...js.configs.recommended, files: ["**/*.js", "**/*.mjs"] },
  {
    files: ["**/*.js", "**/*.mjs"],
    ignores: jestStubs,
    languageOptions: { globals: { clearInterval: false, clearTimeout: false, setInterval: false, setTimeout: false } },
  },
  ...lwcForTypeScript,
  {
    files: ["**/*.ts"],
    extends: [js.configs.recommended, ...tseslint.configs.recommended],
    rules: typeScriptRules,
  },
  {
    files: [...components, ...hostComponents],
    languageOptions: { parser: tseslint.parser },
    rules: {
      // Modules are resolved by the generated paths of the TypeScript project, which the type check follows.
      "import/no-unresolved": "off",
      "import/named": "off",
      "import/namespace": "off",
      "import/default": "off",
    },
  },
  {
    files: hostComponents,
    // The host is the page itself: it owns the address bar, the timers and the adapters.
    rules: {
      "no-restricted-globals": "off",
      "@lwc/lwc/no-async-operation": "off",
      "@lwc/lwc/no-unknown-wire-adapters": "off",
      "@lwc/lwc/no-document-query": "off",
    },
  },
  {
    files: componentTests,
    // Steps of a test wait for each other; factories of mocks run before imports and can only require.
    rules: { "no-await-in-loop": "off", "@typescript-eslint/no-require-imports": "off" },
  },
  {
    files: nodeScripts,
    ignores: hostComponents,
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      // Text formats are read and written here, control characters included.
      "no-control-regex": "off",
      "@typescript-eslint/await-thenable": "error",
      "@typescript-eslint/no-floating-promises": [
        "error",
        {
          allowForKnownSafeCalls: [
            { from: "package", package: "node:test", name: ["test", "it", "describe", "suite"] },
          ],
        },
      ],
      "@typescript-eslint/no-misused-promises": "error",
    },
  },
);
