import type { ImportLog } from '../../core/evidence/index.ts'
import type { LonLat, MultiPolygon, Polygon } from '../../core/geo/index.ts'
import type { OnDemandOffer } from '../../core/network/index.ts'
import { readBytes } from '../source/index.ts'
import { type FeedContext, readTable } from './feed.ts'
import { textField, wholeField } from './fields.ts'
import type { FlexRow } from './flexRows.ts'
import { IdTable } from './idTable.ts'
import type { FeedStops } from './stops.ts'
import type { FeedTrip } from './trips.ts'

/** Groups of stops, zones and booking rules of GTFS-Flex, adopted form and earlier drafts. */
export interface FlexPlaces {
  /** Ids of all groups and zones. */
  readonly ids: IdTable
  readonly groups: ReadonlyMap<string, { name: string; readonly stops: Set<number> }>
  readonly zones: ReadonlyMap<string, { readonly name: string; readonly area: MultiPolygon }>
  readonly rules: ReadonlyMap<string, BookingRule>
}

export interface BookingRule {
  readonly noticeSeconds: number | null
  readonly phone: string
  readonly url: string
  readonly message: string
}

const DAY = 86_400

/** location_groups.txt (with its stops, as in the drafts), location_group_stops.txt, locations.geojson, booking_rules.txt; all may be absent. */
export async function readFlexPlaces(context: FeedContext, stops: FeedStops): Promise<FlexPlaces> {
  const { log } = context
  const groups = new Map<string, { name: string; readonly stops: Set<number> }>()
  const rules = new Map<string, BookingRule>()
  const addMember = (id: string, name: string, member: string, file: string, line: number) => {
    const group = groups.get(id) ?? { name: '', stops: new Set<number>() }
    groups.set(id, group)
    if (name) group.name = name
    if (member === '') return
    const stop = stops.ids.findText(member)
    if (stop >= 0) group.stops.add(stop)
    else log.warn('gtfs-stop-unknown', { file, line }, { id: member })
  }
  await readTable(
    context,
    'location_groups.txt',
    {
      required: false,
      needs: ['location_group_id'],
      columns: ['location_group_id', 'location_group_name', 'location_id'],
    },
    (row, columns, file) =>
      addMember(
        textField(row, columns.location_group_id),
        textField(row, columns.location_group_name),
        textField(row, columns.location_id),
        file,
        row.line,
      ),
  )
  await readTable(
    context,
    'location_group_stops.txt',
    { required: false, needs: ['location_group_id', 'stop_id'], columns: ['location_group_id', 'stop_id'] },
    (row, columns, file) =>
      addMember(textField(row, columns.location_group_id), '', textField(row, columns.stop_id), file, row.line),
  )
  await readTable(
    context,
    'booking_rules.txt',
    {
      required: false,
      needs: ['booking_rule_id'],
      columns: [
        'booking_rule_id',
        'booking_type',
        'prior_notice_duration_min',
        'prior_notice_last_day',
        'message',
        'phone_number',
        'info_url',
      ],
    },
    (row, columns) => {
      const minutes = wholeField(row, columns.prior_notice_duration_min)
      const days = wholeField(row, columns.prior_notice_last_day)
      const onDemandNow = wholeField(row, columns.booking_type) === 0
      rules.set(textField(row, columns.booking_rule_id), {
        noticeSeconds: minutes >= 0 ? minutes * 60 : days >= 0 ? days * DAY : onDemandNow ? 0 : null,
        phone: textField(row, columns.phone_number),
        url: textField(row, columns.info_url),
        message: textField(row, columns.message),
      })
    },
  )
  const zones = await readZones(context)
  const ids = new IdTable()
  for (const id of groups.keys()) ids.addText(id)
  for (const id of zones.keys()) ids.addText(id)
  return { ids, groups, zones, rules }
}

/** The offers of a feed, one per trip and window; `stopIndex` maps the feed's stops to the timetable's, −1 = left out. */
export function onDemandOffers(
  rows: readonly FlexRow[],
  places: FlexPlaces,
  trips: ReadonlyMap<string, FeedTrip>,
  stopIndex: Int32Array,
  boxed: boolean,
  log: ImportLog,
): OnDemandOffer[] {
  const byWindow = new Map<string, FlexRow[]>()
  for (const row of rows) {
    if (!trips.has(row.tripId)) {
      log.warn('gtfs-trip-unknown', { file: row.file, line: row.line }, { id: row.tripId })
      continue
    }
    const key = `${row.tripId}\u0000${row.fromSeconds}\u0000${row.toSeconds}`
    byWindow.set(key, [...(byWindow.get(key) ?? []), row])
  }
  const offers: OnDemandOffer[] = []
  for (const group of byWindow.values()) {
    const offer = offerOf(group, places, trips.get(group[0].tripId)!, stopIndex)
    if (offer.stops.length > 0 || offer.area) offers.push(offer)
    else if (!boxed) log.warn('gtfs-flex-empty', { file: group[0].file, line: group[0].line }, { id: offer.id })
  }
  return offers
}

function offerOf(rows: readonly FlexRow[], places: FlexPlaces, trip: FeedTrip, stopIndex: Int32Array): OnDemandOffer {
  const stops = new Set<number>()
  const area: Polygon[] = []
  let name = trip.headsign
  let rule: BookingRule | undefined
  for (const row of rows) {
    const members = row.stop >= 0 ? [row.stop] : (places.groups.get(row.place)?.stops ?? [])
    for (const stop of members) if (stopIndex[stop] >= 0) stops.add(stopIndex[stop])
    const zone = places.zones.get(row.place)
    if (zone) area.push(...zone.area)
    name ||= places.groups.get(row.place)?.name ?? zone?.name ?? ''
    rule ??= places.rules.get(row.bookingRule)
  }
  return {
    id: rows[0].tripId,
    name,
    route: trip.route,
    service: trip.service,
    stops: Uint32Array.from(stops).sort(),
    area: area.length > 0 ? area : null,
    fromSeconds: rows[0].fromSeconds,
    toSeconds: rows[0].toSeconds,
    noticeSeconds: rule?.noticeSeconds ?? null,
    phone: rule?.phone ?? '',
    url: rule?.url ?? '',
    message: rule?.message ?? '',
  }
}

/** locations.geojson: polygons by feature id. */
async function readZones(context: FeedContext): Promise<Map<string, { name: string; area: MultiPolygon }>> {
  const zones = new Map<string, { name: string; area: MultiPolygon }>()
  const entry = context.feed.files.get('locations.geojson')
  if (!entry) return zones
  try {
    const collection = JSON.parse(new TextDecoder().decode(await readBytes(entry))) as { features?: unknown[] }
    const features = Array.isArray(collection.features) ? collection.features : []
    const report = context.log.file(entry.name, 'gtfs')
    for (const feature of features as Record<string, never>[]) {
      report.read++
      const area = areaOf(feature?.geometry)
      if (area && feature.id !== undefined) {
        const properties = (feature.properties ?? {}) as Record<string, unknown>
        zones.set(String(feature.id), { name: String(properties.stop_name ?? ''), area })
        report.kept++
      } else {
        context.log.warn('gtfs-zone-invalid', { file: entry.name }, { id: String(feature?.id ?? '') })
        report.skipped++
      }
    }
  } catch {
    context.log.error('gtfs-zones-unreadable', { file: entry.name })
  }
  return zones
}

function areaOf(geometry: unknown): MultiPolygon | null {
  const { type, coordinates } = (geometry ?? {}) as { type?: string; coordinates?: unknown }
  const area = type === 'Polygon' ? [coordinates] : type === 'MultiPolygon' ? coordinates : null
  if (!Array.isArray(area)) return null
  const isPoint = (point: unknown): point is LonLat =>
    Array.isArray(point) && Number.isFinite(point[0]) && Number.isFinite(point[1])
  const valid = area.every(
    (polygon) =>
      Array.isArray(polygon) &&
      polygon.length > 0 &&
      polygon.every((ring) => Array.isArray(ring) && ring.length >= 4 && ring.every(isPoint)),
  )
  return valid ? (area as unknown as MultiPolygon) : null
}
