import allObjects from "@salesforce/label/c.Matching_AllObjects";
import columnObject from "@salesforce/label/c.Matching_ColumnObject";
import csvEmpty from "@salesforce/label/c.Matching_CsvEmpty";
import csvFile from "@salesforce/label/c.Matching_CsvFile";
import csvHeaderMissing from "@salesforce/label/c.Matching_CsvHeaderMissing";
import csvNotText from "@salesforce/label/c.Matching_CsvNotText";
import csvText from "@salesforce/label/c.Matching_CsvText";
import csvTitle from "@salesforce/label/c.Matching_CsvTitle";
import csvTooMany from "@salesforce/label/c.Matching_CsvTooMany";
import goOn from "@salesforce/label/c.Matching_GoOn";
import loadFailed from "@salesforce/label/c.Matching_LoadFailed";
import loading from "@salesforce/label/c.Matching_Loading";
import planRematch from "@salesforce/label/c.Matching_PlanRematch";
import rematchText from "@salesforce/label/c.Matching_RematchText";
import rematchTitle from "@salesforce/label/c.Matching_RematchTitle";

export const labels = {
  allObjects,
  columnObject,
  csvEmpty,
  csvFile,
  csvHeaderMissing,
  csvNotText,
  csvText,
  csvTitle,
  csvTooMany,
  goOn,
  loadFailed,
  loading,
  planRematch,
  rematchText,
  rematchTitle,
};
