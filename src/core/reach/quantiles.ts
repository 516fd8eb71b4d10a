/** Sums of the same people in another order differ by less than this part. */
const ROUNDING = 1e-12

/**
 * Quantiles of a value over people: per share the smallest value that at least that share of the people of those places does not exceed. Null without people, and where it
 * is Infinity: so many reach nothing. By selection (Hoare 1961) with the weights summed on the way: the work grows with the places, not with their order.
 * People that are not known (NaN) count nowhere; values are not NaN.
 */
export function quantiles(
  places: ArrayLike<number>,
  value: ArrayLike<number>,
  people: ArrayLike<number>,
  shares: readonly number[],
): (number | null)[] {
  const order = new Uint32Array(places.length)
  let count = 0
  let sum = 0
  for (let k = 0; k < places.length; k++) {
    const p = people[places[k]!]!
    if (!(p > 0)) continue
    order[count++] = places[k]!
    sum += p
  }
  return shares.map((share) => {
    const found =
      count === 0 ? Number.POSITIVE_INFINITY : select(order, count, value, people, share * sum * (1 - ROUNDING))
    return found === Number.POSITIVE_INFINITY ? null : found
  })
}

/** The value at which the people of rising values reach `asked`. Reorders the places. */
function select(
  order: Uint32Array,
  count: number,
  value: ArrayLike<number>,
  people: ArrayLike<number>,
  asked: number,
): number {
  let low = 0
  let high = count
  for (;;) {
    const pivot = value[order[(low + high) >> 1]!]!
    // low … less − 1 are smaller, less … k − 1 equal, more … high − 1 greater.
    let less = low
    let more = high
    let below = 0
    let equal = 0
    for (let k = low; k < more; ) {
      const place = order[k]!
      const v = value[place]!
      if (v < pivot) {
        below += people[place]!
        order[k++] = order[less]!
        order[less++] = place
      } else if (v > pivot) {
        order[k] = order[--more]!
        order[more] = place
      } else {
        equal += people[place]!
        k++
      }
    }
    if (asked <= below && less > low) high = less
    else if (asked <= below + equal || more === high) return pivot
    else {
      asked -= below + equal
      low = more
    }
  }
}
