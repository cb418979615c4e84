import {
  parse,
  type BaseElement,
  type ChildNode,
  type ElseBlock,
  type ElseifBlock,
  type Expression,
  type IfBlock,
  type Root,
} from "@lwc/template-compiler";

/** Namespaces whose components are ours, so that their public properties can be checked. */
const OWN_COMPONENT = /^(c|host)-(.+)$/;

export interface TemplateCheck {
  /** TypeScript that touches every class member the template uses. */
  readonly code: string;
  /** Line of the template for each line of `code`. */
  readonly lines: readonly number[];
}

export interface TemplateProblem {
  readonly line: number;
  readonly message: string;
}

/**
 * Translates a template into TypeScript that uses the class as the template does, so that the type checker finds what
 * the class, a DTO or a child component lacks. Null is not the subject here: templates test it with `lwc:if`.
 *
 * @param className file name of the component class without extension
 */
export function templateCheck(source: string, className: string): TemplateCheck | TemplateProblem[] {
  const { root, warnings } = parse(source, { enableDynamicComponents: true, enableLwcOn: true });
  const errors = warnings.filter((warning) => warning.level <= 1);
  if (!root || errors.length > 0) {
    return errors.map((error) => ({ line: error.location?.line ?? 1, message: error.message }));
  }
  return new TemplateWriter(className).write(root);
}

class TemplateWriter {
  private readonly code: string[] = [];
  private readonly lines: number[] = [];
  private readonly imports = new Map<string, string>();
  private readonly className: string;

  constructor(className: string) {
    this.className = className;
  }

  write(root: Root): TemplateCheck {
    this.children(root.children, new Set());
    const head = [
      `import type Component from "./${this.className}.ts";`,
      ...[...this.imports].map(([module, name]) => `import type ${name} from "${module}";`),
      `declare const self: Component;`,
      `declare function known<T>(value: T): NonNullable<T>;`,
      `declare function each<T>(list: Iterable<T> | null | undefined): T;`,
      `declare function child<T>(): T;`,
      `declare function handler(listener: ((event: any) => unknown) | null | undefined): void;`,
    ];
    return { code: [...head, ...this.code].join("\n"), lines: [...head.map(() => 1), ...this.lines] };
  }

  private emit(line: number, text: string): void {
    this.code.push(text);
    this.lines.push(line);
  }

  private use(expression: Expression, scope: ReadonlySet<string>): void {
    this.emit(expression.location.startLine, `${render(expression, scope)};`);
  }

  private children(nodes: readonly ChildNode[], scope: ReadonlySet<string>): void {
    for (const node of nodes) this.node(node, scope);
  }

  private node(node: ChildNode, scope: ReadonlySet<string>): void {
    switch (node.type) {
      case "Comment":
        return;
      case "Text":
        if (isExpression(node.value)) this.use(node.value, scope);
        return;
      case "If":
        this.use(node.condition, scope);
        return this.children(node.children, scope);
      case "IfBlock":
      case "ElseifBlock":
      case "ElseBlock":
        return this.condition(node, scope);
      case "ForEach":
        return this.loop(
          node.expression,
          [[node.item.name, ""], ...(node.index ? [[node.index.name, "number"] as const] : [])],
          node.children,
          scope,
        );
      case "ForOf":
        return this.loop(node.expression, [[node.iterator.name, "iterator"]], node.children, scope);
      case "ScopedSlotFragment": {
        const name = node.slotData.value.name;
        this.emit(node.location.startLine, `{ const ${name} = {} as any;`);
        this.children(node.children, new Set([...scope, name]));
        return this.emit(node.location.endLine, "}");
      }
      default:
        return this.element(node, scope);
    }
  }

  private condition(node: IfBlock | ElseifBlock | ElseBlock, scope: ReadonlySet<string>): void {
    if (node.type !== "ElseBlock") this.use(node.condition, scope);
    this.children(node.children, scope);
    if (node.type !== "ElseBlock" && node.else) this.condition(node.else, scope);
  }

  private loop(
    list: Expression,
    variables: readonly (readonly [name: string, kind: string])[],
    body: readonly ChildNode[],
    scope: ReadonlySet<string>,
  ): void {
    const line = list.location.startLine;
    const item = `each(${render(list, scope)})`;
    const declarations = variables.map(([name, kind]) => {
      if (kind === "number") return `const ${name} = 0;`;
      if (kind === "iterator") return `const ${name} = { value: ${item}, index: 0, first: true, last: true };`;
      return `const ${name} = ${item};`;
    });
    this.emit(line, `{ ${declarations.join(" ")}`);
    this.children(body, new Set([...scope, ...variables.map(([name]) => name)]));
    this.emit(line, "}");
  }

  private element(node: BaseElement, scope: ReadonlySet<string>): void {
    const own = OWN_COMPONENT.exec(node.name);
    for (const property of node.properties) {
      if (isExpression(property.value)) this.use(property.value, scope);
      if (own) this.childProperty(node, own, property.name);
    }
    for (const attribute of node.attributes) if (isExpression(attribute.value)) this.use(attribute.value, scope);
    for (const listener of node.listeners) {
      this.emit(listener.location.startLine, `handler(${render(listener.handler, scope)});`);
    }
    for (const directive of node.directives) {
      if (directive.name !== "SlotData" && isExpression(directive.value)) this.use(directive.value, scope);
    }
    this.children(node.children, scope);
  }

  private childProperty(node: BaseElement, own: RegExpExecArray, property: string): void {
    const module = `${own[1]}/${camelCase(own[2] ?? "")}`;
    const name = this.imports.get(module) ?? `Child${this.imports.size}`;
    this.imports.set(module, name);
    this.emit(node.location.startLine, `child<${name}>()[${JSON.stringify(property)}];`);
  }
}

function camelCase(kebab: string): string {
  return kebab.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase());
}

function isExpression(value: { type: string }): value is Expression {
  return value.type === "Identifier" || value.type === "MemberExpression";
}

function render(expression: Expression, scope: ReadonlySet<string>): string {
  if (expression.type === "Identifier") {
    return scope.has(expression.name) ? expression.name : `self[${JSON.stringify(expression.name)}]`;
  }
  return `known(${render(expression.object, scope)})[${JSON.stringify(expression.property.name)}]`;
}
