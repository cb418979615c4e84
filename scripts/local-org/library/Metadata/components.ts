import type { ApexList } from "../../runtime/values/collections.ts";
import { loadSignatures } from "../../signatures/index.ts";
import type { PlatformType } from "../../signatures/model.ts";
import { implement } from "../registry.ts";
import { Bean, implementBean } from "../support/beans.ts";
import { listOf, required } from "../support/values.ts";

const CONTAINER = "Metadata.DeployContainer";
/** What does more than hold data; a deployment itself is not part of the local org. */
const OTHERS = new Set([CONTAINER, "Metadata.Operations"]);

/** Lists of a component are there from the start: `component.values.add(value)`, those of its superclasses too. */
function emptyLists(type: PlatformType | undefined): Record<string, unknown> {
  if (!type) return {};
  const above = type.superclass ? emptyLists(loadSignatures().find(type.superclass.name)) : {};
  const own = type.properties.flatMap(({ name, type: { name: kind, args } }) =>
    kind === "List" && args[0] ? [[name, listOf(args[0], [])] as const] : [],
  );
  return { ...above, ...Object.fromEntries(own) };
}

/** Components of metadata that Apex builds and reads. Source: Apex Reference Guide, Metadata Namespace. */
for (const type of loadSignatures().all) {
  if (type.kind !== "class" || !type.name.startsWith("Metadata.") || OTHERS.has(type.name)) continue;
  implementBean(type.name, () => emptyLists(type));
}

const contents = (self: Bean): ApexList<Bean> => self.get("contents") as ApexList<Bean>;

function remove(self: Bean, isWanted: (one: Bean) => boolean): boolean {
  const { items } = contents(self);
  const at = items.findIndex(isWanted);
  if (at >= 0) items.splice(at, 1);
  return at >= 0;
}

implement({
  name: CONTAINER,
  constructors: { "()": () => new Bean(CONTAINER, { contents: listOf("Metadata.Metadata", []) }) },
  methods: {
    "addMetadata(Metadata.Metadata)": (self: Bean, one: Bean) => void contents(self).items.push(required(one)),
    "getMetadata()": contents,
    "removeMetadata(Metadata.Metadata)": (self: Bean, one: Bean) => remove(self, (other) => other === one),
    "removeMetadataByFullName(String)": (self: Bean, name: string) =>
      remove(self, (one) => one.get("fullName") === name),
  },
});
