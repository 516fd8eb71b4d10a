/** People by their nearest site, however far it is; `nearest[i]` −1 = none. People who are not known (NaN) are counted nowhere. */
export function peopleByNearest(nearest: Int32Array, people: Float64Array, siteCount: number): Float64Array {
  const sums = new Float64Array(siteCount)
  for (let i = 0; i < nearest.length; i++) if (nearest[i]! >= 0 && people[i]! > 0) sums[nearest[i]!]! += people[i]!
  return sums
}
