import type { RecordUi, RelatedList } from "../../../contract/uiApi.ts";
import { LightningElement, api, wire } from "lwc";
import { recordUi, type Wired } from "platform/recordUi";

/** All related lists of a record. */
export default class RelatedLists extends LightningElement {
  @api recordId: string | null = null;
  @wire(recordUi, { recordId: "$recordId" }) ui?: Wired<RecordUi>;

  get lists(): readonly RelatedList[] {
    return this.ui?.data?.relatedLists ?? [];
  }
}
