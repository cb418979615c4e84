import assert from "node:assert/strict";
import { describe, it } from "node:test";
import { component } from "../data/testing/testOrg.ts";
import { metadataOf } from "../metadata/readMetadata.ts";
import { buildSchema } from "./buildSchema.ts";
import { inLanguage, sectionInLanguage } from "./translations.ts";

const caseValue = (value: string, plural: boolean, more = "") =>
  `<caseValues>${more}<plural>${plural}</plural><value>${value}</value></caseValues>`;
const field = (name: string, content: string) =>
  component("CustomField", `Door__c.${name}`, `<fullName>${name}</fullName>${content}`);
const metadata = metadataOf(
  [
    component(
      "CustomObject",
      "Door__c",
      `<label>Door</label><pluralLabel>Doors</pluralLabel>
        <nameField><label>Door Name</label><type>Text</type></nameField>`,
    ),
    field(
      "State__c",
      `<label>State</label><type>Picklist</type><valueSet><valueSetDefinition>
        <value><fullName>Open</fullName><label>Open now</label></value>
        <value><fullName>Shut</fullName><label>Shut</label></value></valueSetDefinition></valueSet>`,
    ),
    field(
      "Width__c",
      `<label>Width</label><type>Number</type><precision>9</precision><scale>2</scale>
        <inlineHelpText>In metres</inlineHelpText>`,
    ),
    component(
      "ValidationRule",
      "Door__c.Shut",
      `<fullName>Shut</fullName><active>true</active><errorConditionFormula>TRUE</errorConditionFormula>
        <errorMessage>Shut the door</errorMessage>`,
    ),
    component(
      "CustomObjectTranslation",
      "Door__c-fr",
      `${caseValue("Porte", false)}${caseValue("Portes", true)}
        <nameFieldLabel>Nom de la porte</nameFieldLabel>
        <validationRules><errorMessage>Fermez la porte</errorMessage><name>Shut</name></validationRules>
        <layouts><layout>Door Layout</layout>
          <sections><label>Dimensions</label><section>Sizes</section></sections></layouts>`,
    ),
    component(
      "CustomFieldTranslation",
      "Door__c-fr.State__c",
      `<label>État</label><name>State__c</name>
        <picklistValues><masterLabel>Open now</masterLabel><translation>Ouverte</translation></picklistValues>
        `,
    ),
    component(
      "CustomFieldTranslation",
      "Door__c-fr.Width__c",
      `<help>En mètres</help><label>Largeur</label><name>Width__c</name>`,
    ),
    component(
      "CustomObjectTranslation",
      "Door__c-de",
      `${caseValue("der Türe", false, "<caseType>Genitive</caseType>")}
        ${caseValue("die Tür", false, "<article>Definite</article><caseType>Nominative</caseType>")}
        ${caseValue("Tür", false, "<article>None</article><caseType>Nominative</caseType>")}`,
    ),
  ],
  { projectRoot: "", sourceApiVersion: "67.0", namespace: null },
);
const door = buildSchema(metadata).sobject("Door__c");
assert.ok(door);

describe("an object in a language", () => {
  const french = inLanguage(metadata, door, "fr");
  const shown = (name: string) => french.fields.get(name.toLowerCase());

  it("has translated labels, help texts, values and messages", () => {
    assert.deepEqual([french.label, french.labelPlural], ["Porte", "Portes"]);
    assert.deepEqual([shown("Name")?.label, shown("State__c")?.label], ["Nom de la porte", "État"]);
    assert.equal(shown("Width__c")?.helpText, "En mètres");
    assert.deepEqual(
      shown("State__c")?.picklist.map(({ label, value }) => [label, value]),
      [
        ["Ouverte", "Open"],
        ["Shut", "Shut"],
      ],
    );
    assert.equal(french.validationRules[0]?.message, "Fermez la porte");
    assert.equal(sectionInLanguage(metadata, "Door__c-Door Layout", "Sizes", "fr"), "Dimensions");
    assert.equal(sectionInLanguage(metadata, "Door__c-Other Layout", "Sizes", "fr"), null);
  });

  it("takes the nominative without article, and keeps what is not translated", () => {
    const german = inLanguage(metadata, door, "de");
    assert.deepEqual([german.label, german.labelPlural], ["Tür", "Doors"]);
    assert.equal(german.fields.get("state__c")?.label, "State");
    assert.equal(inLanguage(metadata, door, "ja").label, "Door");
  });
});
