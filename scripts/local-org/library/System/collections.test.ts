import { describe, it } from "node:test";
import { checkApex } from "../testing/evaluate.ts";

const MEMBERS = `
  static List<Integer> numbers(List<Integer> given) { List<Integer> copy = given.clone(); copy.sort(); return copy; }
  static List<String> removed(List<String> given, Integer at) { given.remove(at); return given; }
  static List<String> added(List<String> given, Integer at, String value) { given.add(at, value); return given; }
  static Set<Integer> kept(Set<Integer> a, Set<Integer> b) { a.retainAll(b); return a; }
  static Map<String, Integer> merged(Map<String, Integer> a, Map<String, Integer> b) { a.putAll(b); return a; }
  class ByLength implements Comparator<String> {
    public Integer compare(String a, String b) { return a.length() - b.length(); }
  }
  static List<String> byLength(List<String> given) { given.sort(new ByLength()); return given; }
  class Point implements Comparable {
    Integer x;
    Point(Integer x) { this.x = x; }
    public Integer compareTo(Object other) { return x - ((Point) other).x; }
    public override String toString() { return 'P' + x; }
  }
  static List<Point> points() {
    List<Point> all = new List<Point>{ new Point(3), new Point(1) };
    all.sort();
    return all;
  }
  class Plain {}
  static Object plain() { List<Plain> all = new List<Plain>{ new Plain(), new Plain() }; all.sort(); return all; }
`;

describe("Apex Reference Guide, List Class", () => {
  it("keeps positions and sorts", () => {
    checkApex(
      [
        ["numbers(new List<Integer>{ 3, null, 1 })", "(null, 1, 3)"],
        ["removed(new List<String>{ 'a', 'b', 'c' }, 1)", "(a, c)"],
        ["removed(new List<String>{ 'a' }, 5)", "System.ListException: List index out of bounds: 5"],
        ["added(new List<String>{ 'a', 'c' }, 1, 'b')", "(a, b, c)"],
        ["new List<Integer>{ 1, 2 }[2]", "System.ListException: List index out of bounds: 2"],
        ["new List<String>{ 'a', 'B' }.contains('b')", "false"],
        ["new List<String>{ 'a', 'B' }.indexOf('B')", "1"],
        ["byLength(new List<String>{ 'ccc', 'a', 'bb' })", "(a, bb, ccc)"],
        ["points()", "(P1, P3)"],
        ["plain()", "System.ListException: One or more of the items in this list is not Comparable."],
        ["new List<Integer>{ 1, 2 }.equals(new List<Integer>{ 1, 2 })", "true"],
        ["new List<Account>().getSObjectType()", "Account"],
      ],
      MEMBERS,
    );
  });
});

describe("Apex Reference Guide, Set and Map Classes", () => {
  it("compares by content", () => {
    checkApex(
      [
        ["new Set<String>{ 'a', 'A', 'a' }.size()", "2"],
        ["kept(new Set<Integer>{ 1, 2, 3 }, new Set<Integer>{ 2, 3, 4 })", "{2, 3}"],
        ["new Set<Integer>{ 1, 2 }.containsAll(new List<Integer>{ 1 })", "true"],
        ["merged(new Map<String, Integer>{ 'a' => 1 }, new Map<String, Integer>{ 'a' => 2, 'b' => 3 })", "{a=2, b=3}"],
        ["new Map<String, Integer>{ 'a' => 1 }.get('A')", "null"],
        ["new Map<Account, Integer>{ new Account(Name = 'x') => 1 }.get(new Account(Name = 'x'))", "1"],
        [
          "new Map<Id, Account>(new List<Account>{ new Account() })",
          "System.ListException: Row with null Id at index: 0",
        ],
        ["new Map<String, Integer>{ 'a' => 1 }.keySet()", "{a}"],
      ],
      MEMBERS,
    );
  });
});
