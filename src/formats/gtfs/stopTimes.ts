import { type Box, boxContains } from '../../core/geo/index.ts'
import { ALIGHTING_ON_REQUEST, BOARDING_ON_REQUEST, NO_ALIGHTING, NO_BOARDING } from '../../core/network/index.ts'
import type { CsvRow } from './csvBytes.ts'
import { type FeedContext, readTable } from './feed.ts'
import { EMPTY, INVALID, textField, timeField, wholeField } from './fields.ts'
import { FlexCollector, type FlexRow } from './flexRows.ts'
import { growBytes, growDecimals, growInts, growWords } from './grow.ts'
import { IdTable } from './idTable.ts'
import type { FeedStops } from './stops.ts'

/** Rows of stop_times.txt in the order of the file, one array per column. */
export interface StopTimeRows {
  readonly file: string
  /** Trips in the order of first mention. */
  readonly trips: IdTable
  readonly count: number
  readonly trip: Uint32Array
  readonly stop: Uint32Array
  readonly sequence: Uint32Array
  /** Seconds after midnight, EMPTY = not given. */
  readonly arrival: Int32Array
  readonly departure: Int32Array
  readonly flags: Uint8Array
  readonly line: Uint32Array
  /** shape_dist_traveled in the feed's own unit, NaN = not given. */
  readonly distance: Float64Array
  /** Rows left out because their stop lies outside the box, rows of the box without any time. */
  readonly outside: number
  readonly flex: readonly FlexRow[]
}

const COLUMNS = [
  'trip_id',
  'stop_id',
  'stop_sequence',
  'arrival_time',
  'departure_time',
  'pickup_type',
  'drop_off_type',
  'shape_dist_traveled',
  'location_group_id',
  'location_id',
  'start_pickup_drop_off_window|start_pickup_dropoff_window',
  'end_pickup_drop_off_window|end_pickup_dropoff_window',
  'pickup_booking_rule_id',
] as const

/**
 * stop_times.txt, the one large file of a feed. Rows of stops outside the box are passed over before their trip is looked up, so that memory goes with the region and
 * not with the country. A trip that has rows without times in the box needs its neighbours outside for interpolation: these come in a second pass over the file.
 */
export async function readStopTimes(context: FeedContext, stops: FeedStops, flexIds: IdTable): Promise<StopTimeRows> {
  const inside = stopsInBox(stops, context.box)
  const collector = new StopTimeCollector(context, stops, flexIds, inside)
  await collector.read(null)
  const gaps = context.box ? collector.tripsWithGaps() : null
  if (gaps) await collector.read(gaps)
  return collector.rows()
}

/** 1 = in the box (always without one), 0 = outside or without position. */
export function stopsInBox(stops: FeedStops, box: Box | null): Uint8Array {
  const inside = new Uint8Array(stops.lon.length)
  for (let stop = 0; stop < inside.length; stop++) {
    const lon = stops.lon[stop]
    const lat = stops.lat[stop]
    if (Number.isNaN(lon)) continue
    if (!box || boxContains(box, lon, lat)) inside[stop] = 1
  }
  return inside
}

class StopTimeCollector {
  readonly #context: FeedContext
  readonly #stops: FeedStops
  readonly #inside: Uint8Array
  readonly #flex: FlexCollector
  readonly #trips = new IdTable()
  readonly #trip = growWords()
  readonly #stop = growWords()
  readonly #sequence = growWords()
  readonly #arrival = growInts()
  readonly #departure = growInts()
  readonly #flags = growBytes()
  readonly #line = growWords()
  readonly #distance = growDecimals()
  #file = ''
  #outside = 0
  #lastTrip = -1
  #lastSequence = 0

  constructor(context: FeedContext, stops: FeedStops, flexIds: IdTable, inside: Uint8Array) {
    this.#context = context
    this.#stops = stops
    this.#inside = inside
    this.#flex = new FlexCollector(context.log, stops.ids, flexIds)
  }

  /** First pass (`gaps` null): rows in the box. Second pass: rows outside the box of the trips in `gaps`. */
  async read(gaps: Uint8Array | null): Promise<void> {
    const { log, feed } = this.#context
    const options = { required: true, needs: ['trip_id', 'stop_id'], columns: COLUMNS } as const
    const report = feed.files.has('stop_times.txt') ? log.file(`${feed.name}/stop_times.txt`, 'gtfs') : null
    const readBefore = report?.read ?? 0
    let first = true
    await readTable(this.#context, 'stop_times.txt', options, (row, columns, file) => {
      if (first) {
        this.#file = file
        first = false
        if (columns.stop_sequence < 0 && !gaps) log.warn('gtfs-sequence-missing', { file })
      }
      if (gaps) this.#again(row, columns, gaps)
      else this.#row(row, columns, file)
    })
    if (gaps && report) report.read = readBefore
  }

  #row(row: CsvRow, columns: Readonly<Record<(typeof COLUMNS)[number], number>>, file: string): void {
    const { log } = this.#context
    const stop = this.#stops.ids.find(row, columns.stop_id)
    if (stop < 0) {
      if (this.#flex.take(row, columns, file)) return
      const id = textField(row, columns.stop_id)
      if (id === '') log.warn('gtfs-id-missing', { file, line: row.line }, { column: 'stop_id' })
      else log.warn('gtfs-stop-unknown', { file, line: row.line }, { id })
      log.file(file, 'gtfs').skipped++
      return
    }
    if (!this.#inside[stop]) {
      // Unplaced stops were told of once, in stops.txt.
      if (Number.isNaN(this.#stops.lon[stop])) log.file(file, 'gtfs').skipped++
      else this.#outside++
      return
    }
    const arrival = this.#time(row, columns.arrival_time, file)
    const departure = this.#time(row, columns.departure_time, file)
    if (arrival === EMPTY && departure === EMPTY && this.#flex.takeStop(row, columns, stop, file)) return
    const last = this.#lastTrip
    let trip = last >= 0 && columns.trip_id < row.count && this.#trips.is(last, row, columns.trip_id) ? last : -1
    if (trip < 0) trip = this.#trips.add(row, columns.trip_id)
    if (trip < 0) {
      log.warn('gtfs-id-missing', { file, line: row.line }, { column: 'trip_id' })
      log.file(file, 'gtfs').skipped++
      return
    }
    this.#push(trip, stop, arrival, departure, row, columns)
  }

  #again(row: CsvRow, columns: Readonly<Record<(typeof COLUMNS)[number], number>>, gaps: Uint8Array): void {
    const stop = this.#stops.ids.find(row, columns.stop_id)
    if (stop < 0 || this.#inside[stop] || Number.isNaN(this.#stops.lon[stop])) return
    const trip = this.#trips.find(row, columns.trip_id)
    if (trip < 0 || !gaps[trip]) return
    const arrival = Math.max(EMPTY, timeField(row, columns.arrival_time))
    const departure = Math.max(EMPTY, timeField(row, columns.departure_time))
    this.#push(trip, stop, arrival, departure, row, columns)
  }

  #push(
    trip: number,
    stop: number,
    arrival: number,
    departure: number,
    row: CsvRow,
    columns: Readonly<Record<(typeof COLUMNS)[number], number>>,
  ): void {
    let sequence = wholeField(row, columns.stop_sequence)
    // Without a number the row follows the one before it.
    if (sequence < 0) sequence = trip === this.#lastTrip ? this.#lastSequence + 1 : row.line
    this.#lastTrip = trip
    this.#lastSequence = sequence
    this.#trip.push(trip)
    this.#stop.push(stop)
    this.#sequence.push(sequence)
    this.#arrival.push(arrival)
    this.#departure.push(departure)
    this.#flags.push(flagsOf(wholeField(row, columns.pickup_type), wholeField(row, columns.drop_off_type)))
    this.#line.push(row.line)
    this.#distance.push(columns.shape_dist_traveled < 0 ? Number.NaN : distanceOf(row, columns.shape_dist_traveled))
  }

  #time(row: CsvRow, column: number, file: string): number {
    const time = timeField(row, column)
    if (time !== INVALID) return time
    this.#context.log.warn('gtfs-time-invalid', { file, line: row.line }, { value: textField(row, column) })
    this.#context.log.file(file, 'gtfs').repaired++
    return EMPTY
  }

  /** 1 for each trip with a row in the box that has neither arrival nor departure; null when there is none. */
  tripsWithGaps(): Uint8Array | null {
    const gaps = new Uint8Array(this.#trips.size)
    let any = false
    for (let i = 0; i < this.#trip.length; i++) {
      if (this.#arrival.values[i] !== EMPTY || this.#departure.values[i] !== EMPTY) continue
      gaps[this.#trip.values[i]] = 1
      any = true
    }
    return any ? gaps : null
  }

  rows(): StopTimeRows {
    return {
      file: this.#file || `${this.#context.feed.name}/stop_times.txt`,
      trips: this.#trips,
      count: this.#trip.length,
      trip: this.#trip.values,
      stop: this.#stop.values,
      sequence: this.#sequence.values,
      arrival: this.#arrival.values,
      departure: this.#departure.values,
      flags: this.#flags.values,
      line: this.#line.values,
      distance: this.#distance.values,
      outside: this.#outside,
      flex: this.#flex.rows,
    }
  }
}

function flagsOf(pickup: number, dropOff: number): number {
  let flags = 0
  if (pickup === 1) flags |= NO_BOARDING
  else if (pickup === 2 || pickup === 3) flags |= BOARDING_ON_REQUEST
  if (dropOff === 1) flags |= NO_ALIGHTING
  else if (dropOff === 2 || dropOff === 3) flags |= ALIGHTING_ON_REQUEST
  return flags
}

function distanceOf(row: CsvRow, column: number): number {
  const whole = wholeField(row, column)
  if (whole >= 0) return whole
  return whole === EMPTY ? Number.NaN : Number.parseFloat(textField(row, column))
}
