import keyMoved from "@salesforce/label/c.Connections_KeyMoved";
import moveDown from "@salesforce/label/c.Connections_MoveDown";
import moveUp from "@salesforce/label/c.Connections_MoveUp";

export const labels = {
  moveUp,
  moveDown,
  keyMoved,
};
