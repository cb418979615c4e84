/** What the page knows about its user; written into the document by the server. */
export interface Session {
  readonly csrfToken: string;
  readonly language: string;
  readonly theme: Theme;
  readonly namespace: string | null;
  readonly user: { readonly id: string; readonly name: string; readonly username: string };
  /** Users to log in as. */
  readonly demoUsers: readonly DemoUser[];
  readonly customPermissions: readonly string[];
  readonly userPermissions: readonly string[];
  readonly locale: Readonly<Record<string, string | number>>;
  readonly apps: readonly App[];
  /** Notifications that came since the user last opened the tray. */
  readonly unseenNotifications: number;
  /** Labels of the frame in the user's language. */
  readonly texts: Readonly<Record<string, string>>;
  /** Labels of base components in the user's language; English ones are in the components. */
  readonly baseLabels: Readonly<Record<string, string>>;
}

export type Theme = "slds1" | "slds2" | "slds2-dark";

export type Direction = "ltr" | "rtl";

export interface DemoUser {
  readonly username: string;
  readonly name: string;
  readonly role: string;
}

export interface App {
  readonly developerName: string;
  readonly label: string;
  readonly description: string;
  readonly tabs: readonly Tab[];
}

export interface Tab {
  readonly name: string;
  readonly label: string;
  readonly url: string;
  readonly iconName: string;
  /** Set for the tab of an object. */
  readonly objectApiName: string | null;
}
