import type { ProfileMatchView } from "apex/ProfileMatchView";
import { fill } from "c/connectionError";
import { labels } from "./labels.ts";

export interface MatchLook {
  readonly word: string;
  readonly iconName: string;
  readonly variant: string;
}

const LOOKS: Readonly<Record<string, MatchLook>> = {
  Matched: { word: labels.matched, iconName: "utility:success", variant: "success" },
  Possible: { word: labels.possible, iconName: "utility:question_mark", variant: "" },
  Conflict: { word: labels.conflict, iconName: "utility:warning", variant: "warning" },
  Stale: { word: labels.stale, iconName: "utility:clock", variant: "" },
  None: { word: labels.none, iconName: "utility:dash", variant: "" },
  Searching: { word: labels.searching, iconName: "utility:search", variant: "" },
  NoService: { word: labels.noService, iconName: "utility:unlinked", variant: "" },
  NoSeat: { word: labels.needsSeat, iconName: "utility:lock", variant: "" },
};
const AT_SERVICE: Readonly<Record<string, string>> = { Matched: labels.matchedAt, None: labels.noMatchAt };
const FACTS: Readonly<Record<string, string>> = {
  startingPoint: labels.factStartingPoint,
  givenName: labels.factGivenName,
  surname: labels.factSurname,
  name: labels.factName,
  fullName: labels.factName,
  companyName: labels.factCompanyName,
  legalForm: labels.factLegalForm,
  domain: labels.factDomain,
  email: labels.factEmail,
  phone: labels.factPhone,
  birthDate: labels.factBirthDate,
  identifier: labels.factIdentifier,
  company: labels.factCompany,
  title: labels.factTitle,
  street: labels.factStreet,
  houseNumber: labels.factHouseNumber,
  locality: labels.factLocality,
  city: labels.factCity,
  postalCode: labels.factPostalCode,
  region: labels.factRegion,
  country: labels.factCountry,
  household: labels.factHousehold,
  neighbours: labels.factNeighbours,
  branches: labels.factBranches,
  area: labels.factArea,
  address: labels.factAddress,
  employer: labels.factEmployer,
};
/** Evidence that is no agreement or difference of a value. */
const NO_VALUES = new Set(["startingPoint", "household", "neighbours", "branches", "area", "address", "employer"]);
const CERTAIN = 99;
const PROBABLE = 80;

type Candidate = NonNullable<ProfileMatchView["candidates"]>[number];

/** Icon and word of a state; "Matched at {service}" and "No match at {service}" where the service is known. */
export function lookOfMatch(view: ProfileMatchView): MatchLook {
  const look = lookOfState(view.state);
  const template = AT_SERVICE[view.state ?? ""];
  return template && view.serviceName ? { ...look, word: fill(template, [view.serviceName]) } : look;
}

/** Icon and word of a state. */
export function lookOfState(state: string | null | undefined): MatchLook {
  return LOOKS[state ?? "None"] ?? LOOKS["None"]!;
}

/** Word for a comparison. */
export function factWord(comparison: string | null | undefined): string {
  return FACTS[comparison ?? ""] ?? comparison ?? "";
}

/** How sure we are, what agrees, what differs: in plain words. */
export function sentencesOf(candidate: Candidate): string[] {
  const score = candidate.score ?? 0;
  const opening = score >= CERTAIN ? labels.sentenceCertain : labels.sentenceProbable;
  const rows = (candidate.evidence ?? []).filter(({ comparison }) => !NO_VALUES.has(comparison ?? ""));
  const names = (isMeant: (weight: number) => boolean): string =>
    rows
      .filter(({ weight }) => isMeant(weight ?? 0))
      .map(({ comparison }) => factWord(comparison))
      .join(", ");
  const agreeing = names((weight) => weight > 0);
  const differing = names((weight) => weight < 0);
  return [
    score >= PROBABLE ? opening : labels.sentencePerhaps,
    ...(agreeing === "" ? [] : [fill(labels.agreeing, [agreeing])]),
    ...(differing === "" ? [] : [fill(labels.differing, [differing])]),
  ];
}
