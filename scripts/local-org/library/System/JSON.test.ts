import { describe, it } from "node:test";
import { checkApex } from "../testing/evaluate.ts";

const MEMBERS = `
  public enum Colour { RED, GREEN }
  public class Invoice {
    public Integer total;
    public String title;
    public List<Line> lines;
    public transient String secret;
    public Colour colour;
    public Date day;
    public Invoice(Integer total) { this.total = total; this.secret = 's'; }
  }
  public class Line { public Decimal price; public Id item; public Datetime at; }
  static Invoice read(String text) { return (Invoice) JSON.deserialize(text, Invoice.class); }
  static String generated() {
    JSONGenerator gen = JSON.createGenerator(false);
    gen.writeStartObject();
    gen.writeStringField('abc', 'x"y');
    gen.writeNumberField('n', 1.50);
    gen.writeFieldName('list');
    gen.writeStartArray();
    gen.writeBoolean(true);
    gen.writeNull();
    gen.writeEndArray();
    gen.writeEndObject();
    return gen.getAsString();
  }
  static Decimal parsed() {
    JSONParser parser = JSON.createParser('{"invoices":[{"totalPrice":5.5},{"totalPrice":6}]}');
    Decimal total = 0;
    while (parser.nextToken() != null) {
      if (parser.getCurrentToken() == JSONToken.FIELD_NAME && parser.getText() == 'totalPrice') {
        parser.nextToken();
        total += parser.getDecimalValue();
      }
    }
    return total;
  }
`;

describe("Apex Reference Guide, JSON Class", () => {
  it("writes objects, collections and records", () => {
    checkApex(
      [
        ["JSON.serialize(new Invoice(5))", '{"total":5,"title":null,"lines":null,"colour":null,"day":null}'],
        ["JSON.serialize(new Invoice(5), true)", '{"total":5}'],
        [
          "JSON.serialize(new List<Object>{ 1, 2.50, 'a', true, null, Date.newInstance(2026, 1, 2) })",
          '[1,2.50,"a",true,null,"2026-01-02"]',
        ],
        ["JSON.serialize(Datetime.newInstanceGmt(2026, 1, 2, 3, 4, 5))", '"2026-01-02T03:04:05.000Z"'],
        ["JSON.serialize(new Map<String, Object>{ 'a' => 1 })", '{"a":1}'],
        ["JSON.serialize(new Account(Name = 'x'))", '{"attributes":{"type":"Account"},"Name":"x"}'],
        ["JSON.serializePretty(new Map<String, Object>{ 'a' => 1 })", '{\n  "a" : 1\n}'],
        ["JSON.serialize(Blob.valueOf('abc'))", '"YWJj"'],
        ["generated()", '{"abc":"x\\"y","n":1.50,"list":[true,null]}'],
      ],
      MEMBERS,
    );
  });

  it("reads typed and untyped", () => {
    checkApex(
      [
        ['read(\'{"total":7,"lines":[{"price":1.5}],"colour":"GREEN","day":"2026-01-02"}\').lines[0].price', "1.5"],
        ['read(\'{"colour":"GREEN"}\').colour', "GREEN"],
        ['read(\'{"total":"x"}\').total', "System.JSONException: Illegal value for primitive: x"],
        ["read('{\"unknown\":1}').total", "null"],
        ["read('{\"TOTAL\":1}').total", "1"],
        ['JSON.deserializeUntyped(\'{"a":[1,2.5,null,"x"]}\')', "{a=(1, 2.5, null, x)}"],
        ["JSON.deserialize('[1,2]', List<Integer>.class)", "(1, 2)"],
        ['((Account) JSON.deserialize(\'{"attributes":{"type":"Account"},"Name":"y"}\', Account.class)).Name', "y"],
        [
          "JSON.deserializeUntyped('{')",
          "System.JSONException: Unexpected end-of-input: was expecting double-quote to start field name at [line:1, column:2]",
        ],
        ["parsed()", "11.5"],
      ],
      MEMBERS,
    );
  });
});
