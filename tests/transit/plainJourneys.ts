import FlatQueue from 'flatqueue'
import { haversineMetres } from '../../src/core/geo/index.ts'
import { dayNumber, type Timetable } from '../../src/core/network/index.ts'

const ACCESS = 12_000
const CHANGE_WALK = 6000
const CHANGE = 600
const LONGEST = 216_000
/** An adult on foot along 1.3 times the straight line. Tenths of a second per metre. */
const PACE = (36 * 1.3) / 4.8

interface Run {
  readonly stops: readonly number[]
  readonly arrivals: readonly number[]
  readonly departures: readonly number[]
  readonly flags: readonly number[]
}

type Point = readonly [lon: number, lat: number]

/**
 * The slow and simple way: Dijkstra's search over events (being ready to board at a stop, being aboard a run at a call), started anew for every moment. It shares
 * nothing with the scan but the numbers above. Times in tenths of a second after midnight of the date.
 */
export class PlainJourneys {
  readonly #runs: readonly Run[]
  readonly #egress: readonly (number | null)[]
  /** from → to → tenths. */
  readonly #changes: readonly ReadonlyMap<number, number>[]
  /** Calls at each stop at which one may board. */
  readonly #boardings: readonly (readonly {
    readonly run: number
    readonly call: number
    readonly departure: number
  }[])[]
  readonly #stops: readonly Point[]
  readonly #sites: readonly Point[]

  constructor(timetable: Timetable, date: string, sites: readonly Point[], lastWalk = true) {
    this.#runs = runsAround(timetable, date)
    this.#stops = Array.from(timetable.stopLon, (lon, s) => [lon, timetable.stopLat[s]!] as const)
    this.#sites = sites
    this.#egress = this.#stops.map((stop) => {
      const walks = sites.map((site) => walk(stop, site)).filter((time) => time <= ACCESS)
      return walks.length === 0 ? null : lastWalk ? Math.min(...walks) : 0
    })
    const changes = this.#stops.map(() => new Map<number, number>())
    const called = new Set(timetable.stopTimeStop)
    for (const [from, a] of this.#stops.entries())
      for (const [to, b] of this.#stops.entries())
        if (from === to) changes[from]!.set(to, CHANGE)
        else if (called.has(from) && called.has(to) && walk(a, b) <= CHANGE_WALK)
          changes[from]!.set(to, walk(a, b) + CHANGE)
    const { transfers } = timetable
    for (let i = 0; i < transfers.count; i++) {
      const [from, to, kind] = [transfers.from[i]!, transfers.to[i]!, transfers.kind[i]!]
      if (kind === 1) changes[from]!.set(to, 0)
      if (kind === 2) changes[from]!.set(to, 10 * transfers.minSeconds[i]!)
      if (kind === 3) changes[from]!.delete(to)
      if (kind === 0 && !changes[from]!.has(to))
        changes[from]!.set(to, walk(this.#stops[from]!, this.#stops[to]!) + CHANGE)
    }
    this.#changes = changes
    const boardings: { run: number; call: number; departure: number }[][] = this.#stops.map(() => [])
    for (const [run, { stops, departures, flags }] of this.#runs.entries())
      for (const [call, stop] of stops.entries())
        if ((flags[call]! & 1) === 0) boardings[stop]!.push({ run, call, departure: departures[call]! })
    this.#boardings = boardings
  }

  /** Tenths of a second, null = nothing within the longest journey. */
  leavingAt(home: Point, moment: number): number | null {
    const there = this.#earliest(home, moment)
    return there !== null && there - moment <= LONGEST ? there - moment : null
  }

  beingThereBy(home: Point, moment: number): number | null {
    const moments = new Set(this.#sites.map((site) => moment - walk(home, site)))
    for (const { stops, departures } of this.#runs)
      for (const [i, stop] of stops.entries()) {
        const access = walk(home, this.#stops[stop]!)
        if (access <= ACCESS) moments.add(departures[i]! - access)
      }
    for (const leaves of [...moments].sort((a, b) => b - a)) {
      if (leaves > moment) continue
      if (moment - leaves > LONGEST) return null
      const there = this.#earliest(home, leaves)
      if (there !== null && there <= moment) return moment - leaves
    }
    return null
  }

  #earliest(home: Point, moment: number): number | null {
    let best = Math.min(Number.POSITIVE_INFINITY, ...this.#sites.map((site) => moment + walk(home, site)))
    const queue = new FlatQueue<{ stop: number; run: number; call: number }>()
    for (const [stop, at] of this.#stops.entries())
      if (walk(home, at) <= ACCESS) queue.push({ stop, run: -1, call: -1 }, moment + walk(home, at))
    const ready = new Set<number>()
    const aboard = new Set<string>()
    const board = (run: number, call: number) => {
      const { arrivals } = this.#runs[run]!
      if (call + 1 < arrivals.length) queue.push({ stop: -1, run, call: call + 1 }, arrivals[call + 1]!)
    }
    while (queue.length > 0) {
      const time = queue.peekValue()!
      if (time >= best) break
      const { stop, run, call } = queue.pop()!
      if (run < 0) {
        if (ready.has(stop)) continue
        ready.add(stop)
        for (const one of this.#boardings[stop]!) if (one.departure >= time) board(one.run, one.call)
        continue
      }
      if (aboard.has(`${run}/${call}`)) continue
      aboard.add(`${run}/${call}`)
      board(run, call)
      const { stops, flags } = this.#runs[run]!
      if (flags[call]! & 2) continue
      const off = stops[call]!
      const egress = this.#egress[off]!
      if (egress !== null) best = Math.min(best, time + egress)
      for (const [to, taken] of this.#changes[off]!) queue.push({ stop: to, run: -1, call: -1 }, time + taken)
    }
    return best === Number.POSITIVE_INFINITY ? null : best
  }
}

function walk(a: Point, b: Point): number {
  return Math.round(haversineMetres(a[0], a[1], b[0], b[1]) * PACE)
}

/** Every trip of every day from two before to two after the date. */
function runsAround(t: Timetable, date: string): Run[] {
  const runs: Run[] = []
  const asked = dayNumber(date)! - dayNumber(t.firstDay)!
  for (let offset = -2; offset <= 2; offset++) {
    const day = asked + offset
    if (day < 0 || day >= t.dayCount) continue
    for (let trip = 0; trip < t.tripCount; trip++) {
      const words = t.serviceDays[t.tripService[trip]! * t.wordsPerService + (day >> 5)]!
      if (((words >> (day & 31)) & 1) === 0) continue
      const rows = Array.from({ length: t.tripStart[trip + 1]! - t.tripStart[trip]! }, (_, i) => t.tripStart[trip]! + i)
      const starts: number[] = []
      let hasHeadway = false
      for (let f = 0; f < t.frequencies.count; f++) {
        if (t.frequencies.trip[f] !== trip) continue
        hasHeadway = true
        for (
          let s = t.frequencies.startSeconds[f]!;
          s < t.frequencies.endSeconds[f]!;
          s += t.frequencies.headwaySeconds[f]!
        )
          starts.push(s - t.stopTimeDeparture[rows[0]!]!)
      }
      for (const shift of hasHeadway ? starts : [0])
        runs.push({
          stops: rows.map((i) => t.stopTimeStop[i]!),
          arrivals: rows.map((i) => 10 * (t.stopTimeArrival[i]! + shift + 86_400 * offset)),
          departures: rows.map((i) => 10 * (t.stopTimeDeparture[i]! + shift + 86_400 * offset)),
          flags: rows.map((i) => t.stopTimeFlags[i]!),
        })
    }
  }
  return runs
}
