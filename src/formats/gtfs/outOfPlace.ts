import { EMPTY } from './fields.ts'
import type { StopTimeRows } from './stopTimes.ts'

const MIN_METRES = 10_000
const MAX_METRES_PER_SECOND = 400 / 3.6
/** Times are whole minutes: half a minute at either end may be missing. */
const ROUNDING_SECONDS = 60

/**
 * Stops that every vehicle would have to reach and leave at more than 400 km/h over more than 10 km: their position is wrong (in the sea, in the next country).
 * A trip that touches two such legs blames the stop between them; a stop with a single plausible leg is believed.
 */
export function stopsOutOfPlace(
  rows: StopTimeRows,
  start: Uint32Array,
  order: Uint32Array,
  metres: (fromStop: number, toStop: number) => number,
): Set<number> {
  const tooFast = new Map<number, Set<number>>()
  const plausible = new Set<number>()
  const marks: [number, number][] = []
  for (let trip = 0; trip + 1 < start.length; trip++) {
    for (let i = start[trip] + 1; i < start[trip + 1]; i++) {
      const a = order[i - 1]
      const b = order[i]
      const [stopA, stopB] = [rows.stop[a], rows.stop[b]]
      if (stopA === stopB) continue
      const departure = rows.departure[a] === EMPTY ? rows.arrival[a] : rows.departure[a]
      const arrival = rows.arrival[b] === EMPTY ? rows.departure[b] : rows.arrival[b]
      if (departure === EMPTY || arrival === EMPTY || arrival < departure) continue
      const length = metres(stopA, stopB)
      if (length <= MIN_METRES || length / (arrival - departure + ROUNDING_SECONDS) <= MAX_METRES_PER_SECOND) {
        plausible.add(stopA)
        plausible.add(stopB)
      } else marks.push([stopA, stopB])
    }
  }
  for (const [a, b] of marks) {
    if (!plausible.has(a)) tooFast.set(a, (tooFast.get(a) ?? new Set()).add(b))
    if (!plausible.has(b)) tooFast.set(b, (tooFast.get(b) ?? new Set()).add(a))
  }
  // Of two stops that only know each other, nobody can say which one is wrong; a stop with two impossible neighbours is.
  const wrong = new Set<number>()
  for (const [stop, neighbours] of tooFast)
    if (neighbours.size > 1 || plausible.has([...neighbours][0])) wrong.add(stop)
  return wrong
}
