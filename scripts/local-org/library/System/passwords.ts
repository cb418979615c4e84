import { randomInt } from "node:crypto";
import { apexError } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import { findPlatformRow, updatePlatformRow } from "../../jobs/platformRows.ts";
import { ApexDatetime } from "../../runtime/values/primitives.ts";
import { Bean, implementBean } from "../support/beans.ts";
import { required } from "../support/values.ts";

const LENGTH = 10;
const LETTERS = "ABCDEFGHJKLMNPQRSTUVWXYZabcdefghijkmnopqrstuvwxyz";
const DIGITS = "23456789";

/** People sign in to the local org without a password: what a new one leaves behind is the time of its change. */
function stampChange(userId: string): void {
  if (findPlatformRow("User", "Id", required(userId)) === null) {
    throw apexError("InvalidParameterValueException", `invalid userId: ${userId}`);
  }
  updatePlatformRow("User", userId, { LastPasswordChangeDate: new ApexDatetime(org().clock.now()) });
}

/** The default policy: at least 8 characters, letters and digits. Source: Salesforce Help, Set Password Policies. */
function setPassword(userId: string, password: string): void {
  if (required(password).length < 8 || !/[a-z]/i.test(password) || !/\d/.test(password)) {
    throw apexError(
      "InvalidParameterValueException",
      "Your password must be at least 8 characters long and include letters and numbers",
    );
  }
  stampChange(userId);
}

function resetPassword(userId: string, sendUserEmail: boolean): Bean {
  required(sendUserEmail);
  stampChange(userId);
  const pick = (alphabet: string): string => alphabet[randomInt(alphabet.length)] ?? "";
  const password = Array.from({ length: LENGTH }, (_, at) => pick(at % 3 === 2 ? DIGITS : LETTERS)).join("");
  return new Bean("ResetPasswordResult", { password });
}

implementBean("ResetPasswordResult");

/** Statics of System about passwords. Source: Apex Reference Guide, System Class. */
export const passwords = {
  "movePassword(Id,Id)": (targetUserId: string, sourceUserId: string) => {
    stampChange(sourceUserId);
    stampChange(targetUserId);
  },
  "resetPassword(Id,Boolean)": resetPassword,
  "setPassword(Id,String)": setPassword,
};
