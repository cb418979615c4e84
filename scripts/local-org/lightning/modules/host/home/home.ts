import { LightningElement } from "lwc";
import { navigateTo } from "platform/router";
import { session } from "platform/session";
import { text } from "platform/texts";

/** The home page where an app brings none of its own: the items the user can open. */
export default class Home extends LightningElement {
  readonly greeting = text("home.greeting", session.user.name);
  readonly heading = text("home.items");
  readonly apps = session.apps;

  handleOpen(event: Event): void {
    event.preventDefault();
    navigateTo(new URL((event.currentTarget as HTMLAnchorElement).href).pathname);
  }
}
