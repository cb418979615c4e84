import addressHelp from "@salesforce/label/c.Connections_AddressHelp";
import addressLabel from "@salesforce/label/c.Connections_AddressLabel";
import chooseService from "@salesforce/label/c.Connections_ChooseService";
import environment from "@salesforce/label/c.Connections_ColumnEnvironment";
import environmentMismatch from "@salesforce/label/c.Connections_EnvironmentMismatch";
import error from "@salesforce/label/c.Connections_Error";
import nameLabel from "@salesforce/label/c.Connections_NameLabel";
import warning from "@salesforce/label/c.Connections_Warning";

export const labels = {
  chooseService,
  environment,
  environmentMismatch,
  nameLabel,
  addressLabel,
  addressHelp,
  error,
  warning,
};
