import { type Connections, NO_ALIGHTING, NO_BOARDING } from '../network/index.ts'
import type { Changes } from './profileScan.ts'

/** Shortest rides, changes included, from stops to stops: rows start[s] … start[s + 1] − 1 of stop s. */
export interface BestRides {
  readonly start: Uint32Array
  readonly stop: Uint32Array
  /** Tenths of a second from leaving the first stop in a vehicle to getting off at the last. */
  readonly time: Uint32Array
}

const NEVER = 0x7fff_ffff

/**
 * For every pair of stops the shortest ride whose first vehicle leaves within [from, to), as far as it takes no longer than `limit` (inclusive, tenths of a second). One bounded
 * connection scan (Dibbelt, Pajor, Strasser, Wagner 2018, “Connection Scan Algorithm”, section 3) for each moment at which something leaves a stop; the waiting
 * before it is not part of the ride, so the result holds for somebody who knows the timetable.
 */
export function bestRides(
  connections: Connections,
  changes: Changes,
  window: { readonly from: number; readonly to: number },
  limit: number,
): BestRides {
  const { count, departure, departureStop, flags } = connections
  const { stopCount } = changes
  const leaving: number[][] = Array.from({ length: stopCount }, () => [])
  for (let c = 0; c < count; c++) {
    if (departure[c] < window.from || departure[c] >= window.to || flags[c] & NO_BOARDING) continue
    const known = leaving[departureStop[c]]
    if (known.length === 0 || departure[known[known.length - 1]] !== departure[c]) known.push(c)
  }
  const scan = new RideScan(connections, changes, limit)
  const start = new Uint32Array(stopCount + 1)
  const stop: number[] = []
  const time: number[] = []
  for (let s = 0; s < stopCount; s++) {
    for (const first of leaving[s]) scan.run(s, first)
    for (const [u, best] of scan.take()) {
      stop.push(u)
      time.push(best)
    }
    start[s + 1] = stop.length
  }
  return { start, stop: Uint32Array.from(stop), time: Uint32Array.from(time) }
}

/** Scans from one stop at one moment after the other and keeps the shortest ride to every stop. */
class RideScan {
  readonly #connections: Connections
  readonly #limit: number
  /** Ways to change from each stop, the other way round than `Changes` has them. */
  readonly #wayStart: Uint32Array
  readonly #wayTo: Uint32Array
  readonly #wayTime: Uint32Array
  readonly #hasInstantChange: boolean
  /** When somebody can board at a stop; valid where its stamp is that of the scan. */
  readonly #ready: Int32Array
  readonly #readyStamp: Uint32Array
  readonly #arrived: Int32Array
  readonly #arrivedStamp: Uint32Array
  readonly #runStamp: Uint32Array
  #stamp = 0
  readonly #best: Int32Array
  #reached: number[] = []

  constructor(connections: Connections, changes: Changes, limit: number) {
    const { stopCount, footStart, footFrom, footTime } = changes
    this.#connections = connections
    this.#limit = limit
    this.#hasInstantChange = changes.hasInstantChange
    this.#wayStart = new Uint32Array(stopCount + 1)
    for (const from of footFrom) this.#wayStart[from + 1]++
    for (let s = 0; s < stopCount; s++) this.#wayStart[s + 1] += this.#wayStart[s]
    this.#wayTo = new Uint32Array(footFrom.length)
    this.#wayTime = new Uint32Array(footFrom.length)
    const next = this.#wayStart.slice()
    for (let to = 0; to < stopCount; to++)
      for (let k = footStart[to]; k < footStart[to + 1]; k++) {
        const at = next[footFrom[k]]++
        this.#wayTo[at] = to
        this.#wayTime[at] = footTime[k]
      }
    this.#ready = new Int32Array(stopCount)
    this.#readyStamp = new Uint32Array(stopCount)
    this.#arrived = new Int32Array(stopCount)
    this.#arrivedStamp = new Uint32Array(stopCount)
    this.#runStamp = new Uint32Array(connections.runCount)
    this.#best = new Int32Array(stopCount).fill(NEVER)
  }

  /** From stop `from`, beginning with the connection `first`, which leaves it. */
  run(from: number, first: number): void {
    const { departure, count } = this.#connections
    const begin = departure[first]
    this.#stamp++
    this.#readyStamp[from] = this.#stamp
    this.#ready[from] = begin
    // Others of the same moment may come before it in the order.
    let at = first
    while (at > 0 && departure[at - 1] === begin) at--
    while (at < count && departure[at] - begin <= this.#limit) {
      let end = at + 1
      while (end < count && departure[end] === departure[at]) end++
      // Whoever changes in no time may board what the scan has passed already: look again until nothing changes.
      while (this.#pass(at, end, begin) && this.#hasInstantChange);
      at = end
    }
  }

  /** Connections at … end − 1, of one moment; true = somebody has arrived earlier than known. */
  #pass(at: number, end: number, begin: number): boolean {
    const { departure, departureStop, arrival, arrivalStop, run, flags } = this.#connections
    const stamp = this.#stamp
    let changed = false
    for (let c = at; c < end; c++) {
      if (this.#runStamp[run[c]] !== stamp) {
        const stop = departureStop[c]
        const isReady = this.#readyStamp[stop] === stamp && this.#ready[stop] <= departure[c]
        if (!isReady || flags[c] & NO_BOARDING) continue
        this.#runStamp[run[c]] = stamp
      }
      const taken = arrival[c] - begin
      if (flags[c] & NO_ALIGHTING || taken > this.#limit) continue
      const u = arrivalStop[c]
      if (this.#arrivedStamp[u] === stamp && this.#arrived[u] <= arrival[c]) continue
      this.#arrivedStamp[u] = stamp
      this.#arrived[u] = arrival[c]
      changed = true
      if (this.#best[u] === NEVER) this.#reached.push(u)
      if (taken < this.#best[u]) this.#best[u] = taken
      for (let k = this.#wayStart[u]; k < this.#wayStart[u + 1]; k++) {
        const w = this.#wayTo[k]
        const ready = arrival[c] + this.#wayTime[k]
        if (this.#readyStamp[w] === stamp && this.#ready[w] <= ready) continue
        this.#readyStamp[w] = stamp
        this.#ready[w] = ready
      }
    }
    return changed
  }

  /** Stops reached so far and the shortest ride to each; begins anew. */
  take(): (readonly [number, number])[] {
    const found = this.#reached.sort((a, b) => a - b).map((u) => [u, this.#best[u]] as const)
    for (const u of this.#reached) this.#best[u] = NEVER
    this.#reached = []
    return found
  }
}
