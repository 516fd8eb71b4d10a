import type { Timetable } from '../../core/network/index.ts'
import { type FeedContext, readTable } from './feed.ts'
import { textField, timeField, wholeField } from './fields.ts'
import { growBytes, growInts, growWords } from './grow.ts'
import type { IdTable } from './idTable.ts'

/** frequencies.txt; `tripIndex` maps the trips of the stop times to the timetable's, −1 = left out. */
export async function readFrequencies(
  context: FeedContext,
  trips: IdTable,
  tripIndex: Int32Array,
): Promise<Timetable['frequencies']> {
  const { log } = context
  const trip = growWords()
  const startSeconds = growInts()
  const endSeconds = growInts()
  const headwaySeconds = growWords()
  const exactTimes = growBytes()
  await readTable(
    context,
    'frequencies.txt',
    {
      required: false,
      needs: ['trip_id', 'start_time', 'end_time', 'headway_secs'],
      columns: ['trip_id', 'start_time', 'end_time', 'headway_secs', 'exact_times'],
    },
    (row, columns, file) => {
      const found = trips.find(row, columns.trip_id)
      const start = timeField(row, columns.start_time)
      const end = timeField(row, columns.end_time)
      const headway = wholeField(row, columns.headway_secs)
      const report = log.file(file, 'gtfs')
      if (start < 0 || end <= start || headway <= 0) {
        log.warn('gtfs-frequency-invalid', { file, line: row.line }, { id: textField(row, columns.trip_id) })
        report.skipped++
        return
      }
      if (found < 0 || tripIndex[found] < 0) {
        if (context.box === null)
          log.warn('gtfs-trip-unknown', { file, line: row.line }, { id: textField(row, columns.trip_id) })
        report.skipped++
        return
      }
      trip.push(tripIndex[found])
      startSeconds.push(start)
      endSeconds.push(end)
      headwaySeconds.push(headway)
      exactTimes.push(wholeField(row, columns.exact_times) === 1 ? 1 : 0)
    },
  )
  return {
    count: trip.length,
    trip: trip.freeze(),
    startSeconds: startSeconds.freeze(),
    endSeconds: endSeconds.freeze(),
    headwaySeconds: headwaySeconds.freeze(),
    exactTimes: exactTimes.freeze(),
  }
}

/** transfers.txt between stops; rules for single routes or trips are counted and left out, the layout knows stops only. */
export async function readTransfers(
  context: FeedContext,
  stops: IdTable,
  stopIndex: Int32Array,
): Promise<Timetable['transfers']> {
  const { log } = context
  const from = growWords()
  const to = growWords()
  const kind = growBytes()
  const minSeconds = growInts()
  let special = 0
  let name = ''
  await readTable(
    context,
    'transfers.txt',
    {
      required: false,
      needs: ['from_stop_id', 'to_stop_id'],
      columns: [
        'from_stop_id',
        'to_stop_id',
        'transfer_type',
        'min_transfer_time',
        'from_route_id',
        'to_route_id',
        'from_trip_id',
        'to_trip_id',
      ],
    },
    (row, columns, file) => {
      name = file
      const report = log.file(file, 'gtfs')
      const ruled = [columns.from_route_id, columns.to_route_id, columns.from_trip_id, columns.to_trip_id]
      if (ruled.some((column) => column >= 0 && column < row.count && row.end[column] > row.start[column])) {
        special++
        report.skipped++
        return
      }
      const fromStop = stops.find(row, columns.from_stop_id)
      const toStop = stops.find(row, columns.to_stop_id)
      const type = Math.max(0, wholeField(row, columns.transfer_type))
      if (fromStop < 0 || toStop < 0 || type > 5) {
        const id = textField(row, fromStop < 0 ? columns.from_stop_id : columns.to_stop_id)
        if (type > 5) log.warn('gtfs-transfer-type', { file, line: row.line }, { value: type })
        else log.warn('gtfs-stop-unknown', { file, line: row.line }, { id })
        report.skipped++
        return
      }
      if (stopIndex[fromStop] < 0 || stopIndex[toStop] < 0) {
        report.skipped++
        return
      }
      from.push(stopIndex[fromStop])
      to.push(stopIndex[toStop])
      kind.push(type)
      const seconds = wholeField(row, columns.min_transfer_time)
      minSeconds.push(seconds >= 0 ? seconds : -1)
    },
  )
  if (special > 0) log.note('gtfs-transfers-by-trip', { file: name }, { count: special })
  return {
    count: from.length,
    from: from.freeze(),
    to: to.freeze(),
    kind: kind.freeze(),
    minSeconds: minSeconds.freeze(),
  }
}
