/** Headers of a message: names without case, kept as they were first written. */
export class Headers {
  private readonly entries = new Map<string, { readonly name: string; value: string }>();

  get(name: string): string | null {
    return this.entries.get(name.toLowerCase())?.value ?? null;
  }

  /** Several headers of one name are one with several values. */
  add(name: string, value: string): void {
    const before = this.get(name);
    this.set(name, before === null ? value : `${before}, ${value}`);
  }

  set(name: string, value: string): void {
    const key = name.toLowerCase();
    this.entries.set(key, { name: this.entries.get(key)?.name ?? name, value });
  }

  get names(): string[] {
    return [...this.entries.values()].map(({ name }) => name);
  }

  asMap(): ReadonlyMap<string, string> {
    return new Map([...this.entries.values()].map(({ name, value }) => [name, value]));
  }
}
