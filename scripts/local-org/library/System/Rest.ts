import { transaction } from "../../runtime/transaction.ts";
import type { ApexMap } from "../../runtime/values/collections.ts";
import { Bean, implementBean } from "../support/beans.ts";
import { implement } from "../registry.ts";
import { mapOf, required } from "../support/values.ts";

interface RestState {
  request: unknown;
  response: unknown;
}

const STATE = Symbol("rest context");

/** `RestContext` of the transaction: set by the REST door, or by a test. */
export function restState(): RestState {
  const { extras } = transaction();
  let state = extras.get(STATE) as RestState | undefined;
  if (!state) extras.set(STATE, (state = { request: null, response: null }));
  return state;
}

const emptyMap = () => mapOf<string, string>("String", "String", []);

export function newRestRequest(values: Readonly<Record<string, unknown>>): Bean {
  return new Bean("RestRequest", { headers: emptyMap(), params: emptyMap(), ...values });
}

export function newRestResponse(): Bean {
  return new Bean("RestResponse", { headers: emptyMap() });
}

function put(self: Bean, property: string, name: string, value: string): void {
  (self.get(property) as ApexMap<string, string>).put(required(name), value);
}

implement({
  name: "RestContext",
  staticProperties: {
    request: { get: () => restState().request, set: (value: unknown) => void (restState().request = value) },
    response: { get: () => restState().response, set: (value: unknown) => void (restState().response = value) },
  },
});

implementBean("RestRequest", () => ({ headers: emptyMap(), params: emptyMap() }), {
  methods: {
    "addHeader(String,String)": (self: Bean, name: string, value: string) => put(self, "headers", name, value),
    "addParameter(String,String)": (self: Bean, name: string, value: string) => put(self, "params", name, value),
  },
});

implementBean("RestResponse", () => ({ headers: emptyMap() }), {
  methods: {
    "addHeader(String,String)": (self: Bean, name: string, value: string) => put(self, "headers", name, value),
  },
});
