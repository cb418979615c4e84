import { toDecimal } from "../data/columns.ts";
import { ApexDate } from "../runtime/values/primitives.ts";
import { insertRecords, type RecordValues } from "./insertRecords.ts";
import { INDUSTRIES, TITLES } from "./names.ts";
import { emailOf, makeCompany, makePerson, phoneOf, variantOf, type Company, type Person } from "./people.ts";
import { Random } from "./random.ts";

/** `config/local-org/demo.json` */
export interface CustomerPlan {
  readonly seed: number;
  readonly accounts: number;
  readonly contacts: number;
  readonly leads: number;
  readonly opportunities: number;
}

const DAY = 86_400_000;
const STAGES = ["Prospecting", "Qualification", "Needs Analysis", "Proposal/Price Quote", "Closed Won", "Closed Lost"];
const PRIVATE_DOMAINS = ["mail.example", "post.example"];
/** Shares of leads: someone who is a contact already, a lead that stands twice. */
const LEAD_IS_CONTACT = 0.08;
const LEAD_STANDS_TWICE = 0.04;

/**
 * Accounts, contacts, leads and opportunities of invented people and companies, the same at each run. Some people stand
 * twice, under another spelling or address.
 */
export function insertCustomers(
  plan: CustomerPlan,
  owners: readonly string[],
  adminUserId: string,
  now: number,
): number {
  const random = new Random(plan.seed);
  const owner = (): string => random.pickSkewed(owners);
  const companies = makeCompanies(random, plan.accounts);
  const accountIds = insertRecords(
    "Account",
    adminUserId,
    companies.map((company) => accountValues(random, company, owner())),
  );
  const contacts = Array.from({ length: plan.contacts }, () => {
    const at = random.below(companies.length);
    const company = companies[at]!;
    const person = makePerson(random, random.chance(0.85) ? company.pool : undefined);
    return { person, company, accountId: accountIds[at]!, email: emailOf(random, person, company.domain) };
  });
  insertRecords(
    "Contact",
    adminUserId,
    contacts.map((contact) => ({
      ...personValues(contact.person),
      AccountId: contact.accountId,
      Email: random.chance(0.92) ? contact.email : null,
      Phone: random.chance(0.6) ? phoneOf(random) : null,
      Title: random.pickSkewed(TITLES),
      MailingCity: contact.company.city,
      MailingCountry: contact.company.pool.country,
      OwnerId: owner(),
    })),
  );
  const leads: RecordValues[] = [];
  while (leads.length < plan.leads) leads.push(...leadValues(random, contacts, companies, owner()));
  insertRecords("Lead", adminUserId, leads.slice(0, plan.leads));
  const opportunities = Array.from({ length: plan.opportunities }, () => {
    const at = random.below(companies.length);
    return opportunityValues(random, companies[at]!, accountIds[at]!, owner(), now);
  });
  insertRecords("Opportunity", adminUserId, opportunities);
  return companies.length + contacts.length + plan.leads + opportunities.length;
}

function makeCompanies(random: Random, count: number): Company[] {
  const names = new Set<string>();
  return Array.from({ length: count }, () => {
    const company = makeCompany(random, names);
    names.add(company.name);
    return company;
  });
}

function accountValues(random: Random, company: Company, ownerId: string): RecordValues {
  return {
    Name: company.name,
    Website: random.chance(0.8) ? `https://www.${company.domain}` : null,
    Phone: random.chance(0.7) ? phoneOf(random) : null,
    Industry: random.pickSkewed(INDUSTRIES),
    BillingCity: company.city,
    BillingCountry: company.pool.country,
    OwnerId: ownerId,
  };
}

function personValues(person: Person): RecordValues {
  return { FirstName: person.given, LastName: person.family };
}

/** One lead, or two of the same person. */
function leadValues(
  random: Random,
  contacts: readonly { readonly person: Person; readonly company: Company; readonly email: string }[],
  companies: readonly Company[],
  ownerId: string,
): RecordValues[] {
  const known = random.chance(LEAD_IS_CONTACT) ? random.pick(contacts) : null;
  const company = known?.company ?? random.pick(companies);
  const person = known ? variantOf(random, known.person) : makePerson(random);
  const domain = random.chance(0.75) ? company.domain : random.pick(PRIVATE_DOMAINS);
  const lead = {
    ...personValues(person),
    Company: company.name,
    Email: known && random.chance(0.5) ? known.email : emailOf(random, person, domain),
    Phone: random.chance(0.5) ? phoneOf(random) : null,
    Title: random.pickSkewed(TITLES),
    City: company.city,
    Country: company.pool.country,
    Status: "Open - Not Contacted",
    LeadSource: random.pick(["Web", "Phone Inquiry", "Partner Referral", "Other"]),
    OwnerId: ownerId,
  };
  if (!random.chance(LEAD_STANDS_TWICE)) return [lead];
  const again = variantOf(random, person);
  return [lead, { ...lead, ...personValues(again), Email: emailOf(random, again, random.pick(PRIVATE_DOMAINS)) }];
}

function opportunityValues(
  random: Random,
  company: Company,
  accountId: string,
  ownerId: string,
  now: number,
): RecordValues {
  return {
    Name: `${company.name} ${random.pick(["Renewal", "New business", "Expansion"])}`.slice(0, 120),
    AccountId: accountId,
    StageName: random.pick(STAGES),
    CloseDate: new ApexDate(Math.floor(now / DAY) - 120 + random.below(300)),
    Amount: toDecimal(1_000 * (1 + random.below(250)), 2),
    OwnerId: ownerId,
  };
}
