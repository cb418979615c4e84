import { apexError } from "../../runtime/apexException.ts";
import { transaction } from "../../runtime/transaction.ts";
import { invoke } from "../registry.ts";
import { Bean, implementBean } from "../support/beans.ts";
import { mapOf, required } from "../support/values.ts";
import { testState } from "../support/testState.ts";
import type { ApexHttpRequest } from "./HttpRequest.ts";

/** Source: Apex Reference Guide, Continuation Class: at most three requests. */
const MAXIMUM = 3;
const REQUESTS = "$requests";

function requestsOf(self: Bean): Map<string, ApexHttpRequest> {
  let requests = self.values.get(REQUESTS) as Map<string, ApexHttpRequest> | undefined;
  if (!requests) self.values.set(REQUESTS, (requests = new Map()));
  return requests;
}

function addRequest(self: Bean, request: ApexHttpRequest): string {
  const requests = requestsOf(self);
  if (requests.size === MAXIMUM) {
    throw apexError("LimitException", `Continuation limit of ${MAXIMUM} requests exceeded`);
  }
  const label = `Continuation-${requests.size + 1}`;
  requests.set(label, required(request));
  return label;
}

/** `Test.invokeContinuationMethod`: calls the controller's continuation method with what the test set as answers. */
export function invokeContinuation(controller: unknown, continuation: Bean): unknown {
  const missing = [...requestsOf(required(continuation)).keys()].find((label) => !testState().responses.has(label));
  if (missing !== undefined) throw apexError("InvalidParameterValueException", `No response is set for ${missing}`);
  return invoke(required(controller), continuation.get("continuationMethod") as string);
}

implementBean("Continuation", () => ({}), {
  constructors: { "(Integer)": (_type: unknown, timeout: number) => new Bean("Continuation", { timeout }) },
  methods: {
    "addHttpRequest(HttpRequest)": addRequest,
    "getRequests()": (self: Bean) => mapOf("String", "HttpRequest", requestsOf(self)),
  },
  statics: {
    "getResponse(String)": (label: string) => {
      const response = transaction().isTest ? testState().responses.get(required(label)) : undefined;
      if (!response) throw apexError("InvalidParameterValueException", `There is no response ${label}`);
      return response;
    },
  },
});
