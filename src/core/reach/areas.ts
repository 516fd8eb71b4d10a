/** Places by the area in which they are counted, rising. */
export interface Areas {
  /** The whole inside, with the places that lie in no municipality. */
  readonly all: readonly number[]
  /** Those inside of each municipality. */
  readonly of: readonly (readonly number[])[]
}

/** `inside`: 1 = counted; `municipality`: index of each place, −1 = none; `count` municipalities. */
export function areasOf(inside: ArrayLike<number>, municipality: ArrayLike<number>, count: number): Areas {
  const all: number[] = []
  const of: number[][] = Array.from({ length: count }, () => [])
  for (let c = 0; c < inside.length; c++) {
    if (!inside[c]) continue
    all.push(c)
    if (municipality[c]! >= 0) of[municipality[c]!]!.push(c)
  }
  return { all, of }
}
