import change from "@salesforce/label/c.Connections_ChangePart";
import fallbackUser from "@salesforce/label/c.Connections_PolicyFallbackUser";
import ifNobodyFits from "@salesforce/label/c.Connections_IfNobodyFits";
import queue from "@salesforce/label/c.Connections_PolicyQueue";

export const labels = { change, fallbackUser, ifNobodyFits, queue };
