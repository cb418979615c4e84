import type { Session } from "../../contract/session.ts";

export type { App, Session, Tab, Theme } from "../../contract/session.ts";

export const session: Session = JSON.parse(document.getElementById("session")?.textContent ?? "null") as Session;
