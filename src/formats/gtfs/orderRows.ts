import type { StopTimeRows } from './stopTimes.ts'

/** Row numbers grouped by trip, in travel order: rows of trip t are order[start[t]] … order[start[t + 1] − 1]. */
export interface TripOrder {
  readonly start: Uint32Array
  readonly order: Uint32Array
}

/** Feeds are mostly written trip by trip in travel order, but need not be. Stable: rows of equal sequence stay in the order of the file. */
export function orderRows(rows: StopTimeRows): TripOrder {
  const { count, trip, sequence } = rows
  const start = new Uint32Array(rows.trips.size + 1)
  for (let i = 0; i < count; i++) start[trip[i] + 1]++
  for (let t = 0; t < rows.trips.size; t++) start[t + 1] += start[t]
  const next = start.slice()
  const order = new Uint32Array(count)
  for (let i = 0; i < count; i++) order[next[trip[i]]++] = i
  for (let t = 0; t < rows.trips.size; t++) {
    if (!isAscending(order, sequence, start[t], start[t + 1])) {
      order.subarray(start[t], start[t + 1]).sort((a, b) => sequence[a] - sequence[b] || a - b)
    }
  }
  return { start, order }
}

function isAscending(order: Uint32Array, sequence: Uint32Array, from: number, to: number): boolean {
  for (let i = from + 1; i < to; i++) if (sequence[order[i]] < sequence[order[i - 1]]) return false
  return true
}
