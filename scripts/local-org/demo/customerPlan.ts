import { INDUSTRIES, TITLES } from "./names.ts";
import { emailOf, makeCompany, makePerson, phoneOf, variantOf, type Company, type Person } from "./people.ts";
import { Random } from "./random.ts";

/** How many of what: `config/local-org/demo.json`. */
export interface CustomerPlan {
  readonly accounts: number;
  readonly contacts: number;
  readonly leads: number;
  readonly opportunities: number;
}

export interface PlannedAccount extends Company {
  readonly website: string | null;
  readonly phone: string | null;
  readonly industry: string;
}

export interface PlannedContact {
  /** The same for everything that stands for one human being. */
  readonly personKey: string;
  readonly person: Person;
  /** Position among the accounts. */
  readonly account: number;
  readonly company: Company;
  readonly email: string | null;
  readonly phone: string | null;
  readonly title: string;
}

export interface PlannedLead {
  readonly personKey: string;
  readonly person: Person;
  readonly company: Company;
  readonly email: string;
  readonly phone: string | null;
  readonly title: string;
  readonly source: string;
}

export interface PlannedOpportunity {
  readonly account: number;
  readonly name: string;
  readonly stage: string;
  readonly closesInDays: number;
  readonly amount: number;
  /** Positions among the contacts, the primary one first; people of the account. */
  readonly contacts: readonly number[];
}

export interface PlannedCustomers {
  readonly accounts: readonly PlannedAccount[];
  readonly contacts: readonly PlannedContact[];
  readonly leads: readonly PlannedLead[];
  readonly opportunities: readonly PlannedOpportunity[];
}

const STAGES = ["Prospecting", "Qualification", "Needs Analysis", "Proposal/Price Quote", "Closed Won", "Closed Lost"];
const PRIVATE_DOMAINS = ["mail.example", "post.example"];
/** Shares of leads: someone who is a contact already, a lead that stands twice. */
const LEAD_IS_CONTACT = 0.08;
const LEAD_STANDS_TWICE = 0.04;

/**
 * Accounts, contacts, leads and opportunities of invented people and companies, the same at each run. Some people stand
 * twice, under another spelling or address.
 */
export function planCustomers(seed: number, plan: CustomerPlan): PlannedCustomers {
  const random = new Random(seed);
  const accounts = planAccounts(random, plan.accounts);
  const contacts = Array.from({ length: plan.contacts }, (_, at) => planContact(random, accounts, at));
  const leads: PlannedLead[] = [];
  while (leads.length < plan.leads) leads.push(...planLeads(random, contacts, accounts, leads.length));
  const opportunities = Array.from({ length: plan.opportunities }, () => planOpportunity(random, accounts, contacts));
  return { accounts, contacts, leads: leads.slice(0, plan.leads), opportunities };
}

/** A part that holds together: the first accounts, and the people and deals of those. */
export function takeCustomers(all: PlannedCustomers, plan: CustomerPlan): PlannedCustomers {
  const isKept = ({ account }: { readonly account: number }): boolean => account < plan.accounts;
  const contacts = all.contacts.filter(isKept).slice(0, plan.contacts);
  const positions = new Map(contacts.map((contact, at) => [all.contacts.indexOf(contact), at]));
  const opportunities = all.opportunities.filter(isKept).slice(0, plan.opportunities);
  return {
    accounts: all.accounts.slice(0, plan.accounts),
    contacts,
    leads: all.leads.slice(0, plan.leads),
    opportunities: opportunities.map((deal) => ({
      ...deal,
      contacts: deal.contacts.flatMap((at) => positions.get(at) ?? []),
    })),
  };
}

function planAccounts(random: Random, count: number): PlannedAccount[] {
  const names = new Set<string>();
  return Array.from({ length: count }, () => {
    const company = makeCompany(random, names);
    names.add(company.name);
    return {
      ...company,
      website: random.chance(0.8) ? `https://www.${company.domain}` : null,
      phone: random.chance(0.7) ? phoneOf(random) : null,
      industry: random.pickSkewed(INDUSTRIES),
    };
  });
}

function planContact(random: Random, accounts: readonly PlannedAccount[], at: number): PlannedContact {
  const account = random.below(accounts.length);
  const company = accounts[account]!;
  const person = makePerson(random, random.chance(0.85) ? company.pool : undefined);
  const email = emailOf(random, person, company.domain);
  return {
    personKey: `contact-${at}`,
    person,
    account,
    company,
    email: random.chance(0.92) ? email : null,
    phone: random.chance(0.6) ? phoneOf(random) : null,
    title: random.pickSkewed(TITLES),
  };
}

/** One lead, or two of the same person. */
function planLeads(
  random: Random,
  contacts: readonly PlannedContact[],
  accounts: readonly PlannedAccount[],
  at: number,
): PlannedLead[] {
  const known = random.chance(LEAD_IS_CONTACT) ? random.pick(contacts) : null;
  const company = known?.company ?? random.pick(accounts);
  const person = known ? variantOf(random, known.person) : makePerson(random);
  const domain = random.chance(0.75) ? company.domain : random.pick(PRIVATE_DOMAINS);
  const lead: PlannedLead = {
    personKey: known?.personKey ?? `lead-${at}`,
    person,
    company,
    email: known?.email && random.chance(0.5) ? known.email : emailOf(random, person, domain),
    phone: random.chance(0.5) ? phoneOf(random) : null,
    title: random.pickSkewed(TITLES),
    source: random.pick(["Web", "Phone Inquiry", "Partner Referral", "Other"]),
  };
  if (!random.chance(LEAD_STANDS_TWICE)) return [lead];
  const again = variantOf(random, person);
  return [lead, { ...lead, person: again, email: emailOf(random, again, random.pick(PRIVATE_DOMAINS)) }];
}

function planOpportunity(
  random: Random,
  accounts: readonly PlannedAccount[],
  contacts: readonly PlannedContact[],
): PlannedOpportunity {
  const account = random.below(accounts.length);
  const people = contacts.flatMap((contact, at) => (contact.account === account ? [at] : []));
  return {
    account,
    name: `${accounts[account]!.name} ${random.pick(["Renewal", "New business", "Expansion"])}`,
    stage: random.pick(STAGES),
    closesInDays: random.below(300) - 120,
    amount: 1_000 * (1 + random.below(250)),
    contacts: people.slice(0, random.below(4)),
  };
}
