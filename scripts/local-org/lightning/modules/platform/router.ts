/** Where a page is: the platform's page reference. */
export interface PageReference {
  readonly type: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly state: Readonly<Record<string, string>>;
}

/** A page reference as components write it. */
export interface PageTarget {
  readonly type: string;
  readonly attributes?: Readonly<Record<string, unknown>>;
  readonly state?: Readonly<Record<string, string | null | undefined>>;
}

type Listener = (page: PageReference) => void;

const listeners = new Set<Listener>();

/** Path of each kind of page; names in braces are attributes. The first that fits an address reads it. */
const ROUTES: readonly { readonly type: string; readonly path: string; readonly fixed?: Record<string, string> }[] = [
  { type: "standard__namedPage", path: "/lightning/page/{pageName}" },
  { type: "standard__navItemPage", path: "/lightning/n/{apiName}" },
  {
    type: "standard__recordRelationshipPage",
    path: "/lightning/r/{objectApiName}/{recordId}/related/{relationshipApiName}/view",
    fixed: { actionName: "view" },
  },
  { type: "standard__recordPage", path: "/lightning/r/{objectApiName}/{recordId}/{actionName}" },
  { type: "standard__objectPage", path: "/lightning/o/{objectApiName}/{actionName}" },
  { type: "standard__component", path: "/lightning/cmp/{componentName}" },
  { type: "standard__app", path: "/lightning/app/{appTarget}" },
];
const HOME: PageReference = { type: "standard__namedPage", attributes: { pageName: "home" }, state: {} };

export function currentPage(): PageReference {
  return parse(location.pathname, new URLSearchParams(location.search)) ?? HOME;
}

export function subscribe(listener: Listener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** Goes to a page of this org; other addresses open in a new tab, as on the platform. */
export function navigate(target: PageTarget, replace = false): void {
  const url = urlOf(target);
  if (!url.startsWith("/lightning/")) {
    window.open(url, "_blank", "noopener");
    return;
  }
  navigateTo(url, replace);
}

export function navigateTo(url: string, replace = false): void {
  if (replace) history.replaceState(null, "", url);
  else if (url !== location.pathname + location.search) history.pushState(null, "", url);
  announce();
}

/** Address of a page reference. */
export function urlOf(target: PageTarget): string {
  const attributes = target.attributes ?? {};
  if (target.type === "standard__webPage") return String(attributes["url"]);
  const route = ROUTES.find((candidate) => candidate.type === target.type);
  if (!route) throw new Error(`The local org cannot navigate to a page of type ${target.type}`);
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = attributes[name] ?? defaultAttribute(name, attributes);
    if (value === undefined) throw new Error(`A page reference of type ${target.type} needs the attribute ${name}`);
    return encodeURIComponent(String(value));
  });
  const state = Object.entries(target.state ?? {}).filter(([, value]) => value !== undefined && value !== null);
  const query = new URLSearchParams(state as [string, string][]).toString();
  return query ? `${path}?${query}` : path;
}

/** A record page may leave its object out: the server finds it by the id. */
function defaultAttribute(name: string, attributes: Readonly<Record<string, unknown>>): string | undefined {
  if (name === "objectApiName" && attributes["recordId"]) return "sObject";
  return name === "actionName" ? "view" : undefined;
}

function parse(path: string, query: URLSearchParams): PageReference | null {
  for (const route of ROUTES) {
    const pattern = new RegExp(`^${route.path.replace(/\{(\w+)\}/g, "(?<$1>[^/]+)")}/?$`);
    const groups = pattern.exec(path)?.groups;
    if (!groups) continue;
    const attributes = Object.fromEntries(
      Object.entries(groups).map(([name, value]) => [name, decodeURIComponent(value)]),
    );
    return { type: route.type, attributes: { ...attributes, ...route.fixed }, state: Object.fromEntries(query) };
  }
  return null;
}

function announce(): void {
  const page = currentPage();
  for (const listener of [...listeners]) listener(page);
}

window.addEventListener("popstate", announce);
