import { describe, it } from "node:test";
import { checkApex } from "../testing/evaluate.ts";

const MEMBERS = `
  public class Own extends Exception {}
  public virtual class Base {}
  public class Derived extends Base {}
  static Object thrown(Exception e) {
    try { throw e; } catch (Own caught) { return caught.getTypeName() + '/' + caught.getMessage(); }
  }
  static String assertion(Integer which) {
    if (which == 1) System.assertEquals(1, 2, 'numbers');
    if (which == 2) Assert.isTrue(false);
    if (which == 3) System.assert(false, 'why');
    if (which == 4) Assert.areEqual('a', 'A');
    if (which == 5) System.assertNotEquals(1, 1);
    if (which == 6) System.assertEquals(1, 1.0);
    return 'passed';
  }
`;

describe("Apex Reference Guide, Assert and System Classes", () => {
  it("fails with the platform's words, past every catch", () => {
    checkApex(
      [
        ["assertion(1)", "System.AssertException: Assertion Failed: numbers: Expected: 1, Actual: 2"],
        ["assertion(2)", "System.AssertException: Assertion Failed: Expected: true, Actual: false"],
        ["assertion(3)", "System.AssertException: Assertion Failed: why"],
        ["assertion(4)", "System.AssertException: Assertion Failed: Expected: a, Actual: A"],
        ["assertion(5)", "System.AssertException: Assertion Failed: Same value: 1"],
        ["assertion(6)", "passed"],
      ],
      MEMBERS,
    );
  });
});

describe("Apex Reference Guide, Exception Class, Type Class", () => {
  it("names types", () => {
    checkApex(
      [
        ["thrown(new Own('x'))", "Cases.Own/x"],
        ["new DmlException('x').getTypeName()", "System.DmlException"],
        ["new AuraHandledException('x').getMessage()", "Script-thrown exception"],
        ["new Own('a', new DmlException('b')).getCause().getMessage()", "b"],
        ["Type.forName('Cases.Derived').newInstance() instanceof Base", "true"],
        ["Type.forName('Map<Id, List<Account>>').getName()", "Map<Id,List<Account>>"],
        ["Type.forName('NoSuchClass')", "null"],
        ["Base.class.isAssignableFrom(Derived.class)", "true"],
        ["Derived.class.isAssignableFrom(Base.class)", "false"],
        ["Account.class.newInstance()", "Account:{}"],
      ],
      MEMBERS,
    );
  });
});

describe("Apex Reference Guide, Crypto, EncodingUtil, Blob, UUID and URL Classes", () => {
  it("encodes and signs", () => {
    checkApex([
      [
        "EncodingUtil.convertToHex(Crypto.generateDigest('SHA-256', Blob.valueOf('abc')))",
        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad",
      ],
      [
        "EncodingUtil.convertToHex(Crypto.generateMac('hmacSHA256', Blob.valueOf('what do ya want for nothing?'), Blob.valueOf('Jefe')))",
        "5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843",
      ],
      ["EncodingUtil.base64Encode(Blob.valueOf('abc'))", "YWJj"],
      ["EncodingUtil.urlEncode('a b&c=é~', 'UTF-8')", "a+b%26c%3D%C3%A9%7E"],
      ["EncodingUtil.urlDecode('a+b%26', 'UTF-8')", "a b&"],
      ["EncodingUtil.convertFromHex('zz')", "System.InvalidParameterValueException: Invalid hex string: zz"],
      [
        "Crypto.decryptWithManagedIV('AES256', EncodingUtil.base64Decode('AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8='), Crypto.encryptWithManagedIV('AES256', EncodingUtil.base64Decode('AAECAwQFBgcICQoLDA0ODxAREhMUFRYXGBkaGxwdHh8='), Blob.valueOf('secret'))).toString()",
        "secret",
      ],
      ["UUID.randomUUID().toString().length()", "36"],
      ["new Url('https://user@example.com:8443/a/b?c=d#e').getPath()", "/a/b"],
      ["new Url('https://user@example.com:8443/a/b?c=d#e').getPort()", "8443"],
      ["new Url('example')", "System.StringException: no protocol: example"],
    ]);
  });
});

describe("Apex Reference Guide, Schema and SObject Classes", () => {
  it("describes objects and fields", () => {
    checkApex([
      ["Account.SObjectType.getDescribe().getKeyPrefix()", "001"],
      ["Account.Name.getDescribe().getType()", "STRING"],
      ["Contact.AccountId.getDescribe().getReferenceTo()[0]", "Account"],
      ["Schema.getGlobalDescribe().get('aCCount')", "Account"],
      ["Schema.getGlobalDescribe().containsKey('nosuch')", "false"],
      ["Account.SObjectType.getDescribe().fields.getMap().get('NAME')", "Name"],
      ["new Account(Name = 'x').get('name')", "x"],
      ["new Account().get('Nope')", "System.SObjectException: Invalid field Nope for Account"],
      ["new Account(Name = 'x').put('Name', 5)", "System.SObjectException: Illegal assignment from Integer to String"],
      ["new Account(Name = 'x').getPopulatedFieldsAsMap()", "{Name=x}"],
      ["new Account(Name = 'x').clone().Name", "x"],
      ["Account.SObjectType.newSObject().getSObjectType()", "Account"],
      ["Id.valueOf('001000000000001').getSobjectType()", "Account"],
      ["Id.valueOf('nope')", "System.StringException: Invalid id: nope"],
      ["Id.valueOf('001000000000001').to15()", "001000000000001"],
    ]);
  });
});

describe("Apex Reference Guide, XML classes", () => {
  it("reads and writes documents", () => {
    checkApex(
      [
        ["written()", '<?xml version="1.0" encoding="UTF-8"?><root><item id="1">a&amp;b</item></root>'],
        ['read(\'<a xmlns:p="urn:x"><p:b c="1">t</p:b></a>\')', "t/urn:x/1"],
        ["read('<a>')", "System.XmlException: Failed to parse XML due to: no more data available - expected end tag"],
        ["streamed()", "<a><b>x</b></a>"],
      ],
      `
      static String written() {
        Dom.Document doc = new Dom.Document();
        Dom.XmlNode item = doc.createRootElement('root', null, null).addChildElement('item', null, null);
        item.setAttribute('id', '1');
        item.addTextNode('a&b');
        return doc.toXmlString();
      }
      static String read(String xml) {
        Dom.Document doc = new Dom.Document();
        doc.load(xml);
        Dom.XmlNode b = doc.getRootElement().getChildElement('b', 'urn:x');
        return b.getText() + '/' + b.getNamespace() + '/' + b.getAttributeValue('c', null);
      }
      static String streamed() {
        XmlStreamWriter w = new XmlStreamWriter();
        w.writeStartElement(null, 'a', null);
        w.writeStartElement(null, 'b', null);
        w.writeCharacters('x');
        w.writeEndDocument();
        return w.getXmlString();
      }`,
    );
  });
});
