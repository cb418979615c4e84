import path from "node:path";
import { buildLwc } from "./buildLwc.ts";
import { watchLwc } from "./watchLwc.ts";

const root = path.resolve(import.meta.dirname, "../..");
const [command = "build"] = process.argv.slice(2);

switch (command) {
  case "build":
    process.exitCode = buildLwc(root, (line) => console.log(line)) ? 0 : 1;
    break;
  case "watch":
    watchLwc(root, (line) => console.log(line));
    break;
  default:
    console.error(`Unknown command ${command}. Use: build, watch`);
    process.exitCode = 2;
}
