import type { ImportLog } from '../../core/evidence/index.ts'
import type { CsvRow } from './csvBytes.ts'
import { textField, timeField } from './fields.ts'
import type { IdTable } from './idTable.ts'

/** A row of stop_times.txt that describes a ride on demand: a window instead of times, a stop, a group of stops or a zone instead of a stop. */
export interface FlexRow {
  readonly tripId: string
  /** Index of the stop, −1 when `place` names a group or zone. */
  readonly stop: number
  readonly place: string
  readonly fromSeconds: number
  readonly toSeconds: number
  readonly bookingRule: string
  readonly file: string
  readonly line: number
}

type FlexColumns = Readonly<
  Record<
    | 'trip_id'
    | 'stop_id'
    | 'location_group_id'
    | 'location_id'
    | 'start_pickup_drop_off_window|start_pickup_dropoff_window'
    | 'end_pickup_drop_off_window|end_pickup_dropoff_window'
    | 'pickup_booking_rule_id',
    number
  >
>

/**
 * Picks the rows of rides on demand out of stop_times.txt: GTFS-Flex as adopted (location_group_id, location_id) and the drafts before it, in which `stop_id`
 * names the group or zone and the columns are called `…_dropoff_window`.
 */
export class FlexCollector {
  readonly rows: FlexRow[] = []
  readonly #log: ImportLog
  readonly #stops: IdTable
  readonly #places: IdTable

  /** `places` holds the ids of groups and zones. */
  constructor(log: ImportLog, stops: IdTable, places: IdTable) {
    this.#log = log
    this.#stops = stops
    this.#places = places
  }

  /** A row whose stop is unknown: true when it belongs to a ride on demand. */
  take(row: CsvRow, columns: FlexColumns, file: string): boolean {
    const place =
      textField(row, columns.location_group_id) ||
      textField(row, columns.location_id) ||
      textField(row, columns.stop_id)
    if (place === '') return false
    if (this.#places.findText(place) < 0) return false
    this.#push(row, columns, -1, place, file)
    return true
  }

  /** A row at an ordinary stop without times: true when it has a window and so belongs to a ride on demand. */
  takeStop(row: CsvRow, columns: FlexColumns, stop: number, file: string): boolean {
    if (timeField(row, columns['start_pickup_drop_off_window|start_pickup_dropoff_window']) < 0) return false
    this.#push(row, columns, stop, this.#stops.text(stop), file)
    return true
  }

  #push(row: CsvRow, columns: FlexColumns, stop: number, place: string, file: string): void {
    const fromSeconds = timeField(row, columns['start_pickup_drop_off_window|start_pickup_dropoff_window'])
    const toSeconds = timeField(row, columns['end_pickup_drop_off_window|end_pickup_dropoff_window'])
    if (fromSeconds < 0 || toSeconds < fromSeconds) {
      this.#log.warn('gtfs-flex-window', { file, line: row.line }, { place })
      this.#log.file(file, 'gtfs').skipped++
      return
    }
    this.rows.push({
      tripId: textField(row, columns.trip_id),
      stop,
      place,
      fromSeconds,
      toSeconds,
      bookingRule: textField(row, columns.pickup_booking_rule_id),
      file,
      line: row.line,
    })
  }
}
