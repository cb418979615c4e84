import type { MappingOrg } from "./mappingOrg.ts";
import { memberOf } from "./people.ts";

/** What one call of the list's page cost on the server side. */
export interface ListFigures {
  readonly call: string;
  readonly found: number;
  readonly queries: number;
  readonly queryRows: number;
  readonly statements: number;
  /** Median of the repetitions, of the machine; not kept in the reference. */
  readonly milliseconds: number;
}

const REPETITIONS = 5;

/** A filter of the list as its page sends it, in Apex. */
type Search = Readonly<Record<string, string>>;

/** Measures what the page asks for, through its controllers and as its administrator. */
export function measureList(org: MappingOrg, members: number): ListFigures[] {
  const someone = memberOf(Math.floor(members / 2));
  const [given = "", family = ""] = someone.displayName.split(" ");
  const searches: readonly (readonly [string, Search])[] = [
    ["first page", {}],
    ["sorted by name, descending", { isDescending: "true" }],
    ["sorted by change", { orderBy: "'changedAt'", isDescending: "true" }],
    ["status Mapped", { status: "'Mapped'" }],
    ["status Held", { status: "'Held'" }],
    ["status Ambiguous (nobody)", { status: "'Ambiguous'" }],
    ["method Email", { method: "'Email'" }],
    ["license Salesforce", { license: "'Salesforce'" }],
    ["search by given name", { words: quoted(given) }],
    ["search by family name", { words: quoted(family) }],
    ["search by full name", { words: quoted(someone.displayName) }],
    ["search by email", { words: quoted(someone.email) }],
    ["search by ID", { words: quoted(someone.id) }],
    ["search by the user's username", { words: quoted(`${someone.username}@users`) }],
    ["search that finds nobody", { words: "'zzzz'" }],
    ["search and two filters", { words: quoted(family), status: "'Mapped'", method: "'Email'" }],
  ];
  return [
    measured(
      org,
      "overview",
      `MappingOverview o = UserMappingController.getOverview('${org.connectionId}'); Integer found = 0;`,
    ),
    measured(
      org,
      "licenses to filter by",
      `Integer found = UserMappingController.listLicenses('${org.connectionId}').size();`,
    ),
    ...searches.map(([call, search]) => measured(org, call, asked(org, search))),
    ...[1, 20, 500].map((page) => measured(org, `page ${page + 1}`, asked(org, placeAfter(org, page * 50)))),
    measured(
      org,
      "users to choose from",
      `Integer found = UserMappingPersonController.findUsers(${quoted(family)}).size();`,
    ),
    measured(org, "panel of one person", panel(org)),
  ];
}

function measured(org: MappingOrg, call: string, source: string): ListFigures {
  const script = `${source} System.debug(found);`;
  const found = Number(org.run(script));
  const reports = Array.from({ length: REPETITIONS }, () => org.measure(script));
  const [report] = reports;
  if (!report) throw new Error("Nothing ran");
  const { used, statements } = report.limits;
  const times = reports.map(({ milliseconds }) => milliseconds).sort((left, right) => left - right);
  return {
    call,
    found,
    queries: used.queries,
    queryRows: used.queryRows,
    statements,
    milliseconds: times[Math.floor(times.length / 2)] ?? 0,
  };
}

/** Answers how many people there are, or how many the page holds where it is not the first. */
function asked(org: MappingOrg, search: Search): string {
  const lines = Object.entries(search).map(([name, value]) => `search.${name} = ${value};`);
  return `
    UserMappingSearch search = new UserMappingSearch();
    search.connectionId = '${org.connectionId}';
    search.orderBy = 'name';
    ${lines.join(" ")}
    UserMappingPage page = UserMappingController.getPage(search);
    Integer found = page.total ?? page.rows.size();`;
}

/** Where a page begins: after so many rows, which the page itself learns from the pages before. */
function placeAfter(org: MappingOrg, rows: number): Search {
  const [id = "", name = ""] = org
    .run(
      `
      String lastId; String lastName; Integer left = ${rows};
      while (left > 0) {
        List<UserMapping__c> chunk = Database.query(
          'SELECT Id, ExternalName__c FROM UserMapping__c' +
          (lastId == null ? '' : ' WHERE ExternalName__c > :lastName OR (ExternalName__c = :lastName AND Id > :lastId)') +
          ' ORDER BY ExternalName__c, Id LIMIT ' + Math.min(left, 2000));
        if (chunk.isEmpty()) break;
        lastId = chunk[chunk.size() - 1].Id; lastName = chunk[chunk.size() - 1].ExternalName__c; left -= chunk.size();
      }
      System.debug(lastId + ';' + lastName);`,
    )
    .split(";");
  return { afterId: quoted(id), afterValue: quoted(name) };
}

function panel(org: MappingOrg): string {
  const id = org.run("System.debug([SELECT Id FROM UserMapping__c WHERE Status__c = 'Mapped' LIMIT 1].Id);");
  return `Integer found = UserMappingPersonController.getDetail('${id}').candidates.size() + 1;`;
}

function quoted(text: string): string {
  return `'${text}'`;
}
