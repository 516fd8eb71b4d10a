const LEAST = 3

/** Published as: the number itself, or why not. */
export type Published = number | 'small' | 'protected' | null

/**
 * Counts of people of parts of a whole whose sum is known to the reader: none from 1 to 2 is shown, and where the sum would give a hidden one away
 * (fewer than two hidden, or hidden ones that add up to less than 3), the smallest shown one is hidden too. Zero and null (not known) stay.
 * Rule: design of the project, methods §15; secondary suppression as in Hundepool et al., Statistical Disclosure Control (2012), chapter 4.
 */
export function hideSmall(counts: readonly (number | null)[]): Published[] {
  const whole = counts.map((n) => (n === null ? null : Math.round(n)))
  const result: Published[] = whole.map((n) => (n !== null && n > 0 && n < LEAST ? 'small' : n))
  const hidden = () => whole.filter((_, i) => typeof result[i] === 'string').map((n) => n!)
  for (;;) {
    const now = hidden()
    if (now.length === 0 || (now.length > 1 && now.reduce((a, b) => a + b, 0) >= LEAST)) return result
    let next = -1
    whole.forEach((n, i) => {
      if (n !== null && n > 0 && typeof result[i] === 'number' && (next < 0 || n < whole[next]!)) next = i
    })
    if (next < 0) return result
    result[next] = 'protected'
  }
}

/** A single count, of which no sum is shown. */
export const hideOne = (count: number | null): Published => {
  if (count === null) return null
  const n = Math.round(count)
  return n > 0 && n < LEAST ? 'small' : n
}
