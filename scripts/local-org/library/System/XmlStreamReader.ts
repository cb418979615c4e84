import { PlatformObject } from "../../runtime/apexObject.ts";
import { apexError } from "../../runtime/apexException.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { implement } from "../registry.ts";
import { platformEnum, required } from "../support/values.ts";
import { readXml, splitName, type XmlAttribute, type XmlEvent } from "../support/xml.ts";

type Event = XmlEvent | { readonly kind: "startDocument" } | { readonly kind: "endDocument" };

/** `XmlTag` names and the numbers that `next()` answers. Source: javax.xml.stream.XMLStreamConstants. */
const TAGS = {
  start: ["START_ELEMENT", 1],
  end: ["END_ELEMENT", 2],
  instruction: ["PROCESSING_INSTRUCTION", 3],
  text: ["CHARACTERS", 4],
  comment: ["COMMENT", 5],
  startDocument: ["START_DOCUMENT", 7],
  endDocument: ["END_DOCUMENT", 8],
} as const;

/** `System.XmlStreamReader`: a pull parser. */
export class ApexXmlReader extends PlatformObject {
  override readonly apexType = typeRef("XmlStreamReader");
  private readonly events: readonly Event[];
  private readonly scopes: Map<string, string>[] = [];
  private at = 0;
  coalescing = false;
  namespaceAware = true;
  readonly version: string;

  constructor(xml: string) {
    super();
    const events = readXml(required(xml));
    const declaration = events.find((event) => event.kind === "instruction" && event.target === "xml");
    this.version = (declaration?.kind === "instruction" && /version="([^"]+)"/.exec(declaration.data)?.[1]) || "1.0";
    this.events = [
      { kind: "startDocument" },
      ...events.filter((event) => event !== declaration),
      { kind: "endDocument" },
    ];
  }

  get current(): Event {
    return this.events[this.at] ?? { kind: "endDocument" };
  }

  get hasNext(): boolean {
    return this.at < this.events.length - 1;
  }

  next(): number {
    if (!this.hasNext) throw apexError("NoSuchElementException", "The reader is at the end of the document");
    if (this.current.kind === "end") this.scopes.pop();
    this.at++;
    if (this.current.kind === "start") this.scopes.push(declarations(this.current.attributes));
    return TAGS[this.current.kind][1];
  }

  /** The next element's start or end. @throws XmlException for text between that is not white space */
  nextTag(): number {
    do {
      this.next();
      const { current } = this;
      if (current.kind === "text" && current.text.trim() !== "")
        throw apexError("XmlException", "expected start or end tag");
    } while (this.current.kind !== "start" && this.current.kind !== "end");
    return TAGS[this.current.kind][1];
  }

  get attributes(): readonly XmlAttribute[] {
    if (this.current.kind !== "start") throw apexError("XmlException", "Current state not START_ELEMENT");
    return this.current.attributes.filter(({ name }) => !isDeclaration(name));
  }

  attribute(index: number): XmlAttribute | null {
    return this.attributes[required(index)] ?? null;
  }

  get declared(): readonly [string, string][] {
    return [...(this.scopes.at(-1) ?? [])];
  }

  get name(): { readonly prefix: string | null; readonly local: string } | null {
    const { current } = this;
    return current.kind === "start" || current.kind === "end" ? splitName(current.name) : null;
  }

  namespaceOf(prefix: string): string | null {
    for (const scope of [...this.scopes].reverse()) {
      const uri = scope.get(prefix);
      if (uri !== undefined) return uri;
    }
    return null;
  }
}

function isDeclaration(name: string): boolean {
  return name === "xmlns" || name.startsWith("xmlns:");
}

function declarations(attributes: readonly XmlAttribute[]): Map<string, string> {
  return new Map(
    attributes
      .filter(({ name }) => isDeclaration(name))
      .map(({ name, value }) => [splitName(name).prefix ? splitName(name).local : "", value]),
  );
}

function attributeValue(self: ApexXmlReader, namespace: string | null, local: string): string | null {
  const matches = ({ name }: XmlAttribute): boolean => {
    const parts = splitName(name);
    const uri = parts.prefix === null ? null : self.namespaceOf(parts.prefix);
    return parts.local === local && (!namespace || uri === namespace);
  };
  return self.attributes.find(matches)?.value ?? null;
}

function text({ current }: ApexXmlReader): string | null {
  return current.kind === "text" || current.kind === "comment" ? current.text : null;
}

function attributeName(self: ApexXmlReader, index: number) {
  const attribute = self.attribute(index);
  return attribute ? splitName(attribute.name) : null;
}

implement({
  name: "XmlStreamReader",
  constructors: { "(String)": (_type: unknown, xml: string) => new ApexXmlReader(xml) },
  methods: {
    "getAttributeCount()": (self: ApexXmlReader) => self.attributes.length,
    "getAttributeLocalName(Integer)": (self: ApexXmlReader, index: number) => attributeName(self, index)?.local ?? null,
    "getAttributeNamespace(Integer)": (self: ApexXmlReader, index: number) => {
      const prefix = attributeName(self, index)?.prefix;
      return prefix ? self.namespaceOf(prefix) : null;
    },
    "getAttributePrefix(Integer)": (self: ApexXmlReader, index: number) => attributeName(self, index)?.prefix ?? null,
    "getAttributeType(Integer)": () => "CDATA",
    "getAttributeValue(String,String)": (self: ApexXmlReader, namespace: string | null, local: string) =>
      attributeValue(self, namespace, required(local)),
    "getAttributeValueAt(Integer)": (self: ApexXmlReader, index: number) => self.attribute(index)?.value ?? null,
    "getEventType()": (self: ApexXmlReader) => platformEnum("XmlTag", TAGS[self.current.kind][0]),
    "getLocalName()": (self: ApexXmlReader) => self.name?.local ?? null,
    "getNamespace()": (self: ApexXmlReader) => self.namespaceOf(self.name?.prefix ?? ""),
    "getNamespaceCount()": (self: ApexXmlReader) => self.declared.length,
    "getNamespacePrefix(Integer)": (self: ApexXmlReader, index: number) => self.declared[required(index)]?.[0] || null,
    "getNamespaceURI(String)": (self: ApexXmlReader, prefix: string) => self.namespaceOf(required(prefix)),
    "getNamespaceURIAt(Integer)": (self: ApexXmlReader, index: number) => self.declared[required(index)]?.[1] ?? null,
    "getPIData()": ({ current }: ApexXmlReader) => (current.kind === "instruction" ? current.data : null),
    "getPITarget()": ({ current }: ApexXmlReader) => (current.kind === "instruction" ? current.target : null),
    "getPrefix()": (self: ApexXmlReader) => self.name?.prefix ?? null,
    "getText()": text,
    "getVersion()": (self: ApexXmlReader) => self.version,
    "hasName()": (self: ApexXmlReader) => self.name !== null,
    "hasNext()": (self: ApexXmlReader) => self.hasNext,
    "hasText()": (self: ApexXmlReader) => text(self) !== null,
    "isCharacters()": ({ current }: ApexXmlReader) => current.kind === "text",
    "isEndElement()": ({ current }: ApexXmlReader) => current.kind === "end",
    "isStartElement()": ({ current }: ApexXmlReader) => current.kind === "start",
    "isWhitespace()": ({ current }: ApexXmlReader) => current.kind === "text" && current.text.trim() === "",
    "next()": (self: ApexXmlReader) => self.next(),
    "nextTag()": (self: ApexXmlReader) => self.nextTag(),
    "setCoalescing(Boolean)": (self: ApexXmlReader, value: boolean) => void (self.coalescing = required(value)),
    "setNamespaceAware(Boolean)": (self: ApexXmlReader, value: boolean) => void (self.namespaceAware = required(value)),
    "toString()": () => "System.XmlStreamReader[]",
  },
});
