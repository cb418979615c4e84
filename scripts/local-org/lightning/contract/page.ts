/** A component on a page, as the server reads it from a flexipage. */
export interface PlacedComponent {
  readonly key: string;
  /** `c/connectionSetup`, `host/recordDetails`, … */
  readonly specifier: string;
  readonly properties: Readonly<Record<string, unknown>>;
}

export interface PageRegion {
  readonly name: string;
  readonly components: readonly PlacedComponent[];
}

export interface PageModel {
  readonly label: string;
  readonly iconName: string;
  /** False where a component of the page is its header (record pages). */
  readonly hasHeader: boolean;
  readonly regions: readonly PageRegion[];
  readonly recordId: string | null;
  readonly objectApiName: string | null;
}
