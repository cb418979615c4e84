import assert from "node:assert/strict";
import { test } from "node:test";
import { Router, json, type Route } from "./routes.ts";

function route(method: Route["method"], path: string): Route {
  return { method, path, access: "public", handle: () => json(200, path) };
}

test("the first route that fits method and path answers, with decoded parameters", () => {
  const router = new Router().mount(
    route("GET", "/services/data/:version/sobjects/:object"),
    route("*", "/services/apexrest/*rest"),
  );
  const found = router.find("GET", "/services/data/v67.0/sobjects/My%20Object");
  assert.ok("route" in found);
  assert.deepEqual(found.parameters, { version: "v67.0", object: "My Object" });
  const rest = router.find("PUT", "/services/apexrest/a/b/c");
  assert.ok("route" in rest);
  assert.equal(rest.parameters["rest"], "a/b/c");
});

test("a path without the method answers the methods it takes", () => {
  const router = new Router().mount(route("GET", "/a"), route("POST", "/a"));
  assert.deepEqual(router.find("DELETE", "/a"), { methods: ["GET", "POST"] });
  assert.deepEqual(router.find("GET", "/b"), { methods: [] });
});

test("dots in a path are dots", () => {
  const router = new Router().mount(route("GET", "/a.js"));
  assert.deepEqual(router.find("GET", "/abjs"), { methods: [] });
});
