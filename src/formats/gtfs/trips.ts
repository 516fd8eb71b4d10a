import { type FeedContext, readTable } from './feed.ts'
import { textField } from './fields.ts'
import type { FlexRow } from './flexRows.ts'
import type { IdTable } from './idTable.ts'
import type { FeedRoutes } from './routes.ts'

/** Route and service are indices into the feed's own tables. */
export interface FeedTrip {
  readonly route: number
  readonly service: number
  readonly headsign: string
}

export interface FeedTrips {
  /** By the trip index of the stop times; route −1 = not in trips.txt or not usable. */
  readonly route: Int32Array
  readonly service: Int32Array
  readonly headsign: string[]
  /** Trips of rides on demand. */
  readonly onDemand: ReadonlyMap<string, FeedTrip>
}

const UNKNOWN = -1
const UNUSABLE = -2

/** trips.txt, but only the trips that have stop times in the box. */
export async function readTrips(
  context: FeedContext,
  trips: IdTable,
  flex: readonly FlexRow[],
  routes: FeedRoutes,
  services: IdTable,
): Promise<FeedTrips> {
  const { log, box } = context
  const route = new Int32Array(trips.size).fill(UNKNOWN)
  const service = new Int32Array(trips.size).fill(UNKNOWN)
  const headsign: string[] = new Array(trips.size).fill('')
  // The same few hundred texts name many thousand trips.
  const interned = new Map<string, string>()
  const flexTrips = new Set(flex.map((row) => row.tripId))
  const onDemand = new Map<string, FeedTrip>()
  await readTable(
    context,
    'trips.txt',
    {
      required: true,
      needs: ['trip_id', 'route_id', 'service_id'],
      columns: ['trip_id', 'route_id', 'service_id', 'trip_headsign'],
    },
    (row, columns, file) => {
      const trip = trips.find(row, columns.trip_id)
      const id = trip < 0 ? textField(row, columns.trip_id) : ''
      const isFlex = trip < 0 && flexTrips.has(id)
      if (trip < 0 && !isFlex) {
        if (id === '') log.warn('gtfs-id-missing', { file, line: row.line }, { column: 'trip_id' })
        else if (!box) log.warn('gtfs-trip-without-times', { file, line: row.line }, { id })
        if (id === '' || !box) log.file(file, 'gtfs').skipped++
        return
      }
      if (trip >= 0 ? route[trip] !== UNKNOWN : onDemand.has(id)) {
        log.warn('gtfs-id-repeated', { file, line: row.line }, { id: id || trips.text(trip) })
        log.file(file, 'gtfs').skipped++
        return
      }
      const ofRoute = routes.ids.find(row, columns.route_id)
      const ofService = services.find(row, columns.service_id)
      if (ofRoute < 0 || ofService < 0) {
        const code = ofRoute < 0 ? 'gtfs-route-unknown' : 'gtfs-service-unknown'
        const column = ofRoute < 0 ? columns.route_id : columns.service_id
        log.warn(code, { file, line: row.line }, { id: textField(row, column), trip: id || trips.text(trip) })
        log.file(file, 'gtfs').skipped++
        if (trip >= 0) route[trip] = UNUSABLE
        return
      }
      const text = textField(row, columns.trip_headsign)
      const sign = interned.get(text) ?? text
      interned.set(sign, sign)
      if (isFlex) {
        onDemand.set(id, { route: ofRoute, service: ofService, headsign: sign })
        return
      }
      route[trip] = ofRoute
      service[trip] = ofService
      headsign[trip] = sign
    },
  )
  return { route, service, headsign, onDemand }
}

/** Is the trip missing from trips.txt (and not merely refused there)? */
export function isUnknownTrip(trips: FeedTrips, trip: number): boolean {
  return trips.route[trip] === UNKNOWN
}
