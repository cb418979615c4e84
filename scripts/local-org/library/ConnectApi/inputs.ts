import { ApexException } from "../../runtime/apexException.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import type { ApexList } from "../../runtime/values/collections.ts";
import type { ApexEnum } from "../../runtime/values/primitives.ts";
import type { Bean } from "../support/beans.ts";

export function connectError(message: string): ApexException {
  return new ApexException(typeRef("ConnectApi.ConnectApiException"), message);
}

export function text(input: Bean, name: string): string | null {
  return input.get(name) as string | null;
}

/** @throws ConnectApiException when the property has no value */
export function requiredText(input: Bean, name: string): string {
  const value = text(input, name);
  if (value === null || value === "") throw connectError(`The ${name} property is required.`);
  return value;
}

export function enumName(input: Bean, name: string): string | null {
  return (input.get(name) as ApexEnum | null)?.name ?? null;
}

export function beans(input: Bean, name: string): readonly Bean[] {
  return (input.get(name) as ApexList<Bean> | null)?.items ?? [];
}
