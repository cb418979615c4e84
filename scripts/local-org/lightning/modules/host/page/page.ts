import { LightningElement, api } from "lwc";
import { errorMessage } from "platform/errors";
import type { PageModel } from "../../../contract/page.ts";
import { request } from "platform/request";
import { resource } from "platform/resource";
import type { PageReference } from "platform/router";
import { text } from "platform/texts";

interface Column {
  readonly name: string;
  readonly className: string;
  readonly components: PageModel["regions"][number]["components"];
}

/** Regions that span the page. */
const WIDE = new Set(["header", "top", "subheader"]);
const SIDE = new Set(["sidebar", "rightsidebar", "leftsidebar", "right"]);

/** Shows the page that the address names: a list, or what the server composes from a flexipage. */
export default class Page extends LightningElement {
  model: PageModel | null = null;
  errorText = "";
  readonly loadingLabel = text("page.loading");
  readonly errorTitle = text("page.error");

  private current?: PageReference;
  private unsubscribe: (() => void) | null = null;

  @api get page(): PageReference | undefined {
    return this.current;
  }
  set page(page: PageReference | undefined) {
    const before = this.current;
    this.current = page;
    if (page && !(before && samePlace(before, page))) this.load(page);
  }

  get isList(): boolean {
    return this.current?.type === "standard__objectPage";
  }

  get objectApiName(): string {
    return this.current?.attributes["objectApiName"] ?? "";
  }

  get isLoading(): boolean {
    return !this.isList && this.model === null && this.errorText === "";
  }

  get wideRegions(): PageModel["regions"] {
    return (this.model?.regions ?? []).filter((region) => WIDE.has(region.name.toLowerCase()));
  }

  get columns(): Column[] {
    const regions = (this.model?.regions ?? []).filter((region) => !WIDE.has(region.name.toLowerCase()));
    const hasSide = regions.some((region) => SIDE.has(region.name.toLowerCase()));
    return regions.map((region) => {
      const side = SIDE.has(region.name.toLowerCase());
      const size = regions.length === 1 ? "12" : hasSide ? (side ? "4" : "8") : String(12 / regions.length);
      return {
        name: region.name,
        className: `slds-col slds-size_1-of-1 slds-large-size_${size}-of-12`,
        components: region.components,
      };
    });
  }

  disconnectedCallback(): void {
    this.unsubscribe?.();
  }

  /** A record page is composed again when its record changed: its rules may show other components then. */
  private load(page: PageReference): void {
    this.unsubscribe?.();
    this.unsubscribe = null;
    this.model = null;
    this.errorText = "";
    if (page.type === "standard__objectPage") return;
    const query = new URLSearchParams({ type: page.type, ...page.attributes }).toString();
    const key = page.attributes["recordId"] ? `record:${page.attributes["recordId"]}:page` : `page:${query}`;
    const model = resource(key, () => request<PageModel>("GET", `/lightning/api/page?${query}`));
    this.unsubscribe = model.subscribe(({ data, error }) => {
      if (data) this.show(data);
      else if (error) this.errorText = errorMessage(error);
    });
  }

  private show(model: PageModel): void {
    this.model = model;
    this.errorText = "";
    document.title = `${model.label} | Salesforce`;
  }
}

/** Another state (`?c__view=new`) of the same page is the component's business. */
function samePlace(left: PageReference, right: PageReference): boolean {
  return left.type === right.type && JSON.stringify(left.attributes) === JSON.stringify(right.attributes);
}
