import { UnsupportedError } from "../runtime/unsupported.ts";

/** The value of `$Credential.<external credential>.<name>`; undefined when there is none. */
export type CredentialLookup = (credential: string, name: string) => string | undefined;

type Value = string | Buffer;

/**
 * Text of a header with `{!…}` formulas: string literals, `&`, `$Credential.<external credential>.<name>`, and the
 * functions that headers may use as far as they are known here.
 * Source: Salesforce Help, Formula Functions for Named Credentials; Create or Edit Custom Headers.
 * @throws UnsupportedError for any other function or merge field
 */
export function evaluateHeader(template: string, lookup: CredentialLookup): string {
  return template.replace(/\{!((?:"[^"]*"|'[^']*'|[^}"'])*)\}/g, (_all, source: string) =>
    text(new HeaderFormula(source, lookup).evaluate()),
  );
}

const TOKEN = /\s*(?:("(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')|(\$?[A-Za-z_][\w.]*)|(.))/gy;

class HeaderFormula {
  private readonly tokens: string[];
  private readonly lookup: CredentialLookup;
  private readonly source: string;
  private at = 0;

  constructor(source: string, lookup: CredentialLookup) {
    this.source = source;
    this.tokens = [...source.trim().matchAll(TOKEN)].map((match) => match[1] ?? match[2] ?? match[3] ?? "");
    this.lookup = lookup;
  }

  evaluate(): Value {
    const value = this.concatenation();
    if (this.at < this.tokens.length) throw this.unsupported(this.tokens[this.at] ?? "");
    return value;
  }

  private concatenation(): Value {
    let value = this.operand();
    while (this.tokens[this.at] === "&") {
      this.at += 1;
      value = text(value) + text(this.operand());
    }
    return value;
  }

  private operand(): Value {
    const token = this.tokens[this.at++] ?? "";
    if (token.startsWith('"') || token.startsWith("'")) return token.slice(1, -1).replace(/\\(.)/g, "$1");
    if (token === "(") return this.closing(this.concatenation());
    if (token.startsWith("$Credential.")) {
      const [, credential = "", name = ""] = token.split(".");
      return this.lookup(credential, name) ?? "";
    }
    if (this.tokens[this.at] === "(") {
      this.at += 1;
      return this.call(token.toUpperCase(), this.closing(this.concatenation()));
    }
    throw this.unsupported(token);
  }

  private call(name: string, argument: Value): Value {
    switch (name) {
      case "BASE64ENCODE":
        return bytes(argument).toString("base64");
      case "BLOB":
        return bytes(argument);
      case "HEX":
        return bytes(argument).toString("hex");
      case "TEXT":
        return text(argument);
      case "URLENCODE":
        return encodeURIComponent(text(argument));
      case "LOWER":
        return text(argument).toLowerCase();
      case "UPPER":
        return text(argument).toUpperCase();
      default:
        throw this.unsupported(name);
    }
  }

  private closing(value: Value): Value {
    if (this.tokens[this.at++] !== ")") throw this.unsupported("an unclosed parenthesis");
    return value;
  }

  private unsupported(what: string): UnsupportedError {
    return new UnsupportedError(`${what || "an empty expression"} in a header formula`, this.source);
  }
}

function text(value: Value): string {
  return typeof value === "string" ? value : value.toString("utf8");
}

function bytes(value: Value): Buffer {
  return typeof value === "string" ? Buffer.from(value, "utf8") : value;
}
