import "../../library/index.ts";
import type { DataEngine, DmlRequest, QueryRequest } from "../../data/contract.ts";
import { metadataOf } from "../../metadata/readMetadata.ts";
import { setOrg, type Org } from "../../runtime/org.ts";
import { setTransaction, Transaction, type TriggerContext } from "../../runtime/transaction.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { ApexList } from "../../runtime/values/collections.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import { buildSchema } from "../../schema/buildSchema.ts";
import { loadSignatures } from "../../signatures/index.ts";
import { compileProject, type CompiledProgram } from "../compile.ts";

const metadata = metadataOf([], { projectRoot: "", sourceApiVersion: "67.0", namespace: null });
const schema = buildSchema(metadata);

export interface Recorded {
  readonly queries: QueryRequest[];
  readonly dml: DmlRequest[];
}

export interface Harness extends Recorded {
  readonly program: CompiledProgram;
  /** Calls a static method of a class in a transaction of its own. */
  call(className: string, method: string, ...args: readonly unknown[]): unknown;
}

export interface HarnessOptions {
  readonly apiVersion?: number;
  readonly records?: (request: QueryRequest) => readonly ApexSObject[];
  readonly trigger?: TriggerContext;
}

/** Compiles sources by file name (`A.cls`, `B.trigger`) on an org whose data engine only records what it is asked. */
export function harness(files: Readonly<Record<string, string>>, options: HarnessOptions = {}): Harness {
  const sources = Object.entries(files).map(([file, text]) => ({
    file,
    text,
    kind: file.endsWith(".trigger") ? ("trigger" as const) : ("class" as const),
    apiVersion: options.apiVersion ?? 67,
  }));
  const program = compileProject({ sources, signatures: loadSignatures(), schema, namespace: null, cacheFolder: null });
  const recorded: Recorded = { queries: [], dml: [] };
  const data = dataDouble(recorded, options.records ?? (() => []));
  setOrg({ metadata, schema, program, data, namespace: null } as unknown as Org);
  return {
    ...recorded,
    program,
    call(className, method, ...args) {
      const running = new Transaction({
        ...{
          id: "t",
          quiddity: "ANONYMOUS",
          userId: "005000000000001AAA",
          isTest: false,
          isAsync: false,
          sharing: false,
        },
      });
      if (options.trigger) running.triggerStack.push(options.trigger);
      const outer = setTransaction(running);
      try {
        const found = program.findClass(className)?.methods.find((one) => one.name === method);
        if (!found) throw new Error(`There is no ${className}.${method}`);
        return found.invoke(null, args);
      } finally {
        setTransaction(outer);
      }
    },
  };
}

function dataDouble(recorded: Recorded, records: (request: QueryRequest) => readonly ApexSObject[]): DataEngine {
  return {
    query(request) {
      recorded.queries.push(request);
      return new ApexList(typeRef("List", typeRef("SObject")), [...records(request)]);
    },
    count(request) {
      recorded.queries.push(request);
      return records(request).length;
    },
    dml(request) {
      recorded.dml.push(request);
      return [];
    },
  } as Partial<DataEngine> as DataEngine;
}

export function record(object: string, values: Readonly<Record<string, unknown>>): ApexSObject {
  const found = schema.sobject(object);
  if (!found) throw new Error(`There is no ${object}`);
  const made = new ApexSObject(found);
  for (const [name, value] of Object.entries(values)) made.values.set(name.toLowerCase(), value);
  return made;
}

/** The value of an expression after some statements, as `String.valueOf` writes it. */
export function evaluate(expression: string, statements = "", members = ""): unknown {
  const source = `public class Main { ${members}\npublic static String run() { ${statements}\nreturn '' + (${expression}); } }`;
  const { program, call } = harness({ "Main.cls": source });
  if (program.problems.length > 0) throw new Error(program.problems.map((problem) => problem.message).join("; "));
  return call("Main", "run");
}

/** The compile problems of a class body. */
export function problemsOf(members: string): string[] {
  return harness({ "Main.cls": `public class Main { ${members} }` }).program.problems.map((problem) => problem.message);
}
