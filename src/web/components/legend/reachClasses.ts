/**
 * Classes of travel time or distance for map, legend and histogram, laid around the threshold: two within it, three beyond, one for
 * “nothing within reach”. Colours are the custom properties `--reach-1` … `--reach-5`, `--reach-never` of the style sheet.
 */
export const REACH_CLASSES = ['1', '2', '3', '4', '5'] as const
export type ReachClass = (typeof REACH_CLASSES)[number] | 'never'

/** Upper ends (inclusive) of the first four classes: half of the threshold, itself, one and a half, twice; those beside it in whole minutes or fifty metres. */
export function classEnds(threshold: number, measure: 'seconds' | 'metres'): readonly [number, number, number, number] {
  const unit = measure === 'seconds' ? 60 : 50
  const even = (value: number) => (threshold < 4 * unit ? value : Math.round(value / unit) * unit)
  return [even(threshold / 2), threshold, even(threshold * 1.5), even(threshold * 2)]
}

export function classOf(value: number, threshold: number, measure: 'seconds' | 'metres'): ReachClass {
  if (value === Number.POSITIVE_INFINITY) return 'never'
  const index = classEnds(threshold, measure).findIndex((end) => value <= end)
  return index < 0 ? '5' : REACH_CLASSES[index]
}
