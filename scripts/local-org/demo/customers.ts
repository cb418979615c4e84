import { toDecimal } from "../data/columns.ts";
import { ApexDate } from "../runtime/values/primitives.ts";
import type {
  PlannedAccount,
  PlannedContact,
  PlannedCustomers,
  PlannedLead,
  PlannedOpportunity,
} from "./customerPlan.ts";
import { insertRecords, type RecordValues } from "./insertRecords.ts";
import type { Person } from "./people.ts";
import { Random } from "./random.ts";

const DAY = 86_400_000;
const NAME_LENGTH = 120;
const ROLES = ["Decision Maker", "Influencer", "Evaluator"];

/** Inserts planned customers, owned by the sellers, the first of them most; answers the number of rows. */
export function insertCustomers(
  planned: PlannedCustomers,
  seed: number,
  owners: readonly string[],
  adminUserId: string,
  now: number,
): number {
  const random = new Random(seed);
  const insert = <T>(objectName: string, items: readonly T[], valuesOf: (item: T) => RecordValues): string[] =>
    insertRecords(
      objectName,
      adminUserId,
      items.map((item) => ({ ...valuesOf(item), OwnerId: random.pickSkewed(owners) })),
    );
  const accountIds = insert("Account", planned.accounts, accountValues);
  const contactIds = insert("Contact", planned.contacts, (contact) => ({
    ...contactValues(contact),
    AccountId: accountIds[contact.account],
  }));
  insert("Lead", planned.leads, leadValues);
  const dealIds = insert("Opportunity", planned.opportunities, (deal) => ({
    ...opportunityValues(deal, now),
    AccountId: accountIds[deal.account],
  }));
  const roles = planned.opportunities.flatMap((deal, at) =>
    deal.contacts.map((contact, place) => ({
      OpportunityId: dealIds[at],
      ContactId: contactIds[contact],
      Role: ROLES[place],
      IsPrimary: place === 0,
    })),
  );
  insertRecords("OpportunityContactRole", adminUserId, roles);
  return accountIds.length + contactIds.length + planned.leads.length + dealIds.length + roles.length;
}

function accountValues(account: PlannedAccount): RecordValues {
  return {
    Name: account.name,
    Website: account.website,
    Phone: account.phone,
    Industry: account.industry,
    BillingCity: account.city,
    BillingCountry: account.pool.country,
  };
}

function personValues(person: Person): RecordValues {
  return { FirstName: person.given, LastName: person.family };
}

function contactValues(contact: PlannedContact): RecordValues {
  return {
    ...personValues(contact.person),
    Email: contact.email,
    Phone: contact.phone,
    Title: contact.title,
    MailingCity: contact.company.city,
    MailingCountry: contact.company.pool.country,
  };
}

function leadValues(lead: PlannedLead): RecordValues {
  return {
    ...personValues(lead.person),
    Company: lead.company.name,
    Email: lead.email,
    Phone: lead.phone,
    Title: lead.title,
    City: lead.company.city,
    Country: lead.company.pool.country,
    Status: "Open - Not Contacted",
    LeadSource: lead.source,
  };
}

function opportunityValues(deal: PlannedOpportunity, now: number): RecordValues {
  return {
    Name: deal.name.slice(0, NAME_LENGTH),
    StageName: deal.stage,
    CloseDate: new ApexDate(Math.floor(now / DAY) + deal.closesInDays),
    Amount: toDecimal(deal.amount, 2),
  };
}
