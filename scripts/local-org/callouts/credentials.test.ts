import assert from "node:assert/strict";
import { mkdtempSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { test } from "node:test";
import { Store } from "../data/store.ts";
import { metadataOf } from "../metadata/readMetadata.ts";
import { ApexException } from "../runtime/apexException.ts";
import { CredentialStore } from "./credentials.ts";
import { Endpoints } from "./endpoints.ts";
import { Secrets } from "./secrets.ts";

const PROJECT = { projectRoot: ".", sourceApiVersion: "67.0", namespace: null };
const METADATA = metadataOf(
  [
    {
      type: "ExternalCredential",
      fullName: "Slack",
      file: "Slack.externalCredential-meta.xml",
      content: {
        label: "Slack",
        authenticationProtocol: "Custom",
        externalCredentialParameters: [
          { parameterGroup: "Main", parameterName: "Main", parameterType: "NamedPrincipal", sequenceNumber: "1" },
          {
            parameterGroup: "DefaultGroup",
            parameterName: "Authorization",
            parameterType: "AuthHeader",
            parameterValue: "Bearer {!$Credential.Slack.Token}",
            sequenceNumber: "1",
          },
        ],
      },
    },
    {
      type: "NamedCredential",
      fullName: "Slack",
      file: "Slack.namedCredential-meta.xml",
      content: {
        label: "Slack",
        namedCredentialType: "SecuredEndpoint",
        generateAuthorizationHeader: "false",
        namedCredentialParameters: [
          { parameterName: "Url", parameterType: "Url", parameterValue: "https://slack.com/api" },
          { parameterName: "Credential", parameterType: "Authentication", externalCredential: "Slack" },
        ],
      },
    },
  ],
  PROJECT,
);

test("credentials of the metadata are there, and keep their ids when the org opens again", () => {
  const store = new Store(":memory:");
  const first = new CredentialStore(store, METADATA, null);
  const again = new CredentialStore(store, METADATA, null);
  assert.equal(again.external("slack")?.principals[0]?.name, "Main");
  assert.equal(again.external("slack")?.principals[0]?.id, first.external("slack")?.principals[0]?.id);
  assert.equal(again.named("SLACK")?.url, "https://slack.com/api");
  assert.deepEqual(again.named("Slack")?.externalCredentials, ["Slack"]);
  assert.equal(again.external("Slack")?.headers[0]?.value, "Bearer {!$Credential.Slack.Token}");
});

test("values are encrypted at rest and only their names can be listed", () => {
  const store = new Store(":memory:");
  const credentials = new CredentialStore(store, METADATA, null);
  credentials.putValue("Slack", "Main", "", "Token", "xoxb-secret", true);
  assert.deepEqual(credentials.values("slack", "main", ""), [{ name: "Token", encrypted: true }]);
  assert.equal(credentials.secretValues("SLACK", "Main", "").get("token"), "xoxb-secret");
  const raw = Buffer.from(store.get(`SELECT "Value" FROM "$credentialValues"`)?.["Value"] as Uint8Array);
  assert.ok(!raw.toString("latin1").includes("xoxb"));
  credentials.deleteValues("Slack", "Main", "");
  assert.equal(credentials.secretValues("Slack", "Main", "").size, 0);
});

test("a value moved to another credential cannot be read", () => {
  const secrets = new Secrets(null);
  const sealed = secrets.encrypt("value", "a");
  assert.equal(secrets.decrypt(sealed, "a"), "value");
  assert.throws(() => secrets.decrypt(sealed, "b"));
});

test("the key file is made once, for its owner alone", () => {
  const folder = mkdtempSync(join(tmpdir(), "secrets-"));
  try {
    const file = join(folder, "org", "credential.key");
    const sealed = new Secrets(file).encrypt("value", "a");
    assert.equal(new Secrets(file).decrypt(sealed, "a"), "value");
    assert.equal(statSync(file).mode & 0o777, 0o600);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

test("hosts resolve to emulators on this machine, others throw", () => {
  const endpoints = new Endpoints({ "slack.com": "http://127.0.0.1:{port+1}" }, 9000);
  assert.equal(endpoints.resolve(new URL("https://slack.com/api/x?y=1")).href, "http://127.0.0.1:9001/api/x?y=1");
  assert.throws(() => endpoints.resolve(new URL("https://example.com/")), ApexException);
  assert.throws(() => new Endpoints({ a: "http://example.com:80" }, 1), /leaves this machine/);
});
