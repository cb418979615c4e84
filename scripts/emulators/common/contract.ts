import { readFileSync } from "node:fs";
import { Ajv2020, type ValidateFunction } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import { parse } from "yaml";

interface MediaObject {
  readonly content?: Readonly<Record<string, { readonly schema?: object }>>;
}
interface Operation {
  readonly requestBody?: MediaObject;
  readonly responses: Readonly<Record<string, MediaObject & { readonly $ref?: string }>>;
}
interface OpenApi {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly responses?: Readonly<Record<string, MediaObject>> };
}

/** An OpenAPI 3.1 document against which requests and answers are held, faults in plain words. */
export class Contract {
  private readonly document: OpenApi;
  private readonly ajv: Ajv2020;
  private readonly validators = new Map<object, ValidateFunction>();

  constructor(file: string) {
    this.document = parse(readFileSync(file, "utf8")) as OpenApi;
    this.ajv = new Ajv2020({ allErrors: true, strict: false });
    addFormats.default(this.ajv);
    this.ajv.addSchema({ $id: "contract", components: this.document.components });
  }

  /** @param operation `POST /requests`, path as in the document */
  requestFaults(operation: string, body: unknown): readonly string[] {
    return this.faults(`request of ${operation}`, this.operation(operation)?.requestBody, body);
  }

  /** An answer that the document does not know at all is a fault, too. */
  answerFaults(operation: string, status: number, body: unknown): readonly string[] {
    const known = this.operation(operation);
    if (!known) return [`${operation} is not in the contract`];
    const stated = known.responses[String(status)];
    if (!stated) return [`${operation} may not answer ${status}`];
    const name = stated.$ref?.split("/").at(-1);
    const response = name === undefined ? stated : this.document.components.responses?.[name];
    return this.faults(`answer ${status} of ${operation}`, response, body);
  }

  private operation(operation: string): Operation | undefined {
    const [method = "", path = ""] = operation.split(" ");
    return this.document.paths[path]?.[method.toLowerCase()];
  }

  private faults(what: string, media: MediaObject | undefined, body: unknown): readonly string[] {
    const schema = media?.content?.["application/json"]?.schema;
    if (!schema) return [];
    let validate = this.validators.get(schema);
    if (!validate) {
      const text = JSON.stringify(schema).replaceAll('"#/components/', '"contract#/components/');
      validate = this.ajv.compile(JSON.parse(text) as object);
      this.validators.set(schema, validate);
    }
    if (validate(body)) return [];
    return (validate.errors ?? []).map((error) => `${what}: ${error.instancePath || "body"} ${error.message}`);
  }
}
