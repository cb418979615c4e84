import { org, type Org } from "../../runtime/org.ts";
import { transaction } from "../../runtime/transaction.ts";
import type { Bean } from "../support/beans.ts";

/** A mail that Apex sent: kept, never delivered. */
export interface SentMail {
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  readonly userId: string;
  readonly to: readonly string[];
  readonly subject: string | null;
  readonly plainText: string | null;
  readonly html: string | null;
}

const outboxes = new WeakMap<Org, SentMail[]>();

/** The mails of the org, oldest first. */
export function sentMails(): readonly SentMail[] {
  return outboxes.get(org()) ?? [];
}

/** Keeps the mail when the transaction commits. */
export function keepMail(message: Bean, to: readonly string[]): void {
  const text = (name: string): string | null => message.get(name) as string | null;
  const mail: SentMail = {
    sentAt: org().clock.now(),
    userId: transaction().userId,
    to,
    subject: text("subject"),
    plainText: text("plainTextBody"),
    html: text("htmlBody"),
  };
  transaction().afterCommit.push(() => outboxes.set(org(), [...sentMails(), mail]));
}
