import { createHash } from "node:crypto";
import type { PlannedCustomers } from "../../local-org/demo/customerPlan.ts";
import { TITLES, type NamePool } from "../../local-org/demo/names.ts";
import { emailOf, makePerson, phoneOf, variantOf, type Company, type Person } from "../../local-org/demo/people.ts";
import { Random } from "../../local-org/demo/random.ts";

/** A person or company at the service; names as in the contract. */
export interface Profile {
  readonly id: string;
  readonly kind: "person" | "company";
  readonly displayName: string;
  readonly givenName?: string;
  readonly familyName?: string;
  readonly title?: string;
  readonly company?: string;
  readonly companyId?: string;
  readonly email?: string;
  readonly phone?: string;
  readonly website?: string;
  readonly city?: string;
  readonly country?: string;
  readonly url: string;
  readonly changedAt: string;
}

/** What the CRM says of somebody, before the service's own view of it. */
interface Known {
  readonly personKey: string;
  readonly person: Person;
  readonly company: Company;
  readonly email: string | null;
  readonly phone: string | null;
  readonly title: string;
}

/** Shares of the CRM's people and companies that the service knows, and of strangers beside each of them. */
const KNOWS_PERSON = 0.68;
const KNOWS_COMPANY = 0.72;
const STRANGER = 0.35;
/** Shares of known people who differ from the CRM. */
const MOVED_COMPANY = 0.1;
const NEW_TITLE = 0.3;
const OTHER_SPELLING = 0.14;
const SHOWS_EMAIL = 0.4;
const SHOWS_PHONE = 0.25;
/** Share of people who have a namesake at the same company. */
const NEAR_TWIN = 0.04;
const YEAR_BEGAN = Date.UTC(2026, 0, 5);
const DAYS = 300;
const MILLISECONDS_A_DAY = 86_400_000;
const SITE = "https://northlight.example";

/**
 * The profiles of a service that overlaps with the demo company's customers imperfectly, the same at each run: known
 * people under other spellings, with other titles, at other companies; namesakes; people and companies nobody here
 * knows; people here whom the service does not know.
 */
export function planProfiles(seed: number, customers: PlannedCustomers): readonly Profile[] {
  const random = new Random(seed);
  const companies = new Map<string, Profile>();
  for (const account of customers.accounts) {
    if (random.chance(KNOWS_COMPANY)) companies.set(account.name, companyProfile(random, account));
  }
  const people = distinctPeople(customers).flatMap((known) => profilesOf(random, known, customers, companies));
  return [...companies.values(), ...people];
}

function distinctPeople(customers: PlannedCustomers): readonly Known[] {
  const people = new Map<string, Known>();
  for (const known of [...customers.contacts, ...customers.leads]) {
    if (!people.has(known.personKey)) people.set(known.personKey, known);
  }
  return [...people.values()];
}

function profilesOf(
  random: Random,
  known: Known,
  customers: PlannedCustomers,
  companies: ReadonlyMap<string, Profile>,
): Profile[] {
  const found: Profile[] = [];
  if (random.chance(KNOWS_PERSON)) {
    const company = random.chance(MOVED_COMPANY) ? random.pick(customers.accounts) : known.company;
    found.push(personProfile(random, { ...known, company }, companies));
    if (random.chance(NEAR_TWIN)) found.push(namesake(random, known, companies));
  }
  if (random.chance(STRANGER)) {
    const company = random.pick(customers.accounts);
    const person = makePerson(random, company.pool);
    const title = random.pickSkewed(TITLES);
    const stranger = { personKey: `stranger of ${known.personKey}`, person, company, title, phone: null };
    found.push(personProfile(random, { ...stranger, email: emailOf(random, person, company.domain) }, companies));
  }
  return found;
}

/** Another human being of the same name at the same place. */
function namesake(random: Random, known: Known, companies: ReadonlyMap<string, Profile>): Profile {
  const title = random.pick(TITLES.filter((other) => other !== known.title));
  return personProfile(
    random,
    { ...known, personKey: `namesake of ${known.personKey}`, title, email: null, phone: phoneOf(random) },
    companies,
  );
}

function personProfile(random: Random, known: Known, companies: ReadonlyMap<string, Profile>): Profile {
  const { company } = known;
  const { given, family } = random.chance(OTHER_SPELLING) ? variantOf(random, known.person) : known.person;
  const employer = companies.get(company.name);
  const isFamilyFirst = ["JP", "CN"].includes(company.pool.countryCode) && given.charCodeAt(0) > 0x2e80;
  return {
    ...identity("P", known.personKey, random),
    kind: "person",
    displayName: isFamilyFirst ? `${family} ${given}` : `${given} ${family}`,
    givenName: given,
    familyName: family,
    title: random.chance(NEW_TITLE) ? random.pickSkewed(TITLES) : known.title,
    company: random.chance(0.5) ? company.name : shortName(company),
    ...(employer ? { companyId: employer.id } : {}),
    ...(known.email && random.chance(SHOWS_EMAIL) ? { email: known.email } : {}),
    ...(known.phone && random.chance(SHOWS_PHONE) ? { phone: known.phone } : {}),
    ...place(random, company.city, company.pool),
  };
}

function companyProfile(random: Random, company: Company & { readonly phone: string | null }): Profile {
  return {
    ...identity("C", company.name, random),
    kind: "company",
    displayName: random.chance(0.6) ? company.name : shortName(company),
    ...(random.chance(0.7) ? { website: `https://${company.domain}/` } : {}),
    ...(company.phone && random.chance(SHOWS_PHONE) ? { phone: company.phone } : {}),
    ...place(random, company.city, company.pool),
  };
}

/** Without its legal form. */
function shortName({ name, pool }: Company): string {
  const form = pool.companyForms.find((each) => name.endsWith(` ${each}`));
  return form === undefined ? name : name.slice(0, -form.length - 1);
}

function identity(prefix: string, key: string, random: Random): Pick<Profile, "id" | "url" | "changedAt"> {
  const id = `${prefix}${createHash("sha256").update(key).digest("hex").slice(0, 12)}`;
  const changedAt = new Date(YEAR_BEGAN + Math.floor(random.next() * DAYS * MILLISECONDS_A_DAY)).toISOString();
  return { id, url: `${SITE}/${prefix === "P" ? "people" : "companies"}/${id}`, changedAt };
}

function place(random: Random, city: string, pool: NamePool): Pick<Profile, "city" | "country"> {
  return { city: random.chance(0.85) ? city : random.pick(pool.cities), country: pool.countryCode };
}
