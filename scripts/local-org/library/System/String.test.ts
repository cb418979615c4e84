import { describe, it } from "node:test";
import { checkApex } from "../testing/evaluate.ts";

describe("Apex Reference Guide, String Class", () => {
  it("changes texts", () => {
    checkApex([
      ["'Hello Maximillian'.abbreviate(8)", "Hello..."],
      ["'abcdefghijklmno'.abbreviate(10, 5)", "...fghi..."],
      ["'hello maximillian'.capitalize()", "Hello maximillian"],
      ["'hallo'.center(9)", "  hallo  "],
      ["'hallo'.center(9, '-')", "--hallo--"],
      ["'Hello Jane'.difference('Hello Max')", "Max"],
      ["'Max1, \"Max2\"'.escapeCsv()", '"Max1, ""Max2"""'],
      ["'\"grade\": 3.9/4.0'.escapeEcmaScript()", '\\"grade\\": 3.9\\/4.0'],
      ["'\"<Black&White>\"'.escapeHtml3()", "&quot;&lt;Black&amp;White&gt;&quot;"],
      ["'De onde você é?'.escapeUnicode()", "De onde voc\\u00EA \\u00E9?"],
      ["'De onde voc\\\\u00EA \\\\u00E9?'.unescapeUnicode()", "De onde você é?"],
      ["'ab'.leftPad(5)", "   ab"],
      ["'ab'.rightPad(5, '.')", "ab..."],
      ["'Salesforce \\t    force.com'.normalizeSpace()", "Salesforce force.com"],
      ["'hello world'.overlay('12345', 6, 11)", "hello 12345"],
      ["'Salesforce and force.com'.remove('force')", "Sales and .com"],
      ["'Salesforce and force.com'.removeEnd('.com')", "Salesforce and force"],
      ["'SFDC'.repeat('-', 3)", "SFDC-SFDC-SFDC"],
      ["'a,b;c'.replaceAll('[,;]', '-')", "a-b-c"],
      ["'Force.com'.swapCase()", "fORCE.COM"],
      ["'<b>hello world</b>'.stripHtmlTags()", "hello world"],
      ["'hello'.reverse()", "olleh"],
      ["'a'.escapeXml() + '<>\\'&'.escapeXml()", "a&lt;&gt;&apos;&amp;"],
      ["String.escapeSingleQuotes('\\'Hello Jason\\'')", "\\'Hello Jason\\'"],
    ]);
  });

  it("takes texts apart", () => {
    checkApex([
      ["'abcd'.left(3)", "abc"],
      ["'abcde'.mid(2, 3)", "cde"],
      ["'Hello Max'.right(3)", "Max"],
      ["'hamburger'.substring(4, 8)", "urge"],
      ["'hamburger'.substring(3)", "burger"],
      ["'hamburger'.substring(10)", "System.StringException: Starting position out of bounds: 10"],
      ["'hamburger'.substring(4, 80)", "System.StringException: Ending position out of bounds: 80"],
      ["'Salesforce.com.force.com'.substringAfter('.')", "com.force.com"],
      ["'Salesforce.com.force.com'.substringAfterLast('.')", "com"],
      ["'tagYellowtag'.substringBetween('tag')", "Yellow"],
      ["'xYellowy'.substringBetween('x', 'y')", "Yellow"],
      ["'boo:and:moo'.split(':', 2)", "(boo, and:moo)"],
      ["'boo:and:moo'.split(':')", "(boo, and, moo)"],
      ["'Lightning.platform'.splitByCharacterType()", "(L, ightning, ., platform)"],
      ["'Lightning.platform'.splitByCharacterTypeCamelCase()", "(Lightning, ., platform)"],
      ["'fooBAR'.splitByCharacterTypeCamelCase()", "(foo, BAR)"],
      ["'Jane goes fishing'.getChars().size()", "17"],
      ["String.getCommonPrefix(new List<String>{ 'SFDCApex', 'SFDCVisualforce' })", "SFDC"],
      ["String.fromCharArray(new List<Integer>{ 74 })", "J"],
    ]);
  });

  it("finds, tests and compares", () => {
    checkApex([
      ["'Lightning.com'.charAt(5)", "110"],
      ["'abcde'.compareTo('abcd')", "1"],
      ["'abcd'.containsAny('fg')", "false"],
      ["'hello'.containsOnly('helo')", "true"],
      ["'HELLO'.containsIgnoreCase('el')", "true"],
      ["'Hello Jane'.countMatches('l')", "2"],
      ["'myString1'.indexOf('My')", "-1"],
      ["'abcdac'.indexOfAnyBut('ab')", "2"],
      ["'abcd'.indexOfDifference('abce')", "3"],
      ["'Sales.force.com'.lastIndexOf('s', 2)", "-1"],
      ["'hello'.hashCode()", "99162322"],
      ["'Hello Joe'.getLevenshteinDistance('Hello Max')", "3"],
      ["'Hello Joe'.getLevenshteinDistance('Hello Max', 2)", "-1"],
      ["'1234567890'.isNumeric()", "true"],
      ["'abc'.isAllLowerCase()", "true"],
      ["'abcdé'.isAlpha()", "true"],
      ["String.isBlank('  ')", "true"],
      ["String.isEmpty(' ')", "false"],
      ["'abc'.contains(null)", "System.NullPointerException: Argument cannot be null."],
    ]);
  });

  it("formats and writes values", () => {
    checkApex([
      [
        "String.format('Hello {0}, shall we watch {1}?', new List<Object>{ 'John', 'it' })",
        "Hello John, shall we watch it?",
      ],
      ["String.format('It\\'\\'s {0} of \\'{0}\\' {1}', new List<Object>{ 1 })", "It's 1 of {0} {1}"],
      ["String.join(new List<Integer>{ 10, 20 }, '/')", "10/20"],
      ["String.valueOf(Date.newInstance(2012, 2, 9))", "2012-02-09"],
      ["String.valueOf(Datetime.newInstanceGmt(2018, 11, 15, 8, 30, 5))", "2018-11-15 00:30:05"],
      ["String.valueOf(12.50)", "12.50"],
      ["String.valueOf((Double) 3)", "3.0"],
      ["String.valueOf((Object) null)", "null"],
    ]);
  });
});
