import assert from "node:assert/strict";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { after, beforeEach, describe, it } from "node:test";
import { buildLwc } from "./buildLwc.ts";

const repository = path.resolve(import.meta.dirname, "../..");
const temporary = path.join(repository, ".causeway/tests");
mkdirSync(temporary, { recursive: true });
const root = mkdtempSync(path.join(temporary, "build-"));

function edit(file: string, from: string, to: string): void {
  const absolute = path.join(root, file);
  const text = readFileSync(absolute, "utf8");
  assert.ok(text.includes(from), `${file} contains ${from}`);
  writeFileSync(absolute, text.replaceAll(from, to));
}

function build(): { passed: boolean; lines: string[] } {
  const lines: string[] = [];
  return { passed: buildLwc(root, (line) => lines.push(line)), lines };
}

function assertFails(expected: RegExp): void {
  const { passed, lines } = build();
  assert.equal(passed, false, lines.join("\n"));
  assert.match(lines.join("\n"), expected);
}

describe("buildLwc", () => {
  beforeEach(() => {
    rmSync(root, { recursive: true, force: true });
    cpSync(path.join(import.meta.dirname, "fixtures/project"), root, { recursive: true });
    cpSync(path.join(repository, "lwc-ts/types/platform"), path.join(root, "lwc-ts/types/platform"), {
      recursive: true,
    });
    cpSync(path.join(repository, "lwc-ts/tsconfig.json"), path.join(root, "lwc-ts/tsconfig.json"));
  });
  after(() => rmSync(root, { recursive: true, force: true }));

  it("compiles bundles for the platform: no types, decorators kept, no tests", () => {
    const { passed, lines } = build();
    assert.ok(passed, lines.join("\n"));
    const bundle = path.join(root, "force-app/main/books/lwc/bookList");
    const compiled = readFileSync(path.join(bundle, "bookList.js"), "utf8");
    assert.match(compiled, /@wire\(listBooks, \{ search: "\$search" \}\)/);
    assert.doesNotMatch(compiled, /WireResult|: string/);
    assert.ok(existsSync(path.join(bundle, "bookList.js-meta.xml")));
    assert.match(readFileSync(path.join(bundle, "../bookRow/bookRow.js"), "utf8"), /from "\.\/shout\.js"/);
    assert.ok(!existsSync(path.join(bundle, "../bookRow/__tests__")));
  });

  it("leaves what is wrong in a component's tests to the types gate", () => {
    const tests = path.join(root, "lwc-ts/books/bookRow/__tests__");
    mkdirSync(tests, { recursive: true });
    writeFileSync(path.join(tests, "broken.test.ts"), "const wrong: number = 'text';");
    const { passed, lines } = build();
    assert.ok(passed, lines.join("\n"));
  });

  it("does nothing when nothing changed, and builds again after an edit", () => {
    build();
    assert.deepEqual(build().lines, ["Lightning components are up to date"]);
    edit("lwc-ts/books/bookRow/shout.ts", "toUpperCase", "toLowerCase");
    assert.ok(build().passed);
    assert.match(readFileSync(path.join(root, "force-app/main/books/lwc/bookRow/shout.js"), "utf8"), /toLowerCase/);
  });

  it("copies the library of a static resource, and again when the copy is gone", () => {
    const folder = path.join(root, "force-app/main/core/staticresources");
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, "PapaParse.resource-meta.xml"), "<StaticResource/>");
    build();
    rmSync(path.join(folder, "PapaParse.js"));
    build();
    assert.match(readFileSync(path.join(folder, "PapaParse.js"), "utf8"), /Papa Parse/);
  });

  it("removes the compiled bundle of a removed component", () => {
    build();
    rmSync(path.join(root, "lwc-ts/books/bookRow"), { recursive: true });
    edit("lwc-ts/books/bookList/bookList.html", "c-book-row", "p");
    build();
    assert.ok(!existsSync(path.join(root, "force-app/main/books/lwc/bookRow")));
  });

  it("fails when a DTO field was renamed, in the class and in the template", () => {
    edit("force-app/main/books/classes/BookController.cls", "String title", "String caption");
    assertFails(/bookList\.html:5: The template uses title, which Book does not have/);
    assertFails(/bookList\.ts:\d+: Property 'title' does not exist on type 'Book'/);
  });

  it("fails when a DTO field lost its annotation", () => {
    edit("lwc-ts/books/bookList/bookList.ts", "book.title", "book.secret");
    assertFails(/Property 'secret' does not exist on type 'Book'/);
  });

  it("fails when a label was renamed", () => {
    edit("force-app/main/books/labels/Books.labels-meta.xml", "Books_Heading", "Books_Title");
    assertFails(/Cannot find module '@salesforce\/label\/c\.Books_Heading'/);
  });

  it("fails when a column was renamed", () => {
    edit("force-app/main/books/objects/Book__c/fields/Pages__c.field-meta.xml", "Pages__c", "PageCount__c");
    assertFails(/Cannot find module '@salesforce\/schema\/Book__c\.Pages__c'/);
  });

  it("fails on a standard field that does not exist", () => {
    edit("lwc-ts/books/bookList/bookList.ts", "schema/Account.Name", "schema/Account.Nickname");
    assertFails(/Cannot find module '@salesforce\/schema\/Account\.Nickname'/);
  });

  it("fails when a method, a parameter or its type changed in Apex", () => {
    edit("force-app/main/books/classes/BookController.cls", "lend(Id bookId", "lend(Id copyId");
    assertFails(/'bookId' does not exist in type/);
    edit("force-app/main/books/classes/BookController.cls", "void lend", "void borrow");
    assertFails(/Cannot find module '@salesforce\/apex\/BookController\.lend'/);
  });

  it("fails when a method that is not cacheable is wired", () => {
    edit("force-app/main/books/classes/BookController.cls", "(cacheable=true)", "");
    assertFails(/bookList\.ts:\d+: .*not assignable/);
  });

  it("fails when a template uses a property or handler that the class lacks", () => {
    edit("lwc-ts/books/bookList/bookList.ts", "handleLend", "handleBorrow");
    assertFails(/bookList\.html:5: The template uses handleLend, which BookList does not have/);
  });

  it("fails when a template sets what the child component lacks", () => {
    edit("lwc-ts/books/bookRow/bookRow.ts", "@api position", "@api place");
    edit("lwc-ts/books/bookRow/bookRow.html", "{position}", "{place}");
    assertFails(/bookList\.html:5: The template uses position, which BookRow does not have/);
  });

  it("refuses an Apex type that cannot travel to a page", () => {
    edit("force-app/main/books/classes/BookController.cls", "Map<String, Integer> days", "Blob days");
    assert.throws(build, /BookController\.lend\.days: the type Blob cannot travel to a page/);
  });
});
