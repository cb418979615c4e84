import { testOrgOptions } from "../../local-org/cli/project.ts";
import { openOrg } from "../../local-org/openOrg.ts";
import { executeAnonymous } from "../../local-org/server/apex/anonymousApex.ts";
import type { Input } from "./sets.ts";

/** A candidate as Apex gave it. */
export interface Candidate {
  readonly id: string;
  readonly weight: number;
  readonly isAutomatic: boolean;
  readonly evidence: string;
}

/** Outcome of one record, best candidate first. */
export interface Outcome {
  readonly band: "MATCHED" | "POSSIBLE" | "CONFLICT" | "UNMATCHED";
  readonly rows: number;
  readonly candidates: readonly Candidate[];
}

/** What a call of 200 records cost, from normalising to deciding. */
export interface Cost {
  readonly queries: number;
  /** Executed Apex statements of the package. */
  readonly statements: number;
  /** Those of them in loops over characters. */
  readonly characterSteps: number;
  /** Estimate: slots and forms of the records, rows of the largest query, forms of all candidates. */
  readonly heapKilobytes: number;
}

/** The package's own engine in an empty local org in memory. */
export interface ApexEngine {
  /** Stores profiles in place of those before; counts values and caps keys as every night. */
  store(profiles: readonly Input[]): void;
  /** Stores more profiles. */
  add(profiles: readonly Input[]): void;
  /** Evaluates at most 200 records of one kind. */
  match(records: readonly Input[]): { readonly outcomes: readonly Outcome[]; readonly cost: Cost };
  /** Weight of each pair, for pairs that somebody puts side by side. */
  compare(left: readonly Input[], right: readonly Input[]): readonly Candidate[];
  /** The keys of each input before they are hashed, null where one lacks. */
  keys(inputs: readonly Input[]): readonly (readonly (string | null)[])[];
  close(): void;
}

const EVIDENCE = `
String rows(List<MatchEvidence> evidence) {
  List<String> parts = new List<String>();
  for (MatchEvidence row : evidence) parts.add(row.comparison + '.' + row.level + ':' + row.weight.format());
  return String.join(parts, ' ');
}`;

const STORE = (inputs: string): string => `
List<ExternalProfile__c> rows = new List<ExternalProfile__c>();
MatchKeyHasher hasher = new MatchKeyHasher();
List<MatchInput> inputs = (List<MatchInput>) JSON.deserialize(${inputs}, List<MatchInput>.class);
List<MatchForm> forms = MatchNormalizer.normalize(inputs);
for (Integer i = 0; i < forms.size(); i++) {
  ExternalProfile__c row = new ExternalProfile__c(
    Name = 'bench', ExternalId__c = inputs[i].id, Kind__c = inputs[i].kind, MatchForm__c = forms[i].pack()
  );
  hasher.fill(row, forms[i]);
  rows.add(row);
}
insert rows;`;

const CLEAR = "delete [SELECT Id FROM ExternalProfile__c LIMIT 5000];";

/** Some steps of the nightly cap of frequent keys, the first ones for no position; answers where the next begins. */
const CAP = (position: string): string => `
MatchRun__c run = MatchKeyCapWork.first();
run.Position__c = '${position}' == '' ? run.Position__c : '${position}';
run.Done__c = 0;
run.Changed__c = 0;
while (run.Status__c != MatchRunService.COMPLETED && Limits.getQueries() < 50 && Limits.getDmlRows() < 4000) {
  new MatchKeyCapWork().step(run);
}
System.debug(run.Status__c == MatchRunService.COMPLETED ? '' : run.Position__c);`;

/** The only class with a loop over characters. */
const CHARACTER_LOOPS = "MatchTransliteration.cls";

const MATCH = (inputs: string): string => `
Integer before = Limits.getQueries();
List<MatchForm> forms = MatchNormalizer.normalize(
  (List<MatchInput>) JSON.deserialize(${inputs}, List<MatchInput>.class)
);
List<MatchOutcome> outcomes = new MatchingService().match(forms);
Integer queries = Limits.getQueries() - before;
Double automatic = new MatchModels().active(forms[0].kind).automaticWeight;
Set<Id> ids = new Set<Id>();
for (MatchOutcome outcome : outcomes) for (MatchCandidate c : outcome.candidates) ids.add(c.profileId);
Map<Id, ExternalProfile__c> profiles = new Map<Id, ExternalProfile__c>(
  [SELECT Id, ExternalId__c FROM ExternalProfile__c WHERE Id IN :ids]
);
List<Object> answer = new List<Object>();
for (MatchOutcome outcome : outcomes) {
  List<Object> candidates = new List<Object>();
  for (MatchCandidate c : outcome.candidates) {
    candidates.add(new Map<String, Object>{
      'id' => profiles.get(c.profileId).ExternalId__c,
      'weight' => c.matchWeight,
      'isAutomatic' => c.matchWeight >= automatic,
      'evidence' => rows(c.evidence)
    });
  }
  answer.add(new Map<String, Object>{
    'band' => outcome.band.name(), 'rows' => outcome.retrievedRows, 'candidates' => candidates
  });
}
System.debug(JSON.serialize(new Map<String, Object>{ 'outcomes' => answer, 'queries' => queries }));${EVIDENCE}`;

const COMPARE = (left: string, right: string): string => `
List<MatchForm> lefts = MatchNormalizer.normalize((List<MatchInput>) JSON.deserialize(${left}, List<MatchInput>.class));
List<MatchForm> rights = MatchNormalizer.normalize(
  (List<MatchInput>) JSON.deserialize(${right}, List<MatchInput>.class)
);
List<Object> answer = new List<Object>();
for (Integer i = 0; i < lefts.size(); i++) {
  MatchCandidate c = new MatchingService().comparePair(lefts[i], rights[i]);
  answer.add(new Map<String, Object>{
    'id' => '',
    'weight' => c.matchWeight,
    'isAutomatic' => c.matchWeight >= new MatchModels().active(lefts[i].kind).automaticWeight,
    'evidence' => rows(c.evidence)
  });
}
System.debug(JSON.serialize(answer));${EVIDENCE}`;

const KEYS = (inputs: string): string => `
List<Object> answer = new List<Object>();
for (MatchForm form : MatchNormalizer.normalize((List<MatchInput>) JSON.deserialize(${inputs}, List<MatchInput>.class))) {
  answer.add(MatchKeyRules.keysOf(form));
}
System.debug(JSON.serialize(answer));`;

/** Opens an empty org with the package. */
export function openApexEngine(): ApexEngine {
  const org = openOrg(testOrgOptions());
  const run = (source: string): string => {
    const result = executeAnonymous(org, source, org.adminUserId);
    if (!result.success) throw new Error(result.problem ?? `${result.exceptionMessage}\n${result.exceptionStackTrace}`);
    return (result.log.at(-1) ?? "").replace(/^DEBUG\|/, "");
  };
  const add = (profiles: readonly Input[]): void => {
    for (const chunk of chunks(profiles, 200)) run(STORE(literal(chunk)));
    for (const kind of ["Person", "Company"]) run(`new SystemMatchTerms().count('${kind}');`);
    let position = run(CAP(""));
    while (position !== "") position = run(CAP(position));
  };
  return {
    store(profiles) {
      while (Number(run("System.debug([SELECT COUNT() FROM ExternalProfile__c]);")) > 0) run(CLEAR);
      add(profiles);
    },
    add,
    match(records) {
      org.program.resetCoverage();
      const answer = JSON.parse(run(MATCH(literal(records)))) as {
        readonly outcomes: readonly Outcome[];
        readonly queries: number;
      };
      return { outcomes: answer.outcomes, cost: costOf(org, answer) };
    },
    compare: (left, right) => JSON.parse(run(COMPARE(literal(left), literal(right)))),
    keys: (inputs) =>
      chunks(inputs, 200).flatMap((chunk) => JSON.parse(run(KEYS(literal(chunk)))) as (string | null)[][]),
    close: () => org.close(),
  };
}

const SLOTS = 20;
const BYTES = { slot: 60, form: 400, row: 250, candidate: 900 };

function costOf(
  org: ReturnType<typeof openOrg>,
  answer: { readonly outcomes: readonly Outcome[]; readonly queries: number },
): Cost {
  let statements = 0;
  let characterSteps = 0;
  for (const [file, hits] of org.program.coverage()) {
    const sum = [...hits.values()].reduce((total, count) => total + count, 0);
    statements += sum;
    if (file.endsWith(CHARACTER_LOOPS)) characterSteps += sum;
  }
  const rows = answer.outcomes.reduce((sum, outcome) => sum + outcome.rows, 0);
  const candidates = new Set(answer.outcomes.flatMap((outcome) => outcome.candidates.map(({ id }) => id))).size;
  const records = answer.outcomes.length * (SLOTS * BYTES.slot + BYTES.form);
  const heapKilobytes = (records + rows * BYTES.row + candidates * BYTES.candidate) / 1024;
  return { queries: answer.queries, statements, characterSteps, heapKilobytes };
}

/** Divides a list. */
export function chunks<T>(items: readonly T[], size: number): T[][] {
  return Array.from({ length: Math.ceil(items.length / size) }, (_, index) =>
    items.slice(index * size, (index + 1) * size),
  );
}

function literal(value: unknown): string {
  return `'${JSON.stringify(value).replaceAll("\\", "\\\\").replaceAll("'", "\\'")}'`;
}
