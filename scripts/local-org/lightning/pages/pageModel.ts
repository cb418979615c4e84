import { elements, text } from "../../metadata/content.ts";
import type { MetadataComponent } from "../../metadata/model.ts";
import { org } from "../../runtime/org.ts";
import { notFound } from "../../server/restError.ts";
import type { RequestContext, Route } from "../../server/routes.ts";
import { objectOfId, type PageContext } from "../api/context.ts";
import { iconOf, motifIcon } from "../api/icons.ts";
import { objectLabel } from "../api/objectLabels.ts";
import { answering } from "../api/uiErrors.ts";
import type { PageModel, PageRegion, PlacedComponent } from "../contract/page.ts";
import { languageOf, textsOf } from "../texts/texts.ts";
import { appsFor } from "./apps.ts";
import { regionsOf } from "./flexipage.ts";
import { translated } from "./translations.ts";
import { pageValues } from "./visibility.ts";

/** What the page of an address shows: `GET /lightning/api/page?type=…&<attributes>`. */
export function pageRoutes(contextOf: (request: RequestContext) => PageContext): Route[] {
  return [
    {
      method: "GET",
      path: "/lightning/api/page",
      access: "session",
      handle: (request) => answering(() => pageModel(contextOf(request), Object.fromEntries(request.url.searchParams))),
    },
  ];
}

function pageModel(context: PageContext, reference: Readonly<Record<string, string>>): PageModel {
  switch (reference["type"]) {
    case "standard__navItemPage":
      return appPage(context, reference["apiName"] ?? "");
    case "standard__recordPage":
      return recordPage(context, reference["recordId"] ?? "");
    case "standard__component":
      return componentPage(reference["componentName"] ?? "");
    case "standard__namedPage":
      if (reference["pageName"] === "home") return homePage(context);
  }
  throw notFound();
}

/** @throws RestError NOT_FOUND also for a tab that the user does not see */
function appPage(context: PageContext, tabName: string): PageModel {
  const tab = org().metadata.find("CustomTab", tabName);
  const visible = appsFor(context).some((app) => app.tabs.some((item) => item.name === tab?.fullName));
  if (!tab || !visible) throw notFound();
  const flexipage = org().metadata.find("FlexiPage", text(tab.content, "flexiPage") ?? "");
  const component = text(tab.content, "lwcComponent");
  const label = translated(context.language, "customTabs", tab.fullName) ?? text(tab.content, "label") ?? tabName;
  const regions = flexipage
    ? regionsOf(flexipage, pageValues(context, null))
    : component
      ? [single(`c/${component}`)]
      : null;
  if (!regions) throw notFound();
  return { ...emptyModel(label), iconName: motifIcon(tab), hasHeader: true, regions };
}

function recordPage(context: PageContext, recordId: string): PageModel {
  const object = objectOfId(context.userId, recordId);
  const flexipage = recordFlexipage(object.name);
  return {
    label: objectLabel(context, object),
    iconName: iconOf(object),
    hasHeader: false,
    regions: flexipage ? regionsOf(flexipage, pageValues(context, recordId)) : standardRecordRegions(context),
    recordId,
    objectApiName: object.name,
  };
}

/** The page that an app or the object activates, else the package's page for the object. */
function recordFlexipage(objectName: string): MetadataComponent | undefined {
  const { metadata } = org();
  const overrides = [...metadata.all("CustomApplication"), ...metadata.all("CustomObject")].flatMap((component) =>
    elements(component.content, "actionOverrides").map((override) => ({
      object: text(override, "pageOrSobjectType") ?? component.fullName,
      action: text(override, "actionName"),
      page: text(override, "content"),
    })),
  );
  const active = overrides.find(({ object, action, page }) => object === objectName && action === "View" && page);
  if (active?.page) return metadata.find("FlexiPage", active.page);
  return metadata
    .all("FlexiPage")
    .find((page) => text(page.content, "type") === "RecordPage" && text(page.content, "sobjectType") === objectName);
}

function standardRecordRegions(context: PageContext): PageRegion[] {
  const texts = textsOf(languageOf(context.language));
  const component = (specifier: string, properties = {}): PlacedComponent => ({
    key: specifier,
    specifier,
    properties,
  });
  const tabs = [
    { label: texts["record.details"], components: [component("host/recordDetails")] },
    { label: texts["record.related"], components: [component("host/relatedLists")] },
  ];
  return [
    { name: "header", components: [component("host/recordHighlights")] },
    { name: "main", components: [component("host/tabset", { tabs })] },
  ];
}

function homePage(context: PageContext): PageModel {
  const flexipage = org()
    .metadata.all("FlexiPage")
    .find((page) => text(page.content, "type") === "HomePage");
  const label = textsOf(languageOf(context.language))["home.title"] ?? "";
  const regions = flexipage ? regionsOf(flexipage, pageValues(context, null)) : [single("host/home")];
  return { ...emptyModel(label), iconName: "standard:home", hasHeader: true, regions };
}

/** A component by its address: `/lightning/cmp/c__connectionSetup`. */
function componentPage(name: string): PageModel {
  const [, component] = name.split("__");
  if (!component) throw notFound();
  return { ...emptyModel(component), regions: [single(`c/${component}`)] };
}

function emptyModel(label: string): PageModel {
  return { label, iconName: "standard:app", hasHeader: false, regions: [], recordId: null, objectApiName: null };
}

function single(specifier: string): PageRegion {
  return { name: "main", components: [{ key: specifier, specifier, properties: {} }] };
}
