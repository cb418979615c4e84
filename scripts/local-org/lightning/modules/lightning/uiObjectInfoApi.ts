import { request } from "platform/request";
import { resourceAdapter } from "platform/resource";

type ObjectId = string | { readonly objectApiName: string };
type FieldId = string | { readonly fieldApiName: string; readonly objectApiName: string };

const OBJECT_INFO = "/services/data/v67.0/ui-api/object-info";
const objectName = (id: ObjectId): string => (typeof id === "string" ? id : id.objectApiName);

export const getObjectInfo = resourceAdapter((config: { objectApiName?: ObjectId }) => {
  if (!config.objectApiName) return null;
  const url = `${OBJECT_INFO}/${objectName(config.objectApiName)}`;
  return { key: `objectInfo:${url}`, load: () => request("GET", url) };
});

export const getPicklistValues = resourceAdapter((config: { recordTypeId?: string | null; fieldApiName?: FieldId }) => {
  if (!config.recordTypeId || !config.fieldApiName) return null;
  const field = config.fieldApiName;
  const [object, name] = typeof field === "string" ? field.split(".") : [field.objectApiName, field.fieldApiName];
  const url = `${OBJECT_INFO}/${object}/picklist-values/${config.recordTypeId}/${name}`;
  return { key: `picklist:${url}`, load: () => request("GET", url) };
});
