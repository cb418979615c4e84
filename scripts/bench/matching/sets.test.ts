import assert from "node:assert/strict";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { readSets } from "./sets.ts";

const folder = mkdtempSync(join(tmpdir(), "matching-sets-"));
after(() => rmSync(folder, { recursive: true }));

const SIDE = { file: "people.csv", id: "id", columns: { first: "firstName", last: "lastName", mail: "email" } };
const LINK = { name: "people", kind: "link", entity: "person", left: SIDE, right: SIDE, truth: { pairs: "truth.csv" } };
write("people.csv", "id, first,last,mail\na,Ann,Lee,ann@acme.example\nb,Bo,Ray,\n");
write("truth.csv", "id_a,id_b\na,a\n");

test("a column is the field that it stands for, an empty value lacks", () => {
  const [set] = read(LINK);
  assert.deepEqual(set?.records, [
    { firstName: "Ann", lastName: "Lee", email: "ann@acme.example", id: "a", kind: "Person" },
    { firstName: "Bo", lastName: "Ray", id: "b", kind: "Person" },
  ]);
  assert.deepEqual([...(set?.truth ?? [])], ["a\ta"]);
});

test("rows without an id are known by their number, columns of one field are joined", () => {
  write("numbers.csv", "id_a,id_b\n0,1\n");
  const side = { file: "people.csv", columns: { first: "name", last: "name" } };
  const [set] = read({ ...LINK, left: side, right: side, truth: { pairs: "numbers.csv" } });
  assert.deepEqual(set?.records[1], { name: "Bo Ray", id: "1", kind: "Person" });
});

test("clusters are all pairs in them, in either order, and one entity", () => {
  write("clusters.csv", "id,cluster\na,1\nb,1\nc,2\n");
  const [set] = read({ ...LINK, kind: "dedupe", truth: { clusters: "clusters.csv" } });
  assert.deepEqual([...(set?.truth ?? [])], ["a\tb"]);
  assert.equal(set?.entityById.get("a"), set?.entityById.get("b"));
});

test("true pairs of a dedupe set connect whole entities", () => {
  write("connected.csv", "id_a,id_b\nb,a\nc,b\n");
  const [set] = read({ ...LINK, kind: "dedupe", truth: { pairs: "connected.csv" } });
  assert.deepEqual([...(set?.truth ?? [])], ["a\tb", "b\tc"]);
  const entities = ["a", "b", "c"].map((id) => set?.entityById.get(id) ?? id);
  assert.equal(new Set(entities).size, 1);
});

test("pairs are of the kind that their column says", () => {
  write("pairs.csv", "schema,one,two,same\nPerson,Ann,Anne,true\nCompany,Acme,Apex,false\n");
  const [set] = read({
    name: "names",
    kind: "pairs",
    entity: { column: "schema", person: ["Person"] },
    pairs: { file: "pairs.csv", left: { one: "name" }, right: { two: "name" }, truth: "same" },
  });
  assert.deepEqual(
    set?.records.map(({ kind, name }) => [kind, name]),
    [
      ["Person", "Ann"],
      ["Company", "Acme"],
    ],
  );
  assert.equal(set?.truth.size, 1);
});

const WRONG: readonly (readonly [string, unknown, RegExp])[] = [
  ["an unknown kind", { ...LINK, kind: "join" }, /people: kind is one of link, dedupe, pairs/],
  ["an unknown entity", { ...LINK, entity: "animal" }, /people: entity is person, company/],
  [
    "an unknown field",
    { ...LINK, left: { ...SIDE, columns: { first: "nickname" } } },
    /unknown field nickname; there are/,
  ],
  [
    "a missing column",
    { ...LINK, left: { ...SIDE, columns: { phone: "phone" } } },
    /has no column phone; it has id, first/,
  ],
  ["a missing file", { ...LINK, right: { ...SIDE, file: "gone.csv" } }, /people: there is no file .*gone\.csv/],
  ["a missing side", { ...LINK, right: undefined }, /right names no file/],
  ["a missing truth", { ...LINK, truth: {} }, /truth names a file/],
  ["no field at all", { ...LINK, left: { ...SIDE, columns: {} } }, /no column stands for a field/],
];
for (const [what, set, message] of WRONG) {
  test(`${what} is refused by name`, () => assert.throws(() => read(set), message));
}

test("a file without rows, an unknown name and what is no list are refused", () => {
  write("empty.csv", "id,first\n");
  assert.throws(() => read({ ...LINK, left: { ...SIDE, file: "empty.csv" } }), /empty\.csv has no rows/);
  assert.throws(() => read(LINK, ["nobody"]), /no set is named nobody; there are people/);
  write("sets.json", "{}");
  assert.throws(() => readSets(join(folder, "sets.json"), []), /a list of sets is expected/);
  write("sets.json", "[");
  assert.throws(() => readSets(join(folder, "sets.json"), []), /this is not JSON/);
  assert.throws(() => readSets(join(folder, "none.json"), []), /there is no such file/);
});

function read(set: unknown, only: readonly string[] = []) {
  write("sets.json", JSON.stringify([set]));
  return readSets(join(folder, "sets.json"), only);
}

function write(file: string, text: string): void {
  writeFileSync(join(folder, file), text);
}
