import { request } from "platform/request";
import { originOf, resourceAdapter } from "platform/resource";

type Parameters = Readonly<Record<string, unknown>>;

/** The module of an `@AuraEnabled` method: a function that is a wire adapter, too. */
export function apexMethod(name: string): (parameters?: Parameters) => Promise<unknown> {
  const call = (parameters: Parameters = {}): Promise<unknown> => invoke(name, parameters, false);
  const adapter = resourceAdapter((config: Parameters) => {
    if (Object.values(config).some((value) => value === undefined)) return null;
    return { key: `apex:${name}:${JSON.stringify(config)}`, load: () => invoke(name, config, true) };
  });
  return Object.assign(call, { adapter });
}

async function invoke(name: string, parameters: Parameters, cacheable: boolean): Promise<unknown> {
  const dot = name.lastIndexOf(".");
  const body = { classname: name.slice(0, dot), method: name.slice(dot + 1), params: parameters, cacheable };
  const { returnValue } = await request<{ returnValue: unknown }>("POST", "/aura/apex", body);
  return returnValue;
}

export async function refreshApex(wired: unknown): Promise<void> {
  const origin = originOf(wired);
  if (!origin) throw new Error("refreshApex needs the value that a wired Apex method provisioned");
  await origin.refresh();
}

export function getSObjectValue(
  record: Readonly<Record<string, unknown>>,
  field: string | { readonly fieldApiName: string; readonly objectApiName: string },
): unknown {
  const path = (typeof field === "string" ? field.replace(/^[^.]+\./, "") : field.fieldApiName).split(".");
  return path.reduce<unknown>((value, name) => (value as Record<string, unknown> | undefined)?.[name], record);
}
