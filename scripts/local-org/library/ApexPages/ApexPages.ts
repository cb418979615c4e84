import type { ApexException } from "../../runtime/apexException.ts";
import { transaction } from "../../runtime/transaction.ts";
import type { ApexEnum } from "../../runtime/values/primitives.ts";
import { implement } from "../registry.ts";
import { Bean, implementBean } from "../support/beans.ts";
import { listOf, platformEnum, required } from "../support/values.ts";
import { PageReference } from "./PageReference.ts";

interface PageState {
  /** The local org serves no Visualforce: only a test has a page, from the start. */
  page: PageReference | null;
  readonly messages: Bean[];
}

const STATE = Symbol("Visualforce page");

function state(): PageState {
  const { extras } = transaction();
  let found = extras.get(STATE) as PageState | undefined;
  if (!found) extras.set(STATE, (found = { page: transaction().isTest ? new PageReference("") : null, messages: [] }));
  return found;
}

export function currentPage(): PageReference | null {
  return state().page;
}

/** `Test.setCurrentPage` */
export function setCurrentPage(page: PageReference): void {
  state().page = required(page);
}

export function addMessage(severity: ApexEnum, summary: string): void {
  state().messages.push(message(severity, summary));
}

/** `Test.clearApexPageMessages` */
export function clearMessages(): void {
  state().messages.length = 0;
}

function message(severity: ApexEnum, summary: string, detail: string | null = null, component: string | null = null) {
  return new Bean("ApexPages.Message", {
    severity: required(severity),
    summary,
    detail: detail ?? summary,
    componentLabel: component,
  });
}

implementBean("ApexPages.Message", () => ({}), {
  constructors: {
    "(ApexPages.Severity,String)": (_type: unknown, severity: ApexEnum, summary: string) => message(severity, summary),
    "(ApexPages.Severity,String,String)": (_type: unknown, severity: ApexEnum, summary: string, detail: string) =>
      message(severity, summary, detail),
    "(ApexPages.Severity,String,String,String)": (
      _type: unknown,
      severity: ApexEnum,
      summary: string,
      detail: string,
      component: string,
    ) => message(severity, summary, detail, component),
  },
});

/** Source: Apex Reference Guide, ApexPages Class. */
implement({
  name: "ApexPages",
  statics: {
    "addMessage(ApexPages.Message)": (one: Bean) => void state().messages.push(required(one)),
    "addMessages(Object)": (exception: ApexException) =>
      addMessage(platformEnum("ApexPages.Severity", "ERROR"), required(exception).message ?? ""),
    "currentPage()": currentPage,
    "getMessages()": () => listOf("ApexPages.Message", [...state().messages]),
    "hasMessages()": () => state().messages.length > 0,
    "hasMessages(ApexPages.Severity)": (severity: ApexEnum) =>
      state().messages.some((one) => one.get("severity") === severity),
  },
});
