import { apexError } from "../../runtime/apexException.ts";
import { ApexObject, PlatformObject } from "../../runtime/apexObject.ts";
import { org } from "../../runtime/org.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import type { ApexList } from "../../runtime/values/collections.ts";
import type { ApexEnum } from "../../runtime/values/primitives.ts";
import { ApexSObject } from "../../runtime/values/sobject.ts";
import {
  checkFormula,
  fieldOfClass,
  FormulaError,
  FormulaSyntaxError,
  templateFormula,
  type FormulaReturnType,
} from "../../formula/index.ts";
import { implement } from "../registry.ts";
import type { SObjectTypeToken } from "../Schema/tokens.ts";
import { Bean, implementBean } from "../support/beans.ts";
import { listOf, required, setOf } from "../support/values.ts";
import type { ApexType } from "../System/Type.ts";

/** Turns the engine's complaint into the platform's exception; faults of the local org go through. */
function guarded<T>(exception: "FormulaValidationException" | "FormulaEvaluationException", work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof FormulaError || error instanceof FormulaSyntaxError) throw apexError(exception, error.message);
    throw error;
  }
}

/** A formula that has been checked against the type of its context. */
class FormulaInstance extends PlatformObject {
  override readonly apexType = typeRef("FormulaEval.FormulaInstance");
  readonly references: readonly string[];
  private readonly source: string;
  private readonly returns: FormulaReturnType;
  private readonly blankAsZero: boolean;

  constructor(source: string, returns: FormulaReturnType, blankAsZero: boolean, references: readonly string[]) {
    super();
    this.source = source;
    this.returns = returns;
    this.blankAsZero = blankAsZero;
    this.references = references;
  }

  /** @throws FormulaEvaluationException when it cannot be computed */
  evaluate(subject: unknown): unknown {
    const context = required(subject);
    if (!(context instanceof ApexSObject) && !(context instanceof ApexObject)) {
      throw apexError("FormulaEvaluationException", "The context is neither a record nor an Apex object");
    }
    return guarded("FormulaEvaluationException", () =>
      org().data.evaluateFormula(this.source, context, this.returns, this.blankAsZero),
    );
  }
}

/** Source: Apex Reference Guide, FormulaBuilder Class. */
class FormulaBuilder extends PlatformObject {
  override readonly apexType = typeRef("FormulaEval.FormulaBuilder");
  formula: string | null = null;
  returns: FormulaReturnType | null = null;
  isTemplate = false;
  blankAsZero = false;
  /** Finds what a path leads to from the context type. */
  resolve: ((path: readonly string[]) => unknown) | null = null;

  /** @throws FormulaValidationException for a faulty formula, or when formula, type or return type is missing */
  build(): FormulaInstance {
    const { formula, returns, resolve } = this;
    if (!formula || !returns || !resolve) {
      throw apexError("FormulaValidationException", "A formula needs an expression, a context type and a return type");
    }
    const source = this.isTemplate ? templateFormula(formula) : formula;
    const references = guarded("FormulaValidationException", () => checkFormula(source, resolve));
    return new FormulaInstance(source, returns, this.blankAsZero, references);
  }
}

function setting<V>(change: (builder: FormulaBuilder, value: V) => void) {
  return (self: FormulaBuilder, value: V | null): FormulaBuilder => {
    change(self, required(value));
    return self;
  };
}

/** A class that stands for an object (`Account.class`), or a class of the program. */
function withClass(self: FormulaBuilder, type: ApexType): FormulaBuilder {
  const { name } = required(type).type;
  const schema = org().schema.sobject(name);
  self.resolve = schema ? (path) => org().data.formulaField(schema, path) : (path) => fieldOfClass(name, path);
  return self;
}

implement({
  name: "FormulaEval.FormulaBuilder",
  constructors: { "()": () => new FormulaBuilder() },
  statics: { "builder()": () => new FormulaBuilder() },
  methods: {
    "build()": (self: FormulaBuilder) => self.build(),
    "parseAsTemplate(Boolean)": setting<boolean>((self, value) => (self.isTemplate = value)),
    "treatNumericNullAsZero(Boolean)": setting<boolean>((self, value) => (self.blankAsZero = value)),
    "withFormula(String)": setting<string>((self, value) => (self.formula = value)),
    // Every global variable can be read; the list only says which ones the code wants.
    "withGlobalVariables(List<FormulaEval.FormulaGlobal>)": setting<ApexList<ApexEnum>>(() => undefined),
    "withReturnType(FormulaEval.FormulaReturnType)": setting<ApexEnum>(
      (self, value) => (self.returns = value.name as FormulaReturnType),
    ),
    "withType(Type)": withClass,
    "withType(Schema.SObjectType)": setting<SObjectTypeToken>(
      (self, { schema }) => (self.resolve = (path) => org().data.formulaField(schema, path)),
    ),
  },
});

implement({
  name: "FormulaEval.FormulaInstance",
  methods: {
    "evaluate(Object)": (self: FormulaInstance, subject: unknown) => self.evaluate(subject),
    "getReferencedFields()": (self: FormulaInstance) => setOf("String", self.references),
  },
});

/** Formula fields that cannot be computed become null, as in a query, so no record fails. */
function recalculate(records: ApexList<ApexSObject>) {
  const results = required(records).items.map((record) => {
    org().data.recalculateFormulas(required(record));
    return new Bean("FormulaRecalcResult", {
      SObject: record,
      success: true,
      errors: listOf("FormulaRecalcFieldError", []),
    });
  });
  return listOf("FormulaRecalcResult", results);
}

implement({
  name: "Formula",
  statics: {
    "builder()": () => new FormulaBuilder(),
    "recalculateFormulas(List<SObject>)": recalculate,
  },
});
implementBean("FormulaRecalcResult");
implementBean("FormulaRecalcFieldError");
