/** Builds the components of the project folder given as argument. */
import { buildLwc } from "../../../build/buildLwc.ts";

const [folder = "."] = process.argv.slice(2);
process.exitCode = buildLwc(folder, (line) => console.log(line)) ? 0 : 1;
