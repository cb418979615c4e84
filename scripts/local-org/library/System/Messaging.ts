import { apexError, ApexException } from "../../runtime/apexException.ts";
import { transaction } from "../../runtime/transaction.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import type { ApexList } from "../../runtime/values/collections.ts";
import { updatePlatformRow } from "../../jobs/platformRows.ts";
import { keepMail } from "../Messaging/mail.ts";
import { readRow, templates } from "../Messaging/templates.ts";
import { implement } from "../registry.ts";
import { Bean, implementBean } from "../support/beans.ts";
import { recordWithId } from "../support/dml.ts";
import { listOf, platformEnum, required } from "../support/values.ts";

const SINGLE = "Messaging.SingleEmailMessage";
const NO_RECIPIENT = "Add a recipient to send an email.";

/** Addresses of a message: as given, Ids as the addresses of their records, and that of the target. */
function recipients(message: Bean): string[] {
  const stated = ["toAddresses", "ccAddresses", "bccAddresses"].flatMap(
    (name) => (message.get(name) as ApexList<string> | null)?.items ?? [],
  );
  const target = message.get("targetObjectId") as string | null;
  return [...stated, ...(target === null ? [] : [target])].map((one) => (one.includes("@") ? one : addressOf(one)));
}

function addressOf(id: string): string {
  const { schema } = recordWithId(id);
  const email = readRow(schema.name, ["Email"], id)?.values.get("email");
  if (typeof email !== "string") throw apexError("EmailException", `The record ${id} has no email address`);
  return email;
}

/** Why the message cannot be sent; null when it can. */
function fault(message: Bean): { readonly statusCode: string; readonly text: string } | null {
  if (message.get("templateId") !== null) throw new UnsupportedError("mails from templates");
  const to = recipients(message);
  if (to.length === 0) return { statusCode: "REQUIRED_FIELD_MISSING", text: NO_RECIPIENT };
  const wrong = to.find((address) => !/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(address));
  if (wrong !== undefined) return { statusCode: "INVALID_EMAIL_ADDRESS", text: `Invalid to address : ${wrong}` };
  if (message.get("plainTextBody") === null && message.get("htmlBody") === null) {
    return { statusCode: "REQUIRED_FIELD_MISSING", text: "Missing body, need at least one of html or plainText" };
  }
  return null;
}

function send(messages: ApexList<Bean>, allOrNone = true) {
  transaction().limits.count("emailInvocations");
  const results = required(messages).items.map((message, row) => {
    if (required(message).apexType.name !== SINGLE) throw new UnsupportedError(message.apexType.name);
    const problem = fault(message);
    if (problem && allOrNone) {
      const text = `SendEmail failed. First exception on row ${row}; first error: ${problem.statusCode}, ${problem.text}: []`;
      throw new ApexException(typeRef("EmailException"), text);
    }
    if (!problem) keepMail(message, recipients(message));
    const errors = problem
      ? [
          new Bean("Messaging.SendEmailError", {
            message: problem.text,
            statusCode: platformEnum("StatusCode", problem.statusCode),
            fields: listOf("String", []),
          }),
        ]
      : [];
    return new Bean("Messaging.SendEmailResult", {
      success: problem === null,
      errors: listOf("Messaging.SendEmailError", errors),
    });
  });
  return listOf("Messaging.SendEmailResult", results);
}

const DRAFT = "5";
const SENT = "3";
const MESSAGE_FIELDS = ["Subject", "TextBody", "HtmlBody", "ToAddress", "CcAddress", "BccAddress", "Status"];

function addresses(text: unknown): ApexList<string> {
  const parts = typeof text === "string" ? text.split(/[;,]/).map((part) => part.trim()) : [];
  return listOf(
    "String",
    parts.filter((part) => part !== ""),
  );
}

/** Sends drafts that stand as EmailMessage records. */
function sendDrafts(ids: ApexList<string>, allOrNone = true) {
  const messages = required(ids).items.map((id) => {
    const values = readRow("EmailMessage", MESSAGE_FIELDS, required(id))?.values;
    if (values?.get("status") !== DRAFT) throw apexError("EmailException", `${id} is no draft email message`);
    return new Bean(SINGLE, {
      subject: values.get("subject"),
      plainTextBody: values.get("textbody"),
      htmlBody: values.get("htmlbody"),
      toAddresses: addresses(values.get("toaddress")),
      ccAddresses: addresses(values.get("ccaddress")),
      bccAddresses: addresses(values.get("bccaddress")),
    });
  });
  const results = send(listOf(SINGLE, messages), required(allOrNone));
  for (const [at, result] of results.items.entries()) {
    if (result.get("success") === true) updatePlatformRow("EmailMessage", ids.items[at] ?? "", { Status: SENT });
  }
  return results;
}

implement({
  name: "Messaging",
  statics: {
    ...templates,
    "sendEmailMessage(List<Id>)": (ids: ApexList<string>) => sendDrafts(ids),
    "sendEmailMessage(List<Id>,Boolean)": sendDrafts,
    "reserveMassEmailCapacity(Integer)": (amount: number) => void required(amount),
    "reserveSingleEmailCapacity(Integer)": (amount: number) => void required(amount),
    "sendEmail(List<Messaging.Email>)": send,
    "sendEmail(List<Messaging.Email>,Boolean)": send,
  },
});

const mailDefaults = () => ({
  useSignature: true,
  saveAsActivity: true,
  bccSender: false,
  treatTargetObjectAsRecipient: true,
});
implementBean("Messaging.Email", mailDefaults);
implementBean(SINGLE, mailDefaults);
implementBean("Messaging.MassEmailMessage", mailDefaults);
implementBean("Messaging.EmailFileAttachment");
implementBean("Messaging.SendEmailResult");
implementBean("Messaging.SendEmailError");
for (const part of [
  "",
  ".BinaryAttachment",
  ".TextAttachment",
  ".Header",
  ".AuthenticationResult",
  ".AuthenticationResultField",
]) {
  implementBean(`Messaging.InboundEmail${part}`);
}
implementBean("Messaging.InboundEnvelope");
implementBean("Messaging.InboundEmailResult");
