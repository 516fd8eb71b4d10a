import type { ImportLog } from '../../core/evidence/index.ts'
import { haversineMetres } from '../../core/geo/index.ts'
import { growBytes, growInts, growWords } from './grow.ts'
import { orderRows } from './orderRows.ts'
import { stopsOutOfPlace } from './outOfPlace.ts'
import type { FeedStops } from './stops.ts'
import type { StopTimeRows } from './stopTimes.ts'
import { type FeedTrips, isUnknownTrip } from './trips.ts'
import { type Calls, repairTimes } from './tripTimes.ts'

/** Trips with checked and complete times. `trip` = index in the stop times' table of trips, `stop` = index in the feed's stops. */
export interface FeedCalls {
  readonly trip: Uint32Array
  readonly start: Uint32Array
  readonly stop: Uint32Array
  readonly arrival: Int32Array
  readonly departure: Int32Array
  readonly flags: Uint8Array
}

/**
 * Puts the rows of stop_times.txt together to trips: sorts, leaves out repeated rows, completes and checks the times, cuts to the box. Trips that end up with fewer
 * than two calls are left out.
 */
export function assembleCalls(
  rows: StopTimeRows,
  stops: FeedStops,
  trips: FeedTrips,
  inside: Uint8Array,
  boxed: boolean,
  log: ImportLog,
): FeedCalls {
  const { start, order } = orderRows(rows)
  const out = {
    trip: growWords(),
    start: growWords(),
    stop: growWords(),
    arrival: growInts(),
    departure: growInts(),
    flags: growBytes(),
  }
  let longest = 0
  for (let t = 0; t < rows.trips.size; t++) longest = Math.max(longest, start[t + 1] - start[t])
  const calls = emptyCalls(longest)
  const metres = (a: number, b: number) => haversineMetres(stops.lon[a], stops.lat[a], stops.lon[b], stops.lat[b])
  const outOfPlace = stopsOutOfPlace(rows, start, order, metres)
  for (const stop of outOfPlace) {
    log.warn(
      'gtfs-stop-out-of-place',
      { file: rows.file },
      { id: stops.ids.text(stop), name: stops.name[stop], lon: stops.lon[stop], lat: stops.lat[stop] },
    )
  }
  const report = log.file(rows.file, 'gtfs')
  let interpolated = 0
  let interpolatedTrips = 0
  for (let trip = 0; trip < rows.trips.size; trip++) {
    const where = { file: rows.file, line: rows.line[order[start[trip]]] }
    const rowsOfTrip = start[trip + 1] - start[trip]
    if (trips.route[trip] < 0) {
      if (isUnknownTrip(trips, trip)) log.warn('gtfs-trip-unknown', where, { id: rows.trips.text(trip) })
      report.skipped += rowsOfTrip
      continue
    }
    gather(calls, rows, order, start[trip], start[trip + 1], outOfPlace, log)
    const faults = repairTimes(calls, metres)
    if (faults.untimed > 0)
      log.warn('gtfs-times-missing', where, { trip: rows.trips.text(trip), count: faults.untimed })
    if (faults.negativeDwell > 0) {
      log.warn('gtfs-negative-dwell', where, { trip: rows.trips.text(trip), count: faults.negativeDwell })
    }
    if (faults.pastMidnight) log.warn('gtfs-past-midnight', where, { trip: rows.trips.text(trip) })
    report.repaired += faults.negativeDwell + faults.interpolated + (faults.pastMidnight ? 1 : 0)
    if (faults.interpolated > 0) {
      interpolated += faults.interpolated
      interpolatedTrips++
    }
    if (faults.outOfOrderAt >= 0) {
      log.warn(
        'gtfs-times-out-of-order',
        { file: rows.file, line: rows.line[faults.outOfOrderAt] },
        { trip: rows.trips.text(trip) },
      )
      report.skipped += rowsOfTrip
      continue
    }
    const from = out.stop.length
    for (let i = 0; i < calls.count; i++) {
      if (!inside[calls.stop[i]]) continue
      out.stop.push(calls.stop[i])
      out.arrival.push(calls.arrival[i])
      out.departure.push(calls.departure[i])
      out.flags.push(rows.flags[calls.row[i]])
    }
    if (out.stop.length - from < 2) {
      for (const column of [out.stop, out.arrival, out.departure, out.flags]) column.length = from
      if (boxed) continue
      log.warn('gtfs-trip-one-stop', where, { trip: rows.trips.text(trip), count: calls.count })
      report.skipped += rowsOfTrip
      continue
    }
    out.trip.push(trip)
    out.start.push(from)
  }
  if (interpolated > 0) {
    log.note('gtfs-times-interpolated', { file: rows.file }, { count: interpolated, trips: interpolatedTrips })
  }
  out.start.push(out.stop.length)
  report.kept = out.stop.length + rows.flex.length
  return {
    trip: out.trip.freeze(),
    start: out.start.freeze(),
    stop: out.stop.freeze(),
    arrival: out.arrival.freeze(),
    departure: out.departure.freeze(),
    flags: out.flags.freeze(),
  }
}

function emptyCalls(length: number): Calls {
  return {
    count: 0,
    row: new Uint32Array(length),
    stop: new Uint32Array(length),
    arrival: new Int32Array(length),
    departure: new Int32Array(length),
    distance: new Float64Array(length),
  }
}

function gather(
  calls: Calls,
  rows: StopTimeRows,
  order: Uint32Array,
  from: number,
  to: number,
  outOfPlace: ReadonlySet<number>,
  log: ImportLog,
): void {
  calls.count = 0
  for (let i = from; i < to; i++) {
    const row = order[i]
    if (outOfPlace.has(rows.stop[row])) {
      log.file(rows.file, 'gtfs').skipped++
      continue
    }
    const last = calls.count - 1
    if (last >= 0 && rows.sequence[row] === rows.sequence[calls.row[last]]) {
      const where = { file: rows.file, line: rows.line[row] }
      log.warn('gtfs-sequence-repeated', where, { trip: rows.trips.text(rows.trip[row]), sequence: rows.sequence[row] })
      if (rows.stop[row] === calls.stop[last]) {
        log.file(rows.file, 'gtfs').skipped++
        continue
      }
    }
    calls.row[calls.count] = row
    calls.stop[calls.count] = rows.stop[row]
    calls.arrival[calls.count] = rows.arrival[row]
    calls.departure[calls.count] = rows.departure[row]
    calls.distance[calls.count] = rows.distance[row]
    calls.count++
  }
}
