import assert from "node:assert/strict";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { after, describe, it } from "node:test";
import { text } from "./content.ts";
import { readMetadata } from "./readMetadata.ts";

const folders: string[] = [];
after(() => folders.forEach((folder) => rmSync(folder, { recursive: true })));

function project(files: Readonly<Record<string, string>>): string {
  const root = mkdtempSync(join(tmpdir(), "metadata-"));
  folders.push(root);
  const settings = { packageDirectories: [{ path: "src" }], namespace: "causeway", sourceApiVersion: "67.0" };
  for (const [name, content] of Object.entries({ "sfdx-project.json": JSON.stringify(settings), ...files })) {
    mkdirSync(dirname(join(root, name)), { recursive: true });
    writeFileSync(join(root, name), content);
  }
  return root;
}

describe("reading a project", () => {
  const metadata = readMetadata(
    project({
      "src/a/objects/Thing__c/Thing__c.object-meta.xml": "<CustomObject><label>Thing</label></CustomObject>",
      "src/b/objects/Thing__c/fields/Name2__c.field-meta.xml":
        "<CustomField><fullName>Name2__c</fullName><type>Text</type></CustomField>",
      "src/a/customMetadata/Option.One.md-meta.xml": "<CustomMetadata><label>One &amp; only</label></CustomMetadata>",
      "src/a/labels/CustomLabels.labels-meta.xml":
        "<CustomLabels><labels><fullName>A_One</fullName><value>One</value></labels></CustomLabels>",
      "src/b/labels/CustomLabels.labels-meta.xml":
        "<CustomLabels><labels><fullName>B_Two</fullName><value>Two</value></labels></CustomLabels>",
      "src/a/translations/fr.translation-meta.xml":
        "<Translations><customLabels><name>A_One</name><label>Un</label></customLabels></Translations>",
      "src/a/classes/Thing.cls": "public class Thing {}",
      "src/a/classes/Thing.cls-meta.xml": "<ApexClass><apiVersion>67.0</apiVersion></ApexClass>",
      "src/a/reports/Folder/Sub/R.report-meta.xml": "<Report><name>R</name></Report>",
      "src/a/lwc/thing/thing.js-meta.xml":
        "<LightningComponentBundle><isExposed>true</isExposed></LightningComponentBundle>",
      "src/a/lwc/thing/__tests__/x.js-meta.xml": "<Nothing/>",
    }),
  );

  it("finds parts of an object in any folder", () => {
    assert.equal(
      metadata.find("CustomField", "thing__C.name2__c")?.file,
      "src/b/objects/Thing__c/fields/Name2__c.field-meta.xml",
    );
    assert.equal(text(metadata.find("CustomObject", "Thing__c")?.content ?? {}, "label"), "Thing");
  });

  it("merges label files and translates with the source as fallback", () => {
    assert.deepEqual(
      [
        metadata.label("a_one", "fr"),
        metadata.label("A_One", "ja"),
        metadata.label("B_Two", "fr"),
        metadata.label("C", "fr"),
      ],
      ["Un", "One", "Two", undefined],
    );
  });

  it("names components as the Metadata API does", () => {
    assert.equal(metadata.all("CustomMetadata")[0]?.fullName, "Option.One");
    assert.equal(text(metadata.all("CustomMetadata")[0]?.content ?? {}, "label"), "One & only");
    assert.equal(metadata.all("Report")[0]?.fullName, "Folder/Sub/R");
    assert.equal(metadata.find("ApexClass", "Thing")?.file, "src/a/classes/Thing.cls");
    assert.equal(metadata.all("LightningComponentBundle").length, 1);
    assert.equal(metadata.all("Nothing").length, 0);
  });

  it("tells the file and line of malformed XML", () => {
    const root = project({
      "src/objects/X__c/X__c.object-meta.xml": "<CustomObject>\n  <label>X</lable>\n</CustomObject>",
    });
    assert.throws(() => readMetadata(root), /src\/objects\/X__c\/X__c\.object-meta\.xml:2: /);
  });

  it("refuses a component that occurs twice", () => {
    const root = project({
      "src/a/objects/X__c/X__c.object-meta.xml": "<CustomObject/>",
      "src/b/objects/X__c/X__c.object-meta.xml": "<CustomObject/>",
    });
    assert.throws(() => readMetadata(root), /CustomObject X__c is in src\/a\/.* and in src\/b\//);
  });
});
