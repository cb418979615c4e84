import { implementBean } from "../support/beans.ts";

/*
 * Requests and results of approvals: data that code builds, stores and reads back as JSON. The approvals themselves
 * are not part of the local org. Source: Apex Reference Guide, Approval Namespace.
 */
for (const name of ["LockResult", "UnlockResult", "ProcessResult"]) implementBean(`Approval.${name}`);
for (const name of ["ProcessRequest", "ProcessSubmitRequest", "ProcessWorkitemRequest"]) {
  implementBean(`Approval.${name}`);
}
