import { apexError } from "../../runtime/apexException.ts";
import type { ApexList } from "../../runtime/values/collections.ts";
import { invoke } from "../registry.ts";
import { Bean, implementBean } from "../support/beans.ts";
import { apexEquals } from "../support/equality.ts";
import { listOf, required } from "../support/values.ts";
import { implement } from "../registry.ts";

const ROW = "VisualEditor.DataRow";

function row(_type: unknown, label: string, value: unknown, isSelected: boolean | null = false): Bean {
  return new Bean(ROW, { label: required(label), value, selected: isSelected });
}

const labelOf = (self: Bean): string => self.get("label") as string;
const byLabel = (a: Bean, b: Bean): number => (labelOf(a) < labelOf(b) ? -1 : labelOf(a) > labelOf(b) ? 1 : 0);
const rowsOf = (self: Bean): ApexList<Bean> => self.get("dataRows") as ApexList<Bean>;

/** Rows of a picklist in the Lightning App Builder. Source: Apex Reference Guide, DataRow Class. */
implementBean(ROW, () => ({}), {
  constructors: { "(String,Object)": row, "(String,Object,Boolean)": row },
  methods: { "compareTo(VisualEditor.DataRow)": (self: Bean, other: Bean) => byLabel(self, required(other)) },
});

function rows(_type: unknown, given: ApexList<Bean> | null = null, containsAll: boolean | null = false): Bean {
  return new Bean("VisualEditor.DynamicPickListRows", {
    dataRows: listOf(ROW, [...(given?.items ?? [])]),
    containsAll,
  });
}

/** Source: Apex Reference Guide, DynamicPickListRows Class. */
implementBean("VisualEditor.DynamicPickListRows", () => ({}), {
  constructors: {
    "()": rows,
    "(List<VisualEditor.DataRow>)": rows,
    "(List<VisualEditor.DataRow>,Boolean)": rows,
  },
  methods: {
    "addAllRows(List<VisualEditor.DataRow>)": (self: Bean, more: ApexList<Bean>) =>
      void rowsOf(self).items.push(...required(more).items),
    "addRow(VisualEditor.DataRow)": (self: Bean, one: Bean) => void rowsOf(self).items.push(one),
    "containsAllRows()": (self: Bean) => self.get("containsAll"),
    "get(Integer)": (self: Bean, index: number) => {
      const found = rowsOf(self).items[required(index)];
      if (!found) throw apexError("ListException", `List index out of bounds: ${index}`);
      return found;
    },
    "setContainsAllRows(Boolean)": (self: Bean, containsAll: boolean) => self.set("containsAll", containsAll),
    "size()": (self: Bean) => rowsOf(self).items.length,
    "sort()": (self: Bean) => void rowsOf(self).items.sort(byLabel),
  },
});

/** What a subclass inherits; the rows are its own. Source: Apex Reference Guide, DynamicPickList Class. */
function ownRow(self: unknown, value: unknown): Bean | undefined {
  const own = invoke(self, "getValues") as Bean;
  return rowsOf(own).items.find((one) => apexEquals(one.get("value"), value));
}

implement({
  name: "VisualEditor.DynamicPickList",
  methods: {
    "getLabel(Object)": (self: unknown, value: unknown) => ownRow(self, value)?.get("label") ?? null,
    "isValid(Object)": (self: unknown, value: unknown) => ownRow(self, value) !== undefined,
  },
});

implementBean("VisualEditor.DesignTimePageContext");
