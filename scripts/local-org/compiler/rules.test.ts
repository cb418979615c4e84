import assert from "node:assert/strict";
import { test } from "node:test";
import { harness, problemsOf } from "./testing/runApex.ts";

function problems(files: Readonly<Record<string, string>>): string[] {
  return harness(files).program.problems.map((problem) => problem.message);
}

const HIDDEN = `public virtual class Hidden {
  private static Integer secret = 1;
  protected Integer shared = 2;
  public Integer readOnly { get; private set; }
  @TestVisible private Integer forTests = 3;
  private static void hide() {}
  protected void share() {}
  @TestVisible private void test() {}
  private Hidden(Integer i) {}
  public Hidden() {}
  class Inner { Integer peek() { return secret; } }
}`;

test("private members are not visible to other classes", () => {
  const use = (statement: string) => problems({ "Hidden.cls": HIDDEN, "Main.cls": body(statement) });
  assert.deepEqual(use("Hidden.hide();"), ["Method is not visible: void Hidden.hide()"]);
  assert.deepEqual(use("Integer i = Hidden.secret;"), ["Variable is not visible: Hidden.secret"]);
  assert.deepEqual(use("Hidden h = new Hidden(1);"), ["Constructor is not visible: [Hidden].<Constructor>(Integer)"]);
  assert.deepEqual(use("new Hidden().readOnly = 1;"), ["Variable is not visible: Hidden.readOnly"]);
  assert.deepEqual(use("Integer i = new Hidden().readOnly;"), []);
});

test("protected members are visible to subclasses and their inner classes", () => {
  const sub = `public class Sub extends Hidden {
    void f() { share(); shared++; }
    class Deep { void g(Hidden h) { h.share(); } }
  }`;
  assert.deepEqual(problems({ "Hidden.cls": HIDDEN, "Sub.cls": sub }), []);
  assert.deepEqual(problems({ "Hidden.cls": HIDDEN, "Main.cls": body("new Hidden().share();") }), [
    "Method is not visible: void Hidden.share()",
  ]);
});

test("@TestVisible opens private members to test classes alone", () => {
  const use = "Hidden h = new Hidden(); h.test(); h.forTests = 4;";
  assert.deepEqual(problems({ "Hidden.cls": HIDDEN, "Main.cls": `@IsTest ${body(use)}` }), []);
  assert.equal(problems({ "Hidden.cls": HIDDEN, "Main.cls": body(use) }).length, 1);
});

test("final members are assigned where they are made", () => {
  const words = "Final members can only be assigned in their declaration, init blocks, or constructors: a";
  assert.deepEqual(problemsOf("final Integer a; Main() { a = 1; }"), []);
  assert.deepEqual(problemsOf("final Integer a; { this.a = 1; }"), []);
  assert.deepEqual(problemsOf("static final Integer a; static { a = 1; }"), []);
  assert.deepEqual(problemsOf("final Integer a = 1; void f() { a = 2; }"), [words]);
  assert.deepEqual(problemsOf("final Integer a = 1; void f() { this.a++; }"), [words]);
});

test("a method with a value returns one on every way", () => {
  const words = "Non-void method might not return a value or might have statement after a return statement.";
  assert.deepEqual(problemsOf("Integer f(Boolean b) { if (b) { return 1; } }"), [words]);
  assert.deepEqual(problemsOf("Integer f(Integer i) { switch on i { when 1 { return 1; } } }"), [words]);
  assert.deepEqual(problemsOf("Integer f { get { if (f == null) { f = 1; } } }"), [words]);
  assert.deepEqual(problemsOf("Integer f(Boolean b) { if (b) { return 1; } else { throw new MathException(); } }"), []);
  assert.deepEqual(problemsOf("Integer f() { try { return 1; } catch (Exception e) { throw e; } }"), []);
  assert.deepEqual(problemsOf("Integer f() { while (true) { return 1; } }"), []);
});

test("statements behind a return or throw are unreachable", () => {
  assert.deepEqual(problemsOf("void f() { return; f(); }"), ["Unreachable statement"]);
  assert.deepEqual(problemsOf("void f() { if (true) { throw new MathException(); f(); } }"), ["Unreachable statement"]);
});

test("a class keeps the promises of its superclass and interfaces", () => {
  assert.deepEqual(problemsOf("interface I { void f(); } class C implements I { }"), [
    "Class Main.C must implement the method: void Main.I.f()",
  ]);
  const above = "abstract class A { public abstract void f(); public void g() {} }";
  assert.deepEqual(problemsOf(`${above} class C extends A { }`), [
    "Class Main.C must implement the method: void Main.A.f()",
  ]);
  assert.deepEqual(problemsOf(`${above} class C extends A { public void f() {} }`), [
    "Method must use the override keyword: void Main.C.f()",
  ]);
  assert.deepEqual(
    problemsOf(`${above} class C extends A { public override void f() {} public override void g() {} }`),
    ["Non-virtual, non-abstract methods cannot be overridden: void Main.A.g()"],
  );
  assert.deepEqual(problemsOf("class A {} class B extends A {}"), [
    "Non-virtual and non-abstract type cannot be extended: Main.A",
  ]);
});

test("names are declared once", () => {
  assert.deepEqual(problemsOf("void f(String a) {} void F(String b) {}"), [
    "Method already defined: F SIGNATURE: void Main.F(String)",
  ]);
  assert.deepEqual(problemsOf("void f() { Integer a = 1; for (Integer A = 0; A < 1; A++) {} }"), [
    "Duplicate variable: A",
  ]);
  assert.deepEqual(problemsOf("Integer a; String A;"), ["Duplicate field: A"]);
});

test("a private method implements an abstract one of a superclass, and hides no other", () => {
  const { program, call } = harness({
    "Main.cls": `public class Main {
      abstract class Base {
        abstract String name();
        private String own() { return 'base'; }
        String both() { return name() + own(); }
      }
      class Sub extends Base {
        private String name() { return 'sub '; }
        private String own() { return 'sub'; }
      }
      public static String run() { return new Sub().both(); }
    }`,
  });
  assert.deepEqual(program.problems, []);
  assert.equal(call("Main", "run"), "sub base");
});

function body(statement: string): string {
  return `public class Main { void f() { ${statement} } }`;
}

test("a class may bear the name of a platform class and still reach it", () => {
  const shadow = `public class Math { public static Integer abs(Integer i) { return System.Math.abs(i) + 100; } }`;
  const main = `public class Main { public static Integer run() { return Math.abs(-1) + System.Math.abs(-1); } }`;
  const { program, call } = harness({ "Math.cls": shadow, "Main.cls": main });
  assert.deepEqual(program.problems, []);
  assert.equal(call("Main", "run"), 102);
});

test("final variables keep their value", () => {
  const words = ["Final variable has already been initialized: i"];
  assert.deepEqual(problemsOf("void f() { final Integer i = 1; i = 2; }"), words);
  assert.deepEqual(problemsOf("void f() { final Integer i = 1; i++; }"), words);
  assert.deepEqual(problemsOf("void f(Boolean b) { final Integer i; if (b) i = 1; else i = 2; }"), []);
  const classes =
    "public virtual class Base { protected final Integer a; } public class Sub extends Base { Sub() { a = 1; } }";
  assert.deepEqual(problemsOf(classes), []);
});

test("all variables are null at first", () => {
  assert.deepEqual(problemsOf("void f() { Integer i; System.debug(i); }"), []);
});

test("a property without a setter is written by its own getter only", () => {
  assert.deepEqual(problemsOf("public Integer x { get; } void f() { x = 1; }"), ["Field is not writeable: Main.x"]);
  assert.deepEqual(problemsOf("public Integer x { get { if (x == null) x = 1; return x; } }"), []);
});

test("break and continue stand in loops, statements do something", () => {
  assert.deepEqual(problemsOf("void f() { break; }"), ["Break statement must be in loop"]);
  assert.deepEqual(problemsOf("void f() { if (true) { continue; } }"), ["Continue statement must be in loop"]);
  assert.deepEqual(problemsOf("void f() { while (true) { switch on 1 { when 1 { break; } } } }"), []);
  assert.deepEqual(problemsOf("void f() { 1 + 1; }"), ["Expression cannot be a statement."]);
  assert.deepEqual(problemsOf("void f() { new Main(); f(); }"), []);
});

test("inner types hold no statics and no types, plain classes no abstract methods", () => {
  assert.deepEqual(problemsOf("class A { static Integer x; static void f() {} }"), [
    "static can only be used on fields of a top level type",
    "static can only be used on methods of a top level type",
  ]);
  assert.deepEqual(problemsOf("class A { class B {} }"), ["Inner types are not allowed to have inner types"]);
  assert.deepEqual(problemsOf("abstract void f();"), [
    "Class must be declared abstract if it defines abstract methods: Main",
  ]);
});

test("only what has an order is compared, only numbers are stepped", () => {
  assert.deepEqual(problemsOf("Boolean b = 'a' > 1;"), [
    "Comparison arguments must be compatible types: String, Integer",
  ]);
  assert.deepEqual(problemsOf("Boolean b = Date.today() > Datetime.now();"), []);
  assert.deepEqual(problemsOf("void f() { String s; s++; }"), ["Operator ++ cannot be applied to String"]);
});

test("a set is one of its own elements only, a list of Ids one of Strings", () => {
  assert.deepEqual(problemsOf("Set<String> s = new Set<Id>();"), ["Illegal assignment from Set<Id> to Set<String>"]);
  assert.deepEqual(problemsOf("List<String> s = new List<Id>();"), []);
  assert.deepEqual(problemsOf("List<Double> d = new List<Decimal>();"), []);
});

test("Object's methods meet an interface, and so do methods with other collections", () => {
  const named = "interface Named { String toString(); Boolean equals(Object o); } class A implements Named { }";
  assert.deepEqual(problemsOf(named), []);
  const typed =
    "interface Step { void run(List<SObject> records); } class A implements Step { public void run(List<Account> a) {} }";
  assert.deepEqual(problemsOf(typed), []);
});
