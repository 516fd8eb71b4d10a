import type { Departures } from './departures.ts'
import { VEHICLE_KINDS, type VehicleKind, vehicleKind } from './stations.ts'
import type { Timetable } from './timetable.ts'

/** What a stop offers in a span: how much, from when to when, with which gaps. Seconds after midnight of the date; null = no departure. */
export interface StopService {
  readonly departures: number
  /** Of these, departures that must be ordered. */
  readonly onRequest: number
  readonly firstSeconds: number | null
  readonly lastSeconds: number | null
  /** Median time between departures at different moments; null with fewer than two. */
  readonly medianHeadwaySeconds: number | null
  /** Longest wait that can happen in the span: from its beginning, between departures, to its end. */
  readonly longestGapSeconds: number
}

/** A line in one direction at a stop. */
export interface LineDirection extends StopService {
  readonly line: string
  /** The trips' headsign or, where they have none, the stop at which they end. */
  readonly direction: string
  readonly kind: VehicleKind
  /** Rows of `Departures`, rising in time. */
  readonly rows: readonly number[]
}

/** Sums over rows of the table, which rise in time. */
export function stopService(departures: Departures, rows: readonly number[]): StopService {
  const { seconds, onRequest, fromSeconds, toSeconds } = departures
  const gaps: number[] = []
  let longest = toSeconds - fromSeconds
  let before = fromSeconds
  for (const [k, row] of rows.entries()) {
    const gap = seconds[row] - before
    if (k > 0 && gap > 0) gaps.push(gap)
    longest = k === 0 ? gap : Math.max(longest, gap)
    before = seconds[row]
  }
  if (rows.length > 0) longest = Math.max(longest, toSeconds - before)
  return {
    departures: rows.length,
    onRequest: rows.reduce((sum, row) => sum + onRequest[row], 0),
    firstSeconds: rows.length > 0 ? seconds[rows[0]] : null,
    lastSeconds: rows.length > 0 ? before : null,
    medianHeadwaySeconds: median(gaps),
    longestGapSeconds: longest,
  }
}

/** Rows of a station, rising in time. */
export function rowsOfStation({ start }: Departures, station: number): number[] {
  return Array.from({ length: start[station + 1] - start[station] }, (_, k) => start[station] + k)
}

/** Lines and directions of a station: by means of transport, line (numbers by value) and direction. */
export function lineDirections(timetable: Timetable, departures: Departures, station: number): LineDirection[] {
  const groups = new Map<string, { line: string; direction: string; kind: VehicleKind; rows: number[] }>()
  for (const row of rowsOfStation(departures, station)) {
    const trip = departures.trip[row]
    const line = lineName(timetable, timetable.tripRoute[trip])
    const direction = directionOfTrip(timetable, trip)
    const kind = vehicleKind(timetable.routeKind[timetable.tripRoute[trip]])
    const key = JSON.stringify([kind, line, direction])
    const known = groups.get(key)
    if (known) known.rows.push(row)
    else groups.set(key, { line, direction, kind, rows: [row] })
  }
  const order = new Intl.Collator('de', { numeric: true })
  return [...groups.values()]
    .sort(
      (a, b) =>
        VEHICLE_KINDS.indexOf(a.kind) - VEHICLE_KINDS.indexOf(b.kind) ||
        order.compare(a.line, b.line) ||
        order.compare(a.direction, b.direction),
    )
    .map((group) => ({ ...group, ...stopService(departures, group.rows) }))
}

export function lineName(timetable: Timetable, route: number): string {
  return timetable.routeShortName[route] || timetable.routeLongName[route] || timetable.routeId[route]
}

export function directionOfTrip(timetable: Timetable, trip: number): string {
  return (
    timetable.tripHeadsign[trip] || timetable.stopName[timetable.stopTimeStop[timetable.tripStart[trip + 1] - 1]] || ''
  )
}

/** Departures in each hour that the span touches: [hour, number], hours beyond 23 belong to the night after. */
export function departuresByHour(departures: Departures, rows: readonly number[]): (readonly [number, number])[] {
  const firstHour = Math.floor(departures.fromSeconds / 3600)
  const hours = Math.ceil(departures.toSeconds / 3600) - firstHour
  const counts = new Array<number>(Math.max(0, hours)).fill(0)
  for (const row of rows) counts[Math.floor(departures.seconds[row] / 3600) - firstHour]++
  return counts.map((count, k) => [firstHour + k, count] as const)
}

function median(values: number[]): number | null {
  if (values.length === 0) return null
  values.sort((a, b) => a - b)
  const middle = values.length >> 1
  return values.length % 2 ? values[middle] : (values[middle - 1] + values[middle]) / 2
}
