import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { testOrgOptions } from "../../local-org/cli/project.ts";
import { openOrg, type OpenedOrg } from "../../local-org/openOrg.ts";
import { observeTransactions, type TransactionReport } from "../../local-org/runtime/runTransaction.ts";
import { executeAnonymous } from "../../local-org/server/apex/anonymousApex.ts";
import { isUser, memberOf } from "./people.ts";
import { GeneratedService } from "./service.ts";

const HOST = "bench.example.com";
const CHUNK = 200;

/** A Developer Edition with the package, an active connection to the generated service, and half of its people as users. */
export class MappingOrg {
  readonly opened: OpenedOrg;
  readonly connectionId: string;
  private readonly service: GeneratedService;
  private readonly folder: string;

  private constructor(opened: OpenedOrg, service: GeneratedService, folder: string) {
    this.opened = opened;
    this.service = service;
    this.folder = folder;
    this.run("ConnectionSetupController.becomeAdministrator();");
    this.connectionId = this.connect();
  }

  static async open(people: number): Promise<MappingOrg> {
    const service = await GeneratedService.start(people);
    const folder = mkdtempSync(path.join(tmpdir(), "causeway-bench-"));
    const endpointsFile = path.join(folder, "endpoints.json");
    writeFileSync(endpointsFile, JSON.stringify({ [HOST]: `http://127.0.0.1:${service.port}` }));
    const opened = openOrg({ ...testOrgOptions(), endpointsFile, developerEdition: true });
    const org = new MappingOrg(opened, service, folder);
    org.addUsers(people);
    return org;
  }

  async close(): Promise<void> {
    this.opened.close();
    await this.service.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** Runs anonymous Apex. @returns the last line of the debug log */
  run(source: string): string {
    const result = executeAnonymous(this.opened, source, this.opened.adminUserId);
    if (!result.success) throw new Error(result.problem ?? `${result.exceptionMessage}\n${result.exceptionStackTrace}`);
    return (result.log.at(-1) ?? "").replace(/^\w+\|/, "");
  }

  /** Runs anonymous Apex and tells what the transaction used. */
  measure(source: string): TransactionReport {
    const reports: TransactionReport[] = [];
    observeTransactions((report) => reports.push(report));
    try {
      this.run(source);
    } finally {
      observeTransactions(null);
    }
    const report = reports.at(-1);
    if (!report) throw new Error("Nothing ran");
    return report;
  }

  private connect(): string {
    const id = this.run(`
      Connection__c made = new Connection__c(
        Name = 'Bench', Provider__c = 'OpenConnect', Environment__c = 'Production', MappingKeys__c = 'FederationId;Email',
        ServiceUrl__c = 'https://${HOST}', IntegrationUser__c = UserInfo.getUserId(), WorkspaceId__c = 'GENERATED',
        NoMatchPolicy__c = 'Hold', ChatterLicensePolicy__c = 'Hold', AddedLaterPolicy__c = 'Hold',
        InactiveUserPolicy__c = 'Hold', RequestedAt__c = Datetime.now(), TermsVersion__c = 3,
        RequestExpiresAt__c = Datetime.now().addDays(7), TermsAcceptedAt__c = Datetime.now());
      insert as system made;
      System.debug(made.Id);`);
    this.run(`ConnectionWizardController.storeCredential('${id}', 'oc-bench-key');`);
    this.run(`ConnectionWizardController.testCredential('${id}');`);
    this.run(`
      for (String status : new List<String>{ 'Requested', 'Approved', 'Active' }) {
        update as system new Connection__c(Id = '${id}', Status__c = status, ActivatedAt__c = Datetime.now());
      }
      new DispatcherService().restart();`);
    this.opened.jobs.drain();
    return id;
  }

  private addUsers(people: number): void {
    const numbers = Array.from({ length: people }, (_, number) => number).filter(isUser);
    for (let start = 0; start < numbers.length; start += CHUNK) {
      const rows = numbers.slice(start, start + CHUNK).map((number) => {
        const { displayName, email, username } = memberOf(number);
        return { n: displayName, e: email, u: `${username}@users.example`, f: `F${number}` };
      });
      this.run(`
        Id profileId = [SELECT Id FROM Profile WHERE Name = 'Standard User'].Id;
        List<User> users = new List<User>();
        for (Object row : (List<Object>) JSON.deserializeUntyped('${JSON.stringify(rows)}')) {
          Map<String, Object> person = (Map<String, Object>) row;
          String name = (String) person.get('n');
          users.add(new User(
            FirstName = name.substringBefore(' '), LastName = name.substringAfter(' '), Alias = 'bench',
            Email = (String) person.get('e'), Username = (String) person.get('u'), IsActive = true,
            FederationIdentifier = (String) person.get('f'), ProfileId = profileId,
            TimeZoneSidKey = 'Europe/Amsterdam', LocaleSidKey = 'en_US', LanguageLocaleKey = 'en_US',
            EmailEncodingKey = 'UTF-8'));
        }
        insert as system users;`);
    }
  }
}
