/** A Decimal: `unscaled × 10^-scale`. Arithmetic and rounding live in the library and in `runtime/operators.ts`. */
export class ApexDecimal {
  readonly unscaled: bigint;
  readonly scale: number;
  constructor(unscaled: bigint, scale: number) {
    this.unscaled = unscaled;
    this.scale = scale;
  }
}
