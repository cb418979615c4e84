import { ApexException } from "../../runtime/apexException.ts";
import { org } from "../../runtime/org.ts";
import { typeRef } from "../../runtime/typeRef.ts";
import { UnsupportedError } from "../../runtime/unsupported.ts";
import type { ApexList } from "../../runtime/values/collections.ts";
import { listOf, required } from "../support/values.ts";

/** An org without approval processes refuses every request. Source: SOAP API Developer Guide, NO_APPLICABLE_PROCESS. */
function refuse(ids: ApexList<string>, error: string): unknown {
  if (org().metadata.all("ApprovalProcess").length > 0) throw new UnsupportedError("approval processes");
  if (required(ids).items.length === 0) return listOf("Id", []);
  throw new ApexException(
    typeRef("DmlException"),
    `Process failed. First exception on row 0; first error: ${error}: []`,
  );
}

/** Statics of System about approvals. Source: Apex Reference Guide, System Class. */
export const approvals = {
  "process(List<Id>,String,String,String)": (workItems: ApexList<string>) =>
    refuse(workItems, "INVALID_CROSS_REFERENCE_KEY, invalid cross reference id"),
  "submit(List<Id>,String,String)": (records: ApexList<string>) =>
    refuse(records, "NO_APPLICABLE_PROCESS, No applicable approval process was found."),
};
