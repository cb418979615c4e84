/** One component file or folder of the source, parsed: the raw material of schema, security, pages and labels. */
export interface MetadataComponent {
  /** `CustomObject`, `CustomField`, `PermissionSet`, `FlexiPage`, … */
  readonly type: string;
  /** `Connection__c.Status__c` for parts of an object. */
  readonly fullName: string;
  /** Path relative to the project. */
  readonly file: string;
  /** The parsed XML: repeated elements are arrays as the metadata type says, text is a string. */
  readonly content: Readonly<Record<string, unknown>>;
}

export interface OrgMetadata {
  readonly projectRoot: string;
  readonly sourceApiVersion: string;
  readonly namespace: string | null;
  all(type: string): readonly MetadataComponent[];
  find(type: string, fullName: string): MetadataComponent | undefined;
  /** Label text in a language (`en_US`, `fr`, `ja`, `nl_NL`), falling back to the source language. */
  label(name: string, language: string): string | undefined;
}
