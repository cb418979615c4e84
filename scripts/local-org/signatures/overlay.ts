import type { OverlayType } from "./overlayText.ts";

/** Reviewed corrections of the class files, which are of API 65: names newer than that, wrong or missing there. */
export const OVERLAY: readonly OverlayType[] = [];
