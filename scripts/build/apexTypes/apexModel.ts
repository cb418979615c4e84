/** An Apex type as written: `List<Row>` is `{ name: "List", arguments: [{ name: "Row" }] }`. */
export interface ApexType {
  readonly name: string;
  readonly arguments: readonly ApexType[];
}

export interface ApexMember {
  readonly name: string;
  readonly type: ApexType;
}

export interface AuraMethod {
  readonly name: string;
  readonly cacheable: boolean;
  readonly parameters: readonly ApexMember[];
  /** Null for `void`. */
  readonly result: ApexType | null;
}

/** What pages can see of one Apex class, inner class or enum. */
export interface ApexClass {
  /** `Outer` or `Outer.Inner`. */
  readonly name: string;
  readonly superclass: string | null;
  readonly methods: readonly AuraMethod[];
  /** Fields and properties with `@AuraEnabled`: they travel to the page. */
  readonly properties: readonly ApexMember[];
  /** Null unless it is an enum. */
  readonly constants: readonly string[] | null;
}
