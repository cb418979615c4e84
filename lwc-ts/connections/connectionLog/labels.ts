import about from "@salesforce/label/c.Connections_LogConnection";
import byCauseway from "@salesforce/label/c.Connections_ByCauseway";
import clearFilters from "@salesforce/label/c.Connections_ClearFilters";
import empty from "@salesforce/label/c.Connections_LogEmpty";
import emptyTitle from "@salesforce/label/c.Connections_LogNothingYet";
import erased from "@salesforce/label/c.Connections_EntryErased";
import kind from "@salesforce/label/c.Connections_LogKind";
import loadFailed from "@salesforce/label/c.Connections_LogLoadFailed";
import loading from "@salesforce/label/c.Connections_LogLoading";
import next from "@salesforce/label/c.Connections_Next";
import page from "@salesforce/label/c.Connections_LogPage";
import previous from "@salesforce/label/c.Connections_Previous";
import title from "@salesforce/label/c.Connections_LogTitle";
import what from "@salesforce/label/c.Connections_LogWhat";
import when from "@salesforce/label/c.Connections_LogWhen";
import who from "@salesforce/label/c.Connections_LogWho";
import why from "@salesforce/label/c.Connections_LogWhy";

export const labels = {
  about,
  byCauseway,
  clearFilters,
  empty,
  emptyTitle,
  erased,
  kind,
  loadFailed,
  loading,
  next,
  page,
  previous,
  title,
  what,
  when,
  who,
  why,
};
