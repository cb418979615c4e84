import type { ObjectInfo, RelatedList as RelatedListInfo, UiRecord } from "../../../contract/uiApi.ts";
import { LightningElement, api, wire } from "lwc";
import { getRelatedListRecords } from "lightning/uiRelatedListApi";
import { getObjectInfo } from "lightning/uiObjectInfoApi";
import { errorMessage } from "platform/errors";
import type { Wired } from "platform/recordUi";
import { columnsOf, rowsOf, type Column, type Row } from "platform/tables";
import { text } from "platform/texts";

const SHOWN_ROWS = 6;

/** The records of one child relationship, the first six. */
export default class RelatedList extends LightningElement {
  @api recordId: string | null = null;
  @api list?: RelatedListInfo;
  @wire(getObjectInfo, { objectApiName: "$objectApiName" }) objectInfo?: Wired<ObjectInfo>;
  @wire(getRelatedListRecords, {
    parentRecordId: "$recordId",
    relatedListId: "$relatedListId",
    fields: "$fields",
    pageSize: SHOWN_ROWS,
  })
  page?: Wired<{ count: number; records: UiRecord[]; nextPageToken: string | null }>;

  get objectApiName(): string | undefined {
    return this.list?.objectApiName;
  }

  get relatedListId(): string | undefined {
    return this.list?.relatedListId;
  }

  get fields(): string[] | undefined {
    return this.list?.columns.map((column) => `${this.list?.objectApiName}.${column}`);
  }

  get title(): string {
    const count = this.page?.data ? ` (${this.page.data.count}${this.page.data.nextPageToken ? "+" : ""})` : "";
    return `${this.list?.label ?? ""}${count}`;
  }

  get errorText(): string {
    return this.page?.error ? errorMessage(this.page.error) : "";
  }

  get isEmpty(): boolean {
    return this.page?.data?.count === 0;
  }

  get emptyText(): string {
    return text("list.empty");
  }

  get hasRows(): boolean {
    return (this.page?.data?.count ?? 0) > 0 && this.objectInfo?.data !== undefined;
  }

  get columns(): Column[] {
    const info = this.objectInfo?.data;
    return info && this.list ? columnsOf(info, this.list.columns, false) : [];
  }

  get rows(): Row[] {
    const info = this.objectInfo?.data;
    return info && this.list ? rowsOf(info, this.list.columns, this.page?.data?.records ?? []) : [];
  }
}
