import assert from "node:assert/strict";
import { describe, it } from "node:test";
// The engines register classes too.
import "../openOrg.ts";
import { loadSignatures } from "../signatures/index.ts";
import { supported } from "./supported.ts";

/** Share of a class's signatures that has to be there. */
const WANTED = 0.9;

/** What the local org promises of the platform's library: all of these but a tenth. */
const PROMISED = [
  ..."System String Integer Long Decimal Double Boolean Id Date Time Datetime TimeZone List Set Map Math".split(" "),
  ..."Pattern Matcher JSON JSONGenerator JSONParser Crypto EncodingUtil Blob Url Http HttpRequest".split(" "),
  ..."HttpResponse RestContext RestRequest RestResponse Database Schema SObject Security".split(" "),
  ..."SObjectAccessDecision UserInfo FeatureManagement Limits Test Assert Type Exception AsyncOptions".split(" "),
  ..."QueueableDuplicateSignature QueueableDuplicateSignature.Builder EventBus EventBus.TestBroker".split(" "),
  ..."EventBus.TriggerContext EventBus.ChangeEventHeader EventBus.RetryableException".split(" "),
  ..."Cache.Org Cache.Partition Cache.OrgPartition Cache.Session Cache.SessionPartition".split(" "),
  ..."Messaging Messaging.SingleEmailMessage Messaging.MassEmailMessage Messaging.EmailFileAttachment".split(" "),
  ..."Messaging.SendEmailResult Messaging.SendEmailError Messaging.InboundEmail".split(" "),
  ..."Messaging.InboundEmailResult Messaging.InboundEnvelope Messaging.RenderEmailTemplateBodyResult".split(" "),
  ..."Label UUID Request ConnectApi.NamedCredentials Dom.Document Dom.XmlNode XmlStreamReader".split(" "),
  "XmlStreamWriter",
];

/** Results, options, cursors; describe results; inputs and results of credentials; the exceptions of System. */
const FAMILIES: readonly RegExp[] = [
  /^Database\.(\w+Result|Error|Cursor|PaginationCursor|QueryLocator|QueryLocatorIterator|LeadConvert|DeletedRecord)$/,
  /^Database\.DMLOptions(\.\w+)?$/,
  /^Schema\.(SObjectType|SObjectField|DescribeSObjectResult|DescribeFieldResult|PicklistEntry|ChildRelationship)$/,
  /^Schema\.(RecordTypeInfo|FieldSet|FieldSetMember)$/,
  /^ConnectApi\.(Named|External)?Credential(?!PrincipalType)\w*$/,
  // The message that this one makes of a name and a value is not documented.
  /^(?!InvalidParameterValue)\w+Exception$/,
];

describe("the promised classes", () => {
  const families = loadSignatures()
    .all.map((type) => type.name)
    .filter((name) => FAMILIES.some((family) => family.test(name)));
  const { classes } = supported([...PROMISED, ...families]);

  it("are found in the platform's signatures", () => {
    assert.ok(families.length > 60, `${families.length} classes of families`);
    for (const name of PROMISED) assert.ok(loadSignatures().find(name), name);
  });

  it("have nine of ten signatures", () => {
    const short = classes.filter(({ implemented, total }) => implemented < WANTED * total);
    assert.deepEqual(
      short.map(({ name, implemented, total, missing }) => `${name}: ${implemented} of ${total}, ${missing.join(" ")}`),
      [],
    );
  });
});
