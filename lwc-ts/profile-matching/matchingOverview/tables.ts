import type { MatchOverview } from "apex/MatchOverview";
import { factWord } from "c/profileMatchText";
import { formatCount, formatPart, formatShare, objectWord, reasonWord } from "c/matchingText";
import { labels } from "./labels.ts";

type Row = Record<string, string>;

export const rateColumns = [
  { label: labels.columnObject, fieldName: "object" },
  { label: labels.columnRate, fieldName: "rate" },
  { label: labels.columnEvaluated, fieldName: "evaluated" },
  { label: labels.outcomeMatched, fieldName: "matched" },
  { label: labels.outcomePossible, fieldName: "possible" },
  { label: labels.outcomeConflict, fieldName: "conflict" },
  { label: labels.outcomeStale, fieldName: "stale" },
  { label: labels.outcomeNone, fieldName: "unmatched" },
];

export const ownerColumns = [
  { label: labels.columnOwner, fieldName: "owner" },
  { label: labels.columnObject, fieldName: "object" },
  { label: labels.columnRate, fieldName: "rate" },
  { label: labels.outcomeMatched, fieldName: "matched" },
];

export const reasonColumns = [
  { label: labels.columnReason, fieldName: "reason" },
  { label: labels.columnObject, fieldName: "object" },
  { label: labels.columnRecords, fieldName: "records" },
  {
    type: "button",
    typeAttributes: { label: labels.showRecords, name: "show", variant: "base" },
  },
];

export const completenessColumns = [
  { label: labels.columnField, fieldName: "field" },
  { label: labels.columnObject, fieldName: "object" },
  { label: labels.columnFilled, fieldName: "filled" },
  { label: labels.columnRecords, fieldName: "records" },
];

/** CRM fields by the fact that they tell. */
const FACTS: Readonly<Record<string, string>> = {
  FirstName: "givenName",
  Email: "email",
  Phone: "phone",
  Company: "company",
  AccountId: "company",
  Title: "title",
  Website: "domain",
  Birthdate: "birthDate",
};

export function rateRows({ objects }: MatchOverview): Row[] {
  return (objects ?? []).map((rate) => ({
    id: rate.objectName ?? "",
    object: objectWord(rate.objectName),
    rate: formatShare(rate.matched, rate.evaluated),
    evaluated: formatPart(rate.evaluated, rate.total),
    matched: formatCount(rate.matched),
    possible: formatCount(rate.possible),
    conflict: formatCount(rate.conflict),
    stale: formatCount(rate.stale),
    unmatched: formatCount(rate.unmatched),
  }));
}

export function ownerRows({ owners }: MatchOverview): Row[] {
  return (owners ?? []).map(({ objectName, ownerId, ownerName, evaluated, matched }) => ({
    id: `${objectName} ${ownerId}`,
    owner: ownerName ?? ownerId ?? "",
    object: objectWord(objectName),
    rate: formatShare(matched, evaluated),
    matched: formatPart(matched, evaluated),
  }));
}

export function reasonRows({ reasons }: MatchOverview): Row[] {
  return (reasons ?? []).map(({ objectName, reason, count }) => ({
    id: `${objectName} ${reason}`,
    objectName: objectName ?? "",
    reasonName: reason ?? "",
    reason: reasonWord(reason),
    object: objectWord(objectName),
    records: formatCount(count),
  }));
}

export function completenessRows({ completeness }: MatchOverview): Row[] {
  return (completeness ?? []).map(({ objectName, field, filled, total }) => ({
    id: `${objectName} ${field}`,
    field: fieldWord(field ?? ""),
    object: objectWord(objectName),
    filled: formatShare(filled, total),
    records: formatPart(filled, total),
  }));
}

function fieldWord(field: string): string {
  const place = /(City|PostalCode|Country)$/.exec(field)?.[1];
  return factWord(place ? place.charAt(0).toLowerCase() + place.slice(1) : (FACTS[field] ?? field));
}
