import { connectionsOfDay, snapPoints, travelProfile, typicalServiceDay } from '../src/core/network/index.ts'
import { approachOf } from '../src/core/reach/approach.ts'
import { findChanges, usableStops } from '../src/core/reach/changes.ts'
import { straightTenths } from '../src/core/reach/driving.ts'
import {
  ACCESS_WALK_SECONDS,
  CHANGE_WALK_SECONDS,
  LONGEST_JOURNEY_SECONDS,
  NO_JOURNEY,
  nearestSites,
  StreetReach,
  TransitReach,
} from '../src/core/reach/index.ts'
import { airLineTime, walksOnStreets } from '../src/core/reach/walks.ts'
import { type Region, readRegion } from '../src/formats/region/index.ts'
import type { Figure } from './figure.ts'
import { divided, measure } from './measure.ts'
import { createRandom } from './random.ts'
import { serviceToAsk } from './streets.ts'
import { ForwardScan } from './transitPeer.ts'

const FROM = 7 * 3600
const SITES = 30
const WALK = travelProfile('walk')
const ADULT_KMH = 4.8

/** Bus and train: all cells, every minute of an hour; nearest of all sites, and each of thirty sites apart. */
export async function measureTransit(
  folder: string,
  { on, rounds, sample }: { readonly on: string; readonly rounds: number; readonly sample: number },
): Promise<Figure[]> {
  const region = await readRegion(folder)
  const { timetable, streets, cells } = region
  const date = timetable && typicalServiceDay(timetable)
  if (!timetable || !streets || !date) return []
  const engine = new StreetReach(streets, cells, cells.sizeMetres)
  engine.graph(WALK)
  const question = (hours: number) =>
    ({
      date,
      fromSeconds: FROM,
      toSeconds: FROM + hours * 3600,
      timing: 'depart',
      percentile: 50,
      lastWalk: true,
      walk: WALK,
    }) as const
  const reach = new TransitReach(timetable, engine, cells)
  const sites = sitesOf(region)
  const found = reach.nearest(question(1), sites)
  const peer = forwardPeer(region, engine, date, sites)
  checkAgainstPeer(peer, reach, question(1), sites, cells.count)

  const figures: Figure[] = []
  const add = (figure: Omit<Figure, 'on'>) => figures.push({ on, ...figure })
  const stops = reach.stopsNearPlaces(WALK)
  add({
    id: 'transit-walks',
    what: `walks between ${cells.count.toLocaleString('en')} cells and ${stops.toLocaleString('en')} stops, and changes (mode graph known)`,
    times: await measure({ rounds }, () => new TransitReach(timetable, engine, cells).stopsNearPlaces(WALK)),
    bytes: peer.walks.time.length * 8,
  })
  const connections = peer.connections.count
  const searched = (hours: number) => connections * 25 + peer.walks.time.length * 8 + cells.count * hours * 60 * 8
  const forward = await measure({ rounds: 2 }, () => peer.sample(sample))
  for (const hours of [1, 2, 4])
    add({
      id: hours === 1 ? 'transit-nearest' : `transit-nearest-${hours}h`,
      what: `nearest of ${sites.lon.length} sites by transit, all cells, every minute of ${hours === 1 ? 'an hour' : `${hours} hours`} (walks known; ${connections.toLocaleString('en')} connections of the first)`,
      times: await measure({ rounds }, () => reach.nearest(question(hours), sites).p50[0]!),
      ...(hours === 1 ? { targetMs: 1000 } : {}),
      bytes: searched(hours),
      ...(hours === 1
        ? {
            peer: {
              what: `forward connection scan, ${sample} cells × 60 minutes, × ${Math.round(cells.count / sample)}`,
              times: divided(forward, sample / cells.count),
            },
          }
        : {}),
    })
  const random = createRandom(11)
  const chosen = Array.from({ length: SITES }, () => Math.floor(random() * cells.count))
  const points = { lon: chosen.map((c) => cells.lon[c]!), lat: chosen.map((c) => cells.lat[c]!) }
  add({
    id: 'transit-matrix',
    what: `matrix by transit, all cells to ${SITES} sites apart, every minute of an hour (walks known)`,
    times: await measure({ rounds: Math.max(2, rounds >> 2) }, () => {
      let sum = 0
      for (const times of reach.matrix(question(1), points)) sum += times.p50[0]! % 1000
      return sum
    }),
    targetMs: 10_000,
    bytes: SITES * (connections * 25 + peer.walks.time.length * 8 + cells.count * 24),
    // Of the whole process until here, an upper bound.
    peakMegabytes: process.resourceUsage().maxRSS / 1024,
    targetMegabytes: 2048,
  })
  if (found.p50.length !== cells.count) throw new Error('cells were lost')
  return figures
}

function sitesOf(region: Region): { lon: number[]; lat: number[] } {
  const service = serviceToAsk(region)
  const sites = region.facilities.filter((f) => f.service === service)
  return { lon: sites.map((s) => s.lon), lat: sites.map((s) => s.lat) }
}

/** The same question by a scan for each cell and minute, on the same walks and changes. */
function forwardPeer(region: Region, engine: StreetReach, date: string, sites: { lon: number[]; lat: number[] }) {
  const { cells } = region
  const timetable = region.timetable!
  const known = engine.graph(WALK)!
  const called = new Uint8Array(timetable.stopCount)
  for (const stop of timetable.stopTimeStop) called[stop] = 1
  const joined = snapPoints(known.graph, timetable.stopLon, timetable.stopLat)
  const stops = { ...joined, link: joined.link.map((link, s) => (called[s] ? link : -1)) }
  const walks = walksOnStreets(engine.approach(WALK, 'to-site')!, stops, 10 * ACCESS_WALK_SECONDS)
  const between = walksOnStreets(approachOf(known.graph, stops, 'to-site'), stops, 10 * CHANGE_WALK_SECONDS)
  const { stopLon, stopLat } = timetable
  const pace = straightTenths(ADULT_KMH)
  const straight = (a: number, b: number) => airLineTime(stopLon[a]!, stopLat[a]!, stopLon[b]!, stopLat[b]!, pace)
  const changes = findChanges(timetable, between, straight, usableStops(timetable, false))
  const connections = connectionsOfDay(timetable, date, FROM, FROM + 3600 + LONGEST_JOURNEY_SECONDS)
  const scan = new ForwardScan(connections, changes)
  const near = { places: stops, sites: engine.join(sites, known.graph), direction: 'to-site' } as const
  const out = nearestSites(known.graph, { ...near, limit: 10 * ACCESS_WALK_SECONDS })
  const egress = { time: out.time, site: out.site }
  const direct = engine.nearest(WALK, sites, 'to-site')!.result.time
  const random = createRandom(5)
  const minutesOf = (cell: number, visit: (minute: number, taken: number) => void) => {
    for (let m = 0; m < 60; m++) {
      const moment = 10 * FROM + 600 * m
      const walked = direct[cell]! > 10 * LONGEST_JOURNEY_SECONDS ? NO_JOURNEY : moment + direct[cell]!
      visit(m, scan.arrival(walks, cell, moment, egress, walked) - moment)
    }
  }
  return {
    walks,
    connections,
    minutesOf,
    sample(count: number): number {
      let sum = 0
      for (let k = 0; k < count; k++) minutesOf(Math.floor(random() * cells.count), (_, taken) => (sum += taken % 1000))
      return sum
    },
  }
}

/** A comparison is worth something only if both find the same. */
function checkAgainstPeer(
  peer: ReturnType<typeof forwardPeer>,
  reach: TransitReach,
  question: Parameters<TransitReach['minutesOf']>[0],
  sites: { lon: number[]; lat: number[] },
  cells: number,
): void {
  for (const share of [0.1, 0.3, 0.5, 0.7, 0.9]) {
    const cell = Math.floor(share * cells)
    const ours = reach.minutesOf(question, sites, cell)
    peer.minutesOf(cell, (minute, taken) => {
      const theirs = taken > 10 * LONGEST_JOURNEY_SECONDS ? NO_JOURNEY : taken
      if (ours[minute] !== theirs)
        throw new Error(`the scans differ at cell ${cell}, minute ${minute}: ${ours[minute]}, ${theirs}`)
    })
  }
}
