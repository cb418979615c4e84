import assert from "node:assert/strict";
import { test } from "node:test";
import { testMethodsInSource } from "./sourceTests.ts";

test("finds annotated methods and those with the old keyword, not set-up, helpers or comments", () => {
  const source = `
    @IsTest(SeeAllData=false isParallel=true)
    private class ThingTest {
      @TestSetup static void makeData() { String s = '@IsTest static void no() {}'; }
      // @IsTest static void commented() {}
      @IsTest
      @SuppressWarnings('PMD.X, y')
      static void shouldWork() {}
      @isTest(isParallel=true) private static void another() {}
      static testMethod void old() {}
      public static testmethod void older( ) {}
      private static void helper() {}
      @IsTest static void /* why */ spaced() {}
    }`;
  assert.deepEqual(testMethodsInSource("x/ThingTest.cls", source), {
    class: "ThingTest",
    methods: ["shouldWork", "another", "old", "older", "spaced"],
  });
});

test("a test class without test methods has none", () => {
  assert.deepEqual(
    testMethodsInSource("Factory.cls", "@IsTest public class Factory { public static void make() {} }").methods,
    [],
  );
});
