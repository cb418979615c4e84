import type { StandardOverlay } from "../overlayModel.ts";
import { DEVELOPMENT } from "./development.ts";
import { SALES } from "./sales.ts";
import { SERVICE } from "./service.ts";
import { SETUP } from "./setup.ts";

export const OVERLAY: Readonly<Record<string, StandardOverlay>> = { ...SALES, ...SERVICE, ...SETUP, ...DEVELOPMENT };
