import { type Connections, NO_ALIGHTING, NO_BOARDING, UNREACHED } from '../src/core/network/index.ts'
import type { Changes, Egress } from '../src/core/reach/profileScan.ts'
import type { Walks } from '../src/core/reach/walks.ts'

const NEVER = 0x7fff_ffff

/** The plain connection scan (Dibbelt et al. 2018, section 3): one origin, one moment, forwards. It starts anew for every cell and minute. */
export class ForwardScan {
  readonly #connections: Connections
  readonly #start: Uint32Array
  readonly #to: Uint32Array
  readonly #time: Uint32Array
  readonly #ready: Int32Array
  readonly #aboard: Uint8Array

  constructor(connections: Connections, changes: Changes) {
    this.#connections = connections
    // Changes are listed by the stop to which they lead; forwards they are wanted by the stop from which.
    const { stopCount, footStart, footFrom, footTime } = changes
    this.#start = new Uint32Array(stopCount + 1)
    for (const from of footFrom) this.#start[from + 1]!++
    for (let s = 0; s < stopCount; s++) this.#start[s + 1]! += this.#start[s]!
    const next = this.#start.slice(0, -1)
    this.#to = new Uint32Array(footFrom.length)
    this.#time = new Uint32Array(footFrom.length)
    for (let to = 0; to < stopCount; to++)
      for (let k = footStart[to]!; k < footStart[to + 1]!; k++) {
        const at = next[footFrom[k]!]!++
        this.#to[at] = to
        this.#time[at] = footTime[k]!
      }
    this.#ready = new Int32Array(stopCount)
    this.#aboard = new Uint8Array(connections.runCount)
  }

  /** Arrival at the nearest site, tenths of a second; `walked`: arrival on foot all the way. */
  arrival(walks: Walks, place: number, moment: number, egress: Egress, walked: number): number {
    const { count, departure, arrival, departureStop, arrivalStop, run, flags } = this.#connections
    const ready = this.#ready.fill(NEVER)
    const aboard = this.#aboard.fill(0)
    for (let k = walks.start[place]!; k < walks.start[place + 1]!; k++) ready[walks.stop[k]!] = moment + walks.time[k]!
    let best = walked
    let low = 0
    for (let high = count; low < high; ) {
      const middle = (low + high) >> 1
      if (departure[middle]! < moment) low = middle + 1
      else high = middle
    }
    for (let c = low; c < count && departure[c]! < best; c++) {
      const canBoard = (flags[c]! & NO_BOARDING) === 0 && ready[departureStop[c]!]! <= departure[c]!
      if (!canBoard && !aboard[run[c]!]) continue
      aboard[run[c]!] = 1
      if (flags[c]! & NO_ALIGHTING) continue
      const stop = arrivalStop[c]!
      const off = arrival[c]!
      if (egress.time[stop] !== UNREACHED) best = Math.min(best, off + egress.time[stop]!)
      for (let k = this.#start[stop]!; k < this.#start[stop + 1]!; k++) {
        const to = this.#to[k]!
        const there = off + this.#time[k]!
        if (there < ready[to]!) ready[to] = there
      }
    }
    return best
  }
}
