import { PlatformObject } from "../../runtime/apexObject.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { implement } from "../registry.ts";
import { listOf, platformEnum, required } from "../support/values.ts";
import { escapeXmlAttribute, escapeXmlText, splitName, type XmlAttribute } from "../support/xml.ts";

interface Attribute {
  readonly name: string;
  readonly namespace: string | null;
  readonly prefix: string | null;
  value: string;
}

/** A node of a document: element, text or comment. */
export class XmlNode extends PlatformObject {
  override readonly apexType = typeRef("Dom.XmlNode");
  readonly kind: "ELEMENT" | "TEXT" | "COMMENT";
  /** The content of a text or comment. */
  readonly content: string;
  name: string | null = null;
  namespace: string | null = null;
  prefix: string | null = null;
  parent: XmlNode | null = null;
  readonly children: XmlNode[] = [];
  readonly attributes: Attribute[] = [];
  /** Namespace by prefix; the default one under the empty text. */
  readonly declarations = new Map<string, string>();

  constructor(kind: XmlNode["kind"], content = "") {
    super();
    this.kind = kind;
    this.content = content;
  }

  static named(name: string, namespace: string | null, prefix: string | null): XmlNode {
    const element = new XmlNode("ELEMENT");
    element.name = name;
    element.namespace = namespace;
    element.prefix = prefix === "" ? null : prefix;
    return element;
  }

  static element(
    start: { readonly name: string; readonly attributes: readonly XmlAttribute[] },
    parent: XmlNode | null,
  ): XmlNode {
    const { prefix, local } = splitName(start.name);
    const element = XmlNode.named(local, null, prefix);
    element.parent = parent;
    for (const { name, value } of start.attributes) {
      if (name === "xmlns") element.declarations.set("", value);
      else if (name.startsWith("xmlns:")) element.declarations.set(name.slice("xmlns:".length), value);
    }
    for (const { name, value } of start.attributes) {
      if (name === "xmlns" || name.startsWith("xmlns:")) continue;
      const attribute = splitName(name);
      const namespace = attribute.prefix === null ? null : element.namespaceFor(attribute.prefix);
      element.attributes.push({ name: attribute.local, prefix: attribute.prefix, namespace, value });
    }
    element.namespace = element.namespaceFor(prefix ?? "");
    return element;
  }

  append(node: XmlNode): XmlNode {
    node.parent = this;
    this.children.push(node);
    return node;
  }

  namespaceFor(prefix: string): string | null {
    const own = this.declarations.get(prefix) ?? ((this.prefix ?? "") === prefix ? this.namespace : null);
    return own ?? this.parent?.namespaceFor(prefix) ?? null;
  }

  prefixFor(namespace: string): string | null {
    for (const [prefix, uri] of this.declarations) if (uri === namespace) return prefix;
    if (this.namespace === namespace) return this.prefix;
    return this.parent?.prefixFor(namespace) ?? null;
  }

  attribute(name: string, namespace: string | null): Attribute | undefined {
    return this.attributes.find((one) => one.name === name && (one.namespace ?? "") === (namespace ?? ""));
  }

  setAttribute(name: string, value: string, namespace: string | null, prefix: string | null): void {
    const existing = this.attribute(name, namespace);
    if (existing) existing.value = value;
    else this.attributes.push({ name, value, namespace, prefix });
    if (namespace && prefix && this.namespaceFor(prefix) !== namespace) this.declarations.set(prefix, namespace);
  }

  child(name: string, namespace: string | null): XmlNode | null {
    const matches = (node: XmlNode): boolean =>
      node.name === name && (namespace === null || (node.namespace ?? "") === namespace);
    return this.children.find((node) => node.kind === "ELEMENT" && matches(node)) ?? null;
  }

  /** The text of the element itself, not of its children. */
  get text(): string {
    if (this.kind !== "ELEMENT") return this.content;
    return this.children
      .filter((node) => node.kind === "TEXT")
      .map((node) => node.content)
      .join("");
  }

  insertBefore(node: XmlNode, reference: XmlNode | null): XmlNode {
    const at = reference === null ? this.children.length : this.children.indexOf(reference);
    node.parent = this;
    this.children.splice(at < 0 ? this.children.length : at, 0, node);
    return node;
  }

  removeChild(node: XmlNode): boolean {
    const at = this.children.indexOf(node);
    if (at >= 0) this.children.splice(at, 1);
    return at >= 0;
  }

  toXml(): string {
    if (this.kind === "TEXT") return escapeXmlText(this.content);
    if (this.kind === "COMMENT") return `<!--${this.content}-->`;
    const name = qualified(this.prefix, this.name ?? "");
    const head = [
      name,
      ...this.namespaceAttributes(),
      ...this.attributes.map((one) => attributeText(qualified(one.prefix, one.name), one.value)),
    ].join(" ");
    return this.children.length === 0
      ? `<${head} />`
      : `<${head}>${this.children.map((node) => node.toXml()).join("")}</${name}>`;
  }

  /** Declarations of its own, and of the element's namespace when nothing around declares it. */
  private namespaceAttributes(): string[] {
    const declared = new Map(this.declarations);
    const inherited = this.parent?.namespaceFor(this.prefix ?? "") ?? null;
    if (this.namespace && !declared.has(this.prefix ?? "") && inherited !== this.namespace)
      declared.set(this.prefix ?? "", this.namespace);
    return [...declared].map(([prefix, uri]) => attributeText(prefix === "" ? "xmlns" : `xmlns:${prefix}`, uri));
  }
}

function qualified(prefix: string | null, name: string): string {
  return prefix ? `${prefix}:${name}` : name;
}

function attributeText(name: string, value: string): string {
  return `${name}="${escapeXmlAttribute(value)}"`;
}

function removeAttribute(self: XmlNode, name: string, namespace: string | null): boolean {
  const found = self.attribute(required(name), namespace);
  if (found) self.attributes.splice(self.attributes.indexOf(found), 1);
  return found !== undefined;
}

const attributeValue = (self: XmlNode, name: string, namespace: string | null): string | null =>
  self.attribute(required(name), namespace)?.value ?? null;

implement({
  name: "Dom.XmlNode",
  methods: {
    "addChildElement(String,String,String)": (
      self: XmlNode,
      name: string,
      namespace: string | null,
      prefix: string | null,
    ) => self.append(XmlNode.named(required(name), namespace, prefix)),
    "addCommentNode(String)": (self: XmlNode, text: string) => self.append(new XmlNode("COMMENT", required(text))),
    "addTextNode(String)": (self: XmlNode, text: string) => self.append(new XmlNode("TEXT", required(text))),
    "getAttribute(String,String)": attributeValue,
    "getAttributeCount()": (self: XmlNode) => self.attributes.length,
    "getAttributeKeyAt(Integer)": (self: XmlNode, index: number) => self.attributes[required(index)]?.name ?? null,
    "getAttributeKeyNsAt(Integer)": (self: XmlNode, index: number) =>
      self.attributes[required(index)]?.namespace ?? null,
    "getAttributeValue(String,String)": attributeValue,
    "getAttributeValueNs(String,String)": (self: XmlNode, name: string, namespace: string | null) =>
      self.attribute(required(name), namespace)?.namespace ?? null,
    "getChildElement(String,String)": (self: XmlNode, name: string, namespace: string | null) =>
      self.child(required(name), namespace),
    "getChildElements()": (self: XmlNode) =>
      listOf(
        "Dom.XmlNode",
        self.children.filter((node) => node.kind === "ELEMENT"),
      ),
    "getChildren()": (self: XmlNode) => listOf("Dom.XmlNode", [...self.children]),
    "getName()": (self: XmlNode) => self.name,
    "getNamespace()": (self: XmlNode) => self.namespace,
    "getNamespaceFor(String)": (self: XmlNode, prefix: string | null) => self.namespaceFor(prefix ?? ""),
    "getNodeType()": (self: XmlNode) => platformEnum("Dom.XmlNodeType", self.kind),
    "getParent()": (self: XmlNode) => self.parent,
    "getPrefixFor(String)": (self: XmlNode, namespace: string) => self.prefixFor(required(namespace)),
    "getText()": (self: XmlNode) => self.text,
    "insertBefore(Object,Object)": (self: XmlNode, node: XmlNode, reference: XmlNode | null) =>
      self.insertBefore(required(node), reference),
    "removeAttribute(String,String)": removeAttribute,
    "removeChild(Object)": (self: XmlNode, node: XmlNode) => self.removeChild(required(node)),
    "setAttribute(String,String)": (self: XmlNode, name: string, value: string) =>
      self.setAttribute(required(name), required(value), null, null),
    "setAttributeNs(String,String,String,String)": (
      self: XmlNode,
      name: string,
      value: string,
      namespace: string | null,
      prefix: string | null,
    ) => self.setAttribute(required(name), required(value), namespace, prefix),
    "setNamespace(String,String)": (self: XmlNode, prefix: string, namespace: string) =>
      void self.declarations.set(required(prefix), required(namespace)),
  },
});
