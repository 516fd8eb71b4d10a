/**
 * Classes of travel time or distance for map, legend and histogram, laid around the threshold: two within it, three beyond, one for
 * “nothing within reach”. Colours are the custom properties `--reach-1` … `--reach-5`, `--reach-never` of the style sheet.
 */
export const REACH_CLASSES = ['1', '2', '3', '4', '5'] as const
export type ReachClass = (typeof REACH_CLASSES)[number] | 'never'

/** Upper ends (inclusive) of the first four classes. */
export function classEnds(threshold: number): readonly [number, number, number, number] {
  return [threshold / 2, threshold, threshold * 1.5, threshold * 2]
}

export function classOf(value: number, threshold: number): ReachClass {
  if (value === Number.POSITIVE_INFINITY) return 'never'
  const index = classEnds(threshold).findIndex((end) => value <= end)
  return index < 0 ? '5' : REACH_CLASSES[index]
}
