import { testOrgOptions } from "../../local-org/cli/project.ts";
import { openOrg } from "../../local-org/openOrg.ts";
import { executeAnonymous } from "../../local-org/server/apex/anonymousApex.ts";
import type { Input } from "./sets.ts";

/** A candidate as Apex gave it. */
export interface Candidate {
  readonly id: string;
  readonly weight: number;
  readonly evidence: string;
}

/** Outcome of one record, best candidate first. */
export interface Outcome {
  readonly band: "MATCHED" | "POSSIBLE" | "CONFLICT" | "UNMATCHED";
  readonly rows: number;
  readonly candidates: readonly Candidate[];
}

/** What a call of 200 records cost. */
export interface Cost {
  readonly queries: number;
  /** Executed Apex statements, to the next ten thousand. */
  readonly statements: number;
}

/** The package's own engine in an empty local org in memory. */
export interface ApexEngine {
  /** Stores profiles in place of those before. */
  store(profiles: readonly Input[]): void;
  /** Evaluates at most 200 records of one kind. */
  match(records: readonly Input[]): { readonly outcomes: readonly Outcome[]; readonly cost: Cost };
  /** Weight of each pair, for pairs that somebody puts side by side. */
  compare(left: readonly Input[], right: readonly Input[]): readonly Candidate[];
  /** The keys of each input before they are hashed, empty where one lacks. */
  keys(inputs: readonly Input[]): readonly (readonly string[])[];
  close(): void;
}

const EVIDENCE = `
String rows(List<MatchEvidence> evidence) {
  List<String> parts = new List<String>();
  for (MatchEvidence row : evidence) parts.add(row.comparison + '.' + row.level);
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

/** The local org's measure of CPU time. */
const STATEMENTS_PER_MILLISECOND = 10_000;

const MATCH = (inputs: string): string => `
List<MatchForm> forms = MatchNormalizer.normalize(
  (List<MatchInput>) JSON.deserialize(${inputs}, List<MatchInput>.class)
);
Integer before = Limits.getQueries();
Integer startedAt = Limits.getCpuTime();
List<MatchOutcome> outcomes = new MatchingService().match(forms);
Map<String, Object> cost = new Map<String, Object>{
  'queries' => Limits.getQueries() - before,
  'statements' => (Limits.getCpuTime() - startedAt) * ${STATEMENTS_PER_MILLISECOND}
};
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
      'id' => profiles.get(c.profileId).ExternalId__c, 'weight' => c.matchWeight, 'evidence' => rows(c.evidence)
    });
  }
  answer.add(new Map<String, Object>{
    'band' => outcome.band.name(), 'rows' => outcome.retrievedRows, 'candidates' => candidates
  });
}
System.debug(JSON.serialize(new Map<String, Object>{ 'outcomes' => answer, 'cost' => cost }));${EVIDENCE}`;

const COMPARE = (left: string, right: string): string => `
List<MatchForm> lefts = MatchNormalizer.normalize((List<MatchInput>) JSON.deserialize(${left}, List<MatchInput>.class));
List<MatchForm> rights = MatchNormalizer.normalize(
  (List<MatchInput>) JSON.deserialize(${right}, List<MatchInput>.class)
);
List<Object> answer = new List<Object>();
for (Integer i = 0; i < lefts.size(); i++) {
  MatchCandidate c = new MatchingService().comparePair(lefts[i], rights[i]);
  answer.add(new Map<String, Object>{ 'id' => '', 'weight' => c.matchWeight, 'evidence' => rows(c.evidence) });
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
  return {
    store(profiles) {
      run("delete [SELECT Id FROM ExternalProfile__c]; ");
      for (const chunk of chunks(profiles, 200)) run(STORE(literal(chunk)));
    },
    match: (records) => JSON.parse(run(MATCH(literal(records)))),
    compare: (left, right) => JSON.parse(run(COMPARE(literal(left), literal(right)))),
    keys: (inputs) => chunks(inputs, 200).flatMap((chunk) => JSON.parse(run(KEYS(literal(chunk)))) as string[][]),
    close: () => org.close(),
  };
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
