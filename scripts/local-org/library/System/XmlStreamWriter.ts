import { PlatformObject } from "../../runtime/apexObject.ts";
import { apexError } from "../../runtime/apexException.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { implement } from "../registry.ts";
import { required } from "../support/values.ts";
import { escapeXmlAttribute, escapeXmlText } from "../support/xml.ts";

/** `System.XmlStreamWriter`. */
class XmlWriter extends PlatformObject {
  override readonly apexType = typeRef("XmlStreamWriter");
  private readonly open: string[] = [];
  private text = "";
  /** How the start tag that is still open will end; null when there is none. */
  private tagEnd: ">" | "/>" | null = null;

  get xml(): string {
    this.endTag();
    return this.text;
  }

  write(text: string): void {
    this.endTag();
    this.text += text;
  }

  start(prefix: string | null, name: string, isEmpty: boolean): void {
    this.endTag();
    const qualified = prefix ? `${prefix}:${name}` : name;
    this.text += `<${qualified}`;
    this.tagEnd = isEmpty ? "/>" : ">";
    if (!isEmpty) this.open.push(qualified);
  }

  attribute(name: string, value: string): void {
    if (this.tagEnd === null) throw apexError("XmlException", "Attribute not associated with any element");
    this.text += ` ${name}="${escapeXmlAttribute(value)}"`;
  }

  end(): void {
    const name = this.open.pop();
    if (name === undefined) throw apexError("XmlException", "No element was found to write");
    this.write(`</${name}>`);
  }

  endDocument(): void {
    while (this.open.length > 0) this.end();
  }

  private endTag(): void {
    this.text += this.tagEnd ?? "";
    this.tagEnd = null;
  }
}

implement({
  name: "XmlStreamWriter",
  constructors: { "()": () => new XmlWriter() },
  methods: {
    "close()": (self: XmlWriter) => self.write(""),
    "getXmlString()": (self: XmlWriter) => self.xml,
    "writeAttribute(String,String,String,String)": (
      self: XmlWriter,
      prefix: string | null,
      _namespace: string | null,
      name: string,
      value: string,
    ) => self.attribute(prefix ? `${prefix}:${required(name)}` : required(name), required(value)),
    "writeCData(String)": (self: XmlWriter, text: string) => self.write(`<![CDATA[${required(text)}]]>`),
    "writeCharacters(String)": (self: XmlWriter, text: string) => self.write(escapeXmlText(required(text))),
    "writeComment(String)": (self: XmlWriter, text: string) => self.write(`<!--${required(text)}-->`),
    "writeDefaultNamespace(String)": (self: XmlWriter, uri: string) => self.attribute("xmlns", required(uri)),
    "writeEmptyElement(String,String,String)": (self: XmlWriter, prefix: string | null, name: string) =>
      self.start(prefix, required(name), true),
    "writeEndDocument()": (self: XmlWriter) => self.endDocument(),
    "writeEndElement()": (self: XmlWriter) => self.end(),
    "writeNamespace(String,String)": (self: XmlWriter, prefix: string, uri: string) =>
      self.attribute(`xmlns:${required(prefix)}`, required(uri)),
    "writeProcessingInstruction(String,String)": (self: XmlWriter, target: string, data: string) =>
      self.write(`<?${required(target)} ${required(data)}?>`),
    "writeStartDocument(String,String)": (self: XmlWriter, encoding: string | null, version: string | null) =>
      self.write(`<?xml version="${version ?? "1.0"}"${encoding ? ` encoding="${encoding}"` : ""}?>`),
    "writeStartElement(String,String,String)": (self: XmlWriter, prefix: string | null, name: string) =>
      self.start(prefix, required(name), false),
  },
});
