import assert from "node:assert/strict";
import { test } from "node:test";
import { rightToLeft } from "./rightToLeft.ts";

test("a stylesheet is turned for languages written from right to left", () => {
  const cases: readonly (readonly [string, string])[] = [
    ["margin-left:1rem;left:0", "margin-right:1rem;right:0"],
    ["border-left-color:red;text-align:left", "border-right-color:red;text-align:right"],
    ["border-top-left-radius:2px;float:right", "border-top-right-radius:2px;float:left"],
    ["padding:1px 2px 3px 4px;margin:0 auto", "padding:1px 4px 3px 2px;margin:0 auto"],
    [
      "padding:0 var(--a, 2px) 0 calc(1px + (2 * 3px)) !important",
      "padding:0 calc(1px + (2 * 3px)) 0 var(--a, 2px) !important",
    ],
    ["border-radius:1px 2px 3px 4px", "border-radius:2px 1px 4px 3px"],
    ["border-radius:1px 2px", "border-radius:2px 1px"],
    ["background:url(data:a;left,x) no-repeat left", "background:url(data:a;left,x) no-repeat right"],
    ["/*! @noflip */left:50%;right:0", "/*! @noflip */left:50%;left:0"],
    ["--x-left:left;copyright:x", "--x-left:left;copyright:x"],
    ["cursor:ne-resize", "cursor:nw-resize"],
  ];
  for (const [css, turned] of cases) assert.equal(rightToLeft(`a{${css}}`), `a{${turned}}`);
  assert.equal(rightToLeft("@media x{.left{left:0}}"), "@media x{.left{right:0}}");
});
