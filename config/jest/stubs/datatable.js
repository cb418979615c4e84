import { api } from "lwc";
import Datatable from "@salesforce/sfdx-lwc-jest/src/lightning-stubs/datatable/datatable";

/** The stub of the table with its name, which the real one hands to the `table` inside instead of its own element. */
export default class NamedDatatable extends Datatable {
  @api ariaLabel;
}
