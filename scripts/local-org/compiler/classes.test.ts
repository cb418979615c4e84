import assert from "node:assert/strict";
import { test } from "node:test";
import { ApexException, GovernorLimitError } from "../runtime/apexException.ts";
import { evaluate, harness } from "./testing/runApex.ts";

test("overloads follow static types; null takes the more specific", () => {
  const members = `
    static String f(Integer x) { return 'Integer'; } static String f(Long x) { return 'Long'; }
    static String f(Decimal x) { return 'Decimal'; } static String f(Object x) { return 'Object'; }
    static String g(Object x) { return 'Object'; } static String g(String x) { return 'String'; }
    static String h(SObject x) { return 'SObject'; } static String h(Account x) { return 'Account'; }`;
  assert.equal(
    evaluate("f(1) + f(1L) + f(1.0) + f('x') + g(null) + g(1)", "", members),
    "IntegerLongDecimalObjectStringObject",
  );
  assert.equal(evaluate("h(new Account()) + h(s)", "SObject s = new Account();", members), "AccountSObject");
});

test("virtual methods, super calls, interfaces and abstract classes", () => {
  const members = `
    interface Named { String name(); }
    public abstract class Base implements Named { public virtual String name() { return 'base'; } public abstract String kind();
      public String whole() { return kind() + ':' + name(); } }
    public class Sub extends Base { public override String name() { return super.name() + '+sub'; } public override String kind() { return 'k'; } }`;
  assert.equal(evaluate("b.whole() + (b instanceof Named)", "Base b = new Sub();", members), "k:base+subtrue");
});

test("fields of the subclass are initialised before the superclass's constructor calls overridden methods", () => {
  const members = `
    public virtual class Base { public Base() { hook(); } public virtual void hook() {} }
    public class Sub extends Base { public List<String> seen = new List<String>(); public override void hook() { seen.add('x'); } }`;
  assert.equal(evaluate("new Sub().seen.size()", "", members), "1");
});

test("a private method is no override, hidden fields stay apart", () => {
  const members = `
    public virtual class Base { private String secret() { return 'base'; } public String ask() { return secret(); } }
    public class Sub extends Base { private String secret() { return 'sub'; } }`;
  assert.equal(evaluate("new Sub().ask()", "", members), "base");
});

test("properties with bodies, automatic ones and static ones", () => {
  const members = `
    public class Box { public Integer size { get { return size == null ? 7 : size * 2; } set { size = value + 1; } } public String label { get; private set; } }
    static Integer count { get { if (count == null) { count = 0; } return ++count; } set; }`;
  assert.equal(
    evaluate(
      "b.size + ':' + start + ':' + b.label + ':' + count + count",
      "Box b = new Box(); Integer start = b.size; b.size = 4;",
      members,
    ),
    "10:7:null:12",
  );
});

test("enums compare by identity and keep their order", () => {
  const members = "public enum Colour { RED, GREEN }";
  assert.equal(
    evaluate(
      "Colour.valueOf('green').ordinal() + Colour.values().size() + c.name() + (c == Colour.RED)",
      "Colour c = Colour.Red;",
      members,
    ),
    "3REDtrue",
  );
  assert.equal(
    evaluate("r", "String r; switch on Colour.GREEN { when RED { r = 'r'; } when GREEN { r = 'g'; } }", members),
    "g",
  );
});

test("static state starts anew in each transaction", () => {
  const { call } = harness({
    "Counter.cls": "public class Counter { static Integer n = 0; public static Integer next() { return ++n; } }",
  });
  assert.equal(call("Counter", "next"), 1);
  assert.equal(call("Counter", "next"), 1);
});

test("exceptions carry message, cause, type and Apex stack", () => {
  const source = `public class Thrower {
  public class OwnException extends Exception {}
  public static String run() {
    try {
      fail();
    } catch (DmlException e) {
      return 'wrong';
    } catch (OwnException e) {
      return e.getMessage() + '|' + e.getCause().getTypeName() + '|' + e.getTypeName() + '|' + e.getLineNumber() + '|' + e.getStackTraceString();
    } finally {
      Integer x = 1;
    }
    return 'none';
  }
  static void fail() {
    try {
      String s;
      s.length();
    } catch (Exception e) {
      throw new OwnException('why', e);
    }
  }
}`;
  const { call } = harness({ "Thrower.cls": source });
  assert.equal(
    call("Thrower", "run"),
    "why|System.NullPointerException|Thrower.OwnException|20|Class.Thrower.fail: line 20, column 1\nClass.Thrower.run: line 5, column 1",
  );
});

test("casts are checked when they run", () => {
  assert.throws(
    () => evaluate("(Integer) o", "Object o = 'x';"),
    (error) =>
      error instanceof ApexException && error.message === "Invalid conversion from runtime type String to Integer",
  );
});

test("endless recursion ends the transaction and cannot be caught", () => {
  const { call } = harness({
    "Loop.cls":
      "public class Loop { public static void run() { try { deeper(); } catch (Exception e) {} } static void deeper() { deeper(); } }",
  });
  assert.throws(
    () => call("Loop", "run"),
    (error) => error instanceof GovernorLimitError && /stack depth reached: 1001/.test(error.message),
  );
});

test("objects with equals and hashCode are map keys by content", () => {
  const members = `public class Key { Integer n; public Key(Integer n) { this.n = n; }
    public Boolean equals(Object o) { return ((Key) o).n == n; } public Integer hashCode() { return n; } }`;
  assert.equal(evaluate("s.size()", "Set<Key> s = new Set<Key>{new Key(1), new Key(1), new Key(2)};", members), "2");
});

test("the text of an object shows its fields", () => {
  assert.equal(
    evaluate("new P()", "", "public class P { Integer a = 1; String b; List<Integer> c = new List<Integer>{1}; }"),
    "P:[a=1, b=null, c=(1)]",
  );
});

test("own Iterables drive for loops, own Comparables sort", () => {
  const members = `
    public class Numbers implements Iterable<Integer>, Iterator<Integer> { Integer n = 0; public Iterator<Integer> iterator() { return this; }
      public Boolean hasNext() { return n < 3; } public Integer next() { return n++; } }
    public class Item implements Comparable { Integer n; Item(Integer n) { this.n = n; } public Integer compareTo(Object o) { return ((Item) o).n - n; } }`;
  assert.equal(evaluate("sum", "Integer sum = 0; for (Integer i : new Numbers()) { sum += i; }", members), "3");
  assert.equal(evaluate("l[0].n", "List<Item> l = new List<Item>{new Item(1), new Item(5)}; l.sort();", members), "5");
});

test("coverage counts statements by Apex line", () => {
  const { call, program } = harness({
    "C.cls":
      "public class C {\n  public static void run() {\n    Integer x = 0;\n    if (x == 1) {\n      x = 2;\n    }\n  }\n}",
  });
  call("C", "run");
  assert.deepEqual(
    [...program.coverage().get("C.cls")!],
    [
      [3, 1],
      [4, 1],
      [5, 0],
    ],
  );
});

test("objects are copied by clone, static platform properties are set", () => {
  const members = "public class Box { public Integer n = 1; }";
  const statements = "Box a = new Box(); Box b = a.clone(); b.n = 2; RestContext.request = new RestRequest();";
  assert.equal(evaluate("a.n + ':' + b.n + (RestContext.request != null)", statements, members), "1:2true");
});

test("a type of a property's name is found where there is no instance", () => {
  const members = "public enum Kind { A, B } public Kind Kind { get; set; } static Kind first() { return Kind.A; }";
  assert.equal(evaluate("first().name() + Kind.B.ordinal()", "", members), "A1");
});

test("the nearest wider parameter wins", () => {
  const members = "static String k(Decimal x) { return 'Decimal'; } static String k(Long x) { return 'Long'; }";
  assert.equal(evaluate("k(1) + k(1.0d)", "", members), "LongDecimal");
});

test("fields of every class of the lineage are initialised once", () => {
  const members = `static Integer made = 0; static Integer next() { return ++made; }
    public virtual class Base { public Integer a = next(); }
    public class Sub extends Base { public Integer b = next(); public Sub() { this(1); } public Sub(Integer x) { super(); } }`;
  assert.equal(evaluate("s.a + ':' + s.b + ':' + made", "Sub s = new Sub();", members), "1:2:2");
});

test("constants have their values before other statics, wherever they stand", () => {
  const members = "static final Integer SIZE = LETTERS.length(); static final String LETTERS = 'abc';";
  assert.equal(evaluate("SIZE", "", members), "3");
});

test("super reaches the superclass's fields and properties", () => {
  const members = `
    public virtual class Base { public Integer x = 1; public virtual Integer y { get { return 2; } set; } }
    public class Sub extends Base { public Integer x = 5; public override Integer y { get { return 6; } set; }
      public Integer sum() { return super.x * 1000 + super.y * 100 + x * 10 + y; } }`;
  assert.equal(evaluate("new Sub().sum()", "", members), "1256");
});

test("a method with another collection answers the interface's call", () => {
  const members = `
    interface Step { Integer run(List<SObject> records); }
    public class Counting implements Step { public Integer run(List<Account> accounts) { return accounts.size(); } }`;
  assert.equal(evaluate("s.run(new List<Account>{ new Account() })", "Step s = new Counting();", members), "1");
});

test("null is an instance of every type before API version 32", () => {
  const source =
    "public class Main { public static String run() { Object o = null; return '' + (o instanceof Account); } }";
  assert.equal(harness({ "Main.cls": source }, { apiVersion: 31 }).call("Main", "run"), "true");
  assert.equal(harness({ "Main.cls": source }, { apiVersion: 32 }).call("Main", "run"), "false");
});
