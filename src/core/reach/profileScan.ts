import { type Connections, NO_ALIGHTING, NO_BOARDING, UNREACHED } from '../network/index.ts'

/** Ways on foot by which somebody changes: rows footStart[u] … footStart[u + 1] − 1 lead to stop u. */
export interface Changes {
  readonly stopCount: number
  readonly footStart: Uint32Array
  /** The stop at which one gets off; u itself where one changes at the stop. */
  readonly footFrom: Uint32Array
  /** Tenths of a second, ≥ 0, the time needed for changing included. */
  readonly footTime: Uint32Array
  /** A change that takes no time: connections of one moment may follow one another. */
  readonly hasInstantChange: boolean
}

/** The way from each stop to its nearest site. */
export interface Egress {
  /** Tenths of a second, UNREACHED = none. */
  readonly time: Uint32Array
  /** −1 = none. */
  readonly site: Int32Array
}

/** Departures from stops that pay, rows start[s] … start[s + 1] − 1 by rising departure and arrival (no row is as late and earlier than another). */
export interface StopProfiles {
  readonly start: Uint32Array
  /** Tenths of a second: leaving the stop in a vehicle; being at the site. */
  readonly departure: Int32Array
  readonly arrival: Int32Array
  readonly site: Int32Array
  /** The connection that is boarded. */
  readonly connection: Uint32Array
}

const NEVER = 0x7fff_ffff
const NONE = -1

/**
 * Profile connection scan (Dibbelt, Pajor, Strasser, Wagner 2018, “Connection Scan Algorithm”, section 4): one pass over the connections, latest first, gives for every
 * stop all departures that pay towards the nearest of all sites. Two lists per stop keep walks from being chained: *boarding* (leaving in a vehicle) and *changing*
 * (getting off here and boarding, here or at a stop within walking distance). Reused from scan to scan.
 */
export class ProfileScan {
  readonly connections: Connections
  readonly changes: Changes
  /** Journeys that take longer are left out, tenths of a second. */
  readonly longest: number
  // Lists: stop s has head boarding at s, changing at stopCount + s; entries by rising departure.
  readonly #head: Int32Array
  #next: Int32Array
  #departure: Int32Array
  #arrival: Int32Array
  #site: Int32Array
  #connection: Int32Array
  #size = 0
  /** The connection of the same run after this one, −1 = none. */
  readonly nextOfRun: Int32Array
  /** When and where one is who sits in the connection. */
  readonly #seated: Int32Array
  readonly #seatedSite: Int32Array
  #egress: Egress | null = null

  constructor(connections: Connections, changes: Changes, longest: number) {
    this.connections = connections
    this.changes = changes
    this.longest = longest
    this.#head = new Int32Array(2 * changes.stopCount)
    const room = Math.max(1024, connections.count)
    this.#next = new Int32Array(room)
    this.#departure = new Int32Array(room)
    this.#arrival = new Int32Array(room)
    this.#site = new Int32Array(room)
    this.#connection = new Int32Array(room)
    this.#seated = new Int32Array(connections.count)
    this.#seatedSite = new Int32Array(connections.count)
    this.nextOfRun = new Int32Array(connections.count)
    const follower = new Int32Array(connections.runCount).fill(NONE)
    for (let c = connections.count - 1; c >= 0; c--) {
      this.nextOfRun[c] = follower[connections.run[c]!]!
      follower[connections.run[c]!] = c
    }
  }

  /** Scans towards the sites of `egress`. */
  run(egress: Egress): this {
    this.#egress = egress
    this.#head.fill(NONE)
    this.#size = 0
    const { departure, count } = this.connections
    let last = count - 1
    while (last >= 0) {
      let first = last
      while (first > 0 && departure[first - 1] === departure[last]) first--
      // Whoever changes in no time may board what the scan has passed already: look again until nothing changes.
      while (this.#scan(first, last) && this.changes.hasInstantChange);
      last = first - 1
    }
    return this
  }

  /** Connections `first` … `last`, the last one first; true = a list has changed. */
  #scan(first: number, last: number): boolean {
    const { departureStop, arrivalStop, departure, arrival, flags } = this.connections
    const { footStart, footFrom, footTime, stopCount } = this.changes
    const { time: egressTime, site: egressSite } = this.#egress!
    const nextOfRun = this.nextOfRun
    const seated = this.#seated
    const seatedSite = this.#seatedSite
    const head = this.#head
    let changed = false
    for (let c = last; c >= first; c--) {
      const following = nextOfRun[c]!
      let best = following === NONE ? NEVER : seated[following]!
      let site = following === NONE ? NONE : seatedSite[following]!
      if ((flags[c]! & NO_ALIGHTING) === 0) {
        const stop = arrivalStop[c]!
        const off = arrival[c]!
        if (egressTime[stop] !== UNREACHED && off + egressTime[stop]! < best) {
          best = off + egressTime[stop]!
          site = egressSite[stop]!
        }
        const entry = this.#find(stopCount + stop, off)
        if (entry !== NONE && this.#arrival[entry]! < best) {
          best = this.#arrival[entry]!
          site = this.#site[entry]!
        }
      }
      seated[c] = best
      seatedSite[c] = site
      const leaves = departure[c]!
      if (best === NEVER || best - leaves > this.longest || flags[c]! & NO_BOARDING) continue
      const from = departureStop[c]!
      // Boarding entries come by falling departure, so that only the first one can be as late.
      const before = head[from]!
      if (before !== NONE && this.#arrival[before]! <= best) continue
      const made = this.#add(leaves, best, site, c)
      this.#next[made] = before !== NONE && this.#departure[before] === leaves ? this.#next[before]! : before
      head[from] = made
      changed = true
      for (let k = footStart[from]!; k < footStart[from + 1]!; k++)
        this.#insert(stopCount + footFrom[k]!, leaves - footTime[k]!, best, site, c)
    }
    return changed
  }

  /** The first entry of a list that departs at `moment` or later. */
  #find(list: number, moment: number): number {
    let entry = this.#head[list]!
    while (entry !== NONE && this.#departure[entry]! < moment) entry = this.#next[entry]!
    return entry
  }

  #insert(list: number, leaves: number, best: number, site: number, connection: number): void {
    let kept = NONE
    let entry = this.#head[list]!
    while (entry !== NONE && this.#departure[entry]! < leaves) {
      // What leaves earlier and is no sooner there falls out.
      if (this.#arrival[entry]! < best) kept = entry
      entry = this.#next[entry]!
    }
    if (entry !== NONE && this.#arrival[entry]! <= best) return
    if (entry !== NONE && this.#departure[entry] === leaves) entry = this.#next[entry]!
    const made = this.#add(leaves, best, site, connection)
    this.#next[made] = entry
    if (kept === NONE) this.#head[list] = made
    else this.#next[kept] = made
  }

  #add(leaves: number, best: number, site: number, connection: number): number {
    if (this.#size === this.#next.length) {
      const room = 2 * this.#size
      this.#next = grown(this.#next, room)
      this.#departure = grown(this.#departure, room)
      this.#arrival = grown(this.#arrival, room)
      this.#site = grown(this.#site, room)
      this.#connection = grown(this.#connection, room)
    }
    const made = this.#size++
    this.#departure[made] = leaves
    this.#arrival[made] = best
    this.#site[made] = site
    this.#connection[made] = connection
    return made
  }

  /**
   * The departures of all stops that matter for a span, tightly packed. By departure: those from `from` on, up to the first at `to` or later. By arrival: the last one
   * that is there by `from`, and those that are there by `to`.
   */
  profiles(by: 'departure' | 'arrival', from: number, to: number): StopProfiles {
    const { stopCount } = this.changes
    const start = new Uint32Array(stopCount + 1)
    const rows: number[] = []
    const order = by === 'departure' ? this.#departure : this.#arrival
    for (let stop = 0; stop < stopCount; stop++) {
      let entry = this.#head[stop]!
      while (entry !== NONE && order[entry]! < from) {
        const next = this.#next[entry]!
        if (by === 'arrival' && (next === NONE || order[next]! > from)) break
        entry = next
      }
      for (; entry !== NONE; entry = this.#next[entry]!) {
        if (by === 'arrival' && order[entry]! > to) break
        rows.push(entry)
        if (by === 'departure' && order[entry]! >= to) break
      }
      start[stop + 1] = rows.length
    }
    return {
      start,
      departure: Int32Array.from(rows, (e) => this.#departure[e]!),
      arrival: Int32Array.from(rows, (e) => this.#arrival[e]!),
      site: Int32Array.from(rows, (e) => this.#site[e]!),
      connection: Uint32Array.from(rows, (e) => this.#connection[e]!),
    }
  }

  /** When one is at the site who sits in a connection, NEVER = not at all. */
  seatedArrival(connection: number): number {
    return this.#seated[connection]!
  }

  /** After getting off at a stop at a moment: the connection to board next and when it brings one to the site; null = none. */
  changeAfter(stop: number, moment: number): { connection: number; arrival: number } | null {
    const entry = this.#find(this.changes.stopCount + stop, moment)
    return entry === NONE ? null : { connection: this.#connection[entry]!, arrival: this.#arrival[entry]! }
  }
}

function grown(old: Int32Array, length: number): Int32Array<ArrayBuffer> {
  const made = new Int32Array(length)
  made.set(old)
  return made
}
