import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { supportOfUse } from "../../library/supported.ts";
import { packageSupport } from "./supported.ts";

describe("what the package uses of the platform", () => {
  it("is implemented", () => {
    const { used, missing } = packageSupport();
    assert.deepEqual(missing, []);
    assert.ok(used > 100, `${used} members`);
  });

  it("names what is missing", () => {
    const uses = [
      { className: "String", kind: "methods", key: "trim()" },
      { className: "Url", kind: "statics", key: "getCurrentRequestUrl()" },
    ] as const;
    const { used, missing } = supportOfUse(uses);
    assert.equal(used, 2);
    assert.deepEqual(missing, ["Url.getCurrentRequestUrl()"]);
  });
});
