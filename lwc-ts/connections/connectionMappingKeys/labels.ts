import keyMoved from "@salesforce/label/c.Connections_KeyMoved";
import moveDown from "@salesforce/label/c.Connections_MoveDown";
import moveUp from "@salesforce/label/c.Connections_MoveUp";
import useKey from "@salesforce/label/c.Connections_UseKey";

export const labels = {
  moveUp,
  moveDown,
  useKey,
  keyMoved,
};
