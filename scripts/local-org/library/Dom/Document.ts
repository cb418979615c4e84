import { PlatformObject } from "../../runtime/apexObject.ts";
import { apexError } from "../../runtime/apexException.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { implement } from "../registry.ts";
import { required } from "../support/values.ts";
import { readXml } from "../support/xml.ts";
import { XmlNode } from "./XmlNode.ts";

export class XmlDocument extends PlatformObject {
  override readonly apexType = typeRef("Dom.Document");
  root: XmlNode | null = null;

  static parse(xml: string): XmlDocument {
    const document = new XmlDocument();
    document.load(xml);
    return document;
  }

  /** @throws XmlException when the text is not well-formed */
  load(xml: string): void {
    this.root = null;
    let current = null as XmlNode | null;
    for (const event of readXml(xml)) {
      if (event.kind === "start") {
        const element = XmlNode.element(event, current);
        if (current) current.append(element);
        else if (this.root)
          throw apexError("XmlException", "Failed to parse XML due to: the document has a second root element");
        else this.root = element;
        current = element;
      } else if (event.kind === "end") current = current?.parent ?? null;
      else if (event.kind === "text") current?.append(new XmlNode("TEXT", event.text));
      else if (event.kind === "comment") current?.append(new XmlNode("COMMENT", event.text));
    }
  }

  createRoot(name: string, namespace: string | null, prefix: string | null): XmlNode {
    if (this.root) throw apexError("XmlException", "The document already has a root element");
    this.root = XmlNode.named(name, namespace, prefix);
    return this.root;
  }

  toXml(): string {
    return `<?xml version="1.0" encoding="UTF-8"?>${this.root?.toXml() ?? ""}`;
  }
}

implement({
  name: "Dom.Document",
  constructors: { "()": () => new XmlDocument() },
  methods: {
    "createRootElement(String,String,String)": (
      self: XmlDocument,
      name: string,
      namespace: string | null,
      prefix: string | null,
    ) => self.createRoot(required(name), namespace, prefix),
    "getRootElement()": (self: XmlDocument) => self.root,
    "load(String)": (self: XmlDocument, xml: string) => self.load(required(xml)),
    "toXmlString()": (self: XmlDocument) => self.toXml(),
  },
});
