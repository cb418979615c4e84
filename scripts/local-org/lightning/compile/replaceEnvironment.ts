import type { Plugin } from "rollup";

/** Settles what a bundler settles: production mode, in a browser. The development engine is quadratic in components. */
export function replaceEnvironment(): Plugin {
  return {
    name: "replace-environment",
    transform(code) {
      if (!code.includes("process.env.NODE_ENV") && !code.includes("import.meta.env.SSR")) return null;
      const replaced = code
        .replaceAll("process.env.NODE_ENV", JSON.stringify("production"))
        .replaceAll("import.meta.env.SSR", "false");
      return { code: replaced, map: null };
    },
  };
}
