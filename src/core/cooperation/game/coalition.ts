/** A set of players as a bit mask: bit i is player i. */
export type Coalition = number

/** Up to here all 2^n coalitions are held and computed exactly; beyond, the Shapley value is sampled. */
export const MOST_EXACT_PLAYERS = 16

export const everybody = (players: number): Coalition => 2 ** players - 1

export function sizeOf(coalition: Coalition): number {
  let size = 0
  for (let rest = coalition; rest !== 0; rest &= rest - 1) size++
  return size
}

/** Indices of the members, rising. */
export function membersOf(coalition: Coalition): number[] {
  const members: number[] = []
  for (let rest = coalition; rest !== 0; rest &= rest - 1) members.push(lowestMember(rest))
  return members
}

export const lowestMember = (coalition: Coalition): number => 31 - Math.clz32(coalition & -coalition)

/** Σ of `of` over the members of every coalition, written to `out` (length 2^n). */
export function sumsOverCoalitions(of: ArrayLike<number>, out: Float64Array): void {
  out[0] = 0
  for (let i = 0, first = 1; i < of.length; i++, first <<= 1) {
    const value = of[i]!
    for (let rest = 0; rest < first; rest++) out[first + rest] = out[rest]! + value
  }
}
