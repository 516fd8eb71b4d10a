import type { SupplyAnswer, SupplyCells } from '../../../contract/index.ts'

/** Upper ends (inclusive) of all classes but the last, rising; `need`: which of them is the need, −1 = the ends are quantiles. */
export interface SupplyClasses {
  readonly ends: readonly number[]
  readonly need: number
}

const SHARES = [0.2, 0.4, 0.6, 0.8]

/**
 * Classes of the index, those with nothing apart: around the need where the catalogue knows how many people one unit is for (half of it, itself, one and
 * a half, twice), else in fifths of the people inside who have anything.
 */
export function supplyClasses(
  { index, peoplePerUnit }: Pick<SupplyAnswer, 'index' | 'peoplePerUnit'>,
  cells: Pick<SupplyCells, 'value' | 'people'>,
  inside: Uint8Array,
): SupplyClasses {
  if (peoplePerUnit && index.kind === 'per-people' && index.measure === 'capacity') {
    const need = index.per / peoplePerUnit.value
    return { ends: [0.5, 1, 1.5, 2].map((factor) => factor * need), need: 1 }
  }
  return { ends: quantiles(cells, inside), need: -1 }
}

function quantiles({ value, people }: Pick<SupplyCells, 'value' | 'people'>, inside: Uint8Array): number[] {
  const order = Array.from(value.keys()).filter((c) => inside[c] && value[c] > 0 && people[c] > 0)
  order.sort((a, b) => value[a] - value[b])
  const all = order.reduce((sum, c) => sum + people[c], 0)
  const ends: number[] = []
  let sum = 0
  let next = 0
  for (const c of order) {
    sum += people[c]
    for (; next < SHARES.length && sum >= SHARES[next] * all; next++) ends.push(twoDigits(value[c]))
  }
  const most = order.length > 0 ? value[order[order.length - 1]] : 0
  return [...new Set(ends)].filter((end) => end > 0 && end < most)
}

/** Upwards to two digits, so that what the end was taken from still lies below it. */
function twoDigits(value: number): number {
  const unit = 10 ** (Math.floor(Math.log10(value)) - 1)
  return Number((Math.ceil(value / unit - 1e-9) * unit).toPrecision(2))
}

/** 0 = nothing in the catchment, then the classes by their ends, one more than the last = not known. */
export function supplyClass(value: number, { ends }: SupplyClasses): number {
  if (Number.isNaN(value)) return ends.length + 2
  if (value === 0) return 0
  const found = ends.findIndex((end) => value <= end * (1 + 1e-9))
  return 1 + (found < 0 ? ends.length : found)
}

/** Colours of nothing and of the classes: the five of the style sheet, spread where there are fewer. */
export function supplyPalette({ ends }: SupplyClasses): string[] {
  const spread = [[3], [2, 4], [1, 3, 5], [1, 2, 4, 5], [1, 2, 3, 4, 5]][ends.length]
  return ['supply-none', ...spread.map((n) => `supply-${n}`)]
}

/** People inside per class: nothing, the classes, not known. */
export function peopleOfSupply(
  { value, people }: Pick<SupplyCells, 'value' | 'people'>,
  inside: Uint8Array,
  classes: SupplyClasses,
): number[] {
  const sums: number[] = new Array(classes.ends.length + 3).fill(0)
  for (let c = 0; c < value.length; c++)
    if (inside[c] && !Number.isNaN(people[c])) sums[supplyClass(value[c], classes)] += people[c]
  return sums
}
