import { Bean, implementBean } from "../support/beans.ts";

function option(_type: unknown, value: string, label: string, isDisabled: boolean | null = false): Bean {
  return new Bean("SelectOption", { value, label, disabled: isDisabled, escapeItem: true });
}

/** Source: Apex Reference Guide, SelectOption Class. */
implementBean("SelectOption", () => ({}), {
  constructors: { "(String,String)": option, "(String,String,Boolean)": option },
});
