import { describe, it } from "node:test";
import { checkApex } from "../testing/evaluate.ts";

const MEMBERS = `
  static List<String> found(String pattern, String text, Integer nr) {
    Matcher m = Pattern.compile(pattern).matcher(text);
    List<String> all = new List<String>();
    while (m.find()) all.add(m.group(nr));
    return all;
  }
`;

describe("Apex Reference Guide, Pattern and Matcher Classes", () => {
  it("matches as java.util.regex", () => {
    checkApex(
      [
        ["Pattern.matches('a*b', 'aaaaab')", "true"],
        ["found('(\\\\w)(\\\\d+)', 'a12 b3', 2)", "(12, 3)"],
        ["Pattern.compile('(a(b)?)+').matcher('aba').groupCount()", "2"],
        ["Pattern.compile('x').matcher('x').group()", "System.StringException: No match found"],
        ["'aabfooaabfooabfoob'.replaceAll('a*b', '-')", "-foo-foo-foo-"],
        ["'aab'.replaceAll('a*+ab', '-')", "aab"],
        ["'Hello World'.replaceAll('(?i)[a-z&&[^o]]', '.')", "....o .o..."],
        ["'a.b'.split(Pattern.quote('.'))", "(a, b)"],
        ["'cost'.replaceAll('cost', Matcher.quoteReplacement('$1'))", "$1"],
        ["'tel 0-12'.replaceAll('(?<n>\\\\d+)-(\\\\d+)', '$2-${n}')", "tel 12-0"],
        ["Pattern.compile('(a')", "System.StringException: Invalid regex: Unclosed group near index 1"],
        ["'a\\nb'.replaceAll('(?m)^', '>')", ">a\n>b"],
        ["Pattern.matches('\\\\p{Alpha}+', 'abc')", "true"],
      ],
      MEMBERS,
    );
  });
});
