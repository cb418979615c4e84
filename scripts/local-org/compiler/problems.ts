/** What keeps a source file from being translated, as a compiler reports it. */
export interface CompileProblem {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
}

/** Thrown where translation of a member cannot go on; caught where the next member begins. */
export class CompileError extends Error {
  readonly line: number;
  readonly column: number;

  constructor(at: { readonly line: number; readonly column: number }, message: string) {
    super(message);
    this.line = at.line;
    this.column = at.column;
  }
}
