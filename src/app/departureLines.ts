import { clockText } from '../contract/index.ts'
import { DAY_KINDS, type StopService } from '../core/network/index.ts'
import { QUALITY_METHODS } from '../core/reach/index.ts'
import { resolveStopChoice, type StopChoice } from '../core/situation/index.ts'
import type { Region } from '../formats/region/index.ts'
import { stopNamed } from './stopBoard.ts'
import { stopOffersOf } from './stopOffers.ts'
import { field, number } from './writeReach.ts'

/**
 * One line for each stop of the region, ring included. Times of day are hours and minutes, beyond 24:00 on the night after; empty = no departure, or no such kind of day.
 * `departures`, `on_request`, `first` … `longest_gap_minutes` are those of the span, `departures_day` and the columns by kind of day those from midnight to midnight.
 */
export function* stopLines(region: Region, asked: StopChoice): Generator<string> {
  const offers = stopOffersOf(region)
  const choice = resolveStopChoice(region.timetable, asked)
  yield [
    'stop_id,name,lon,lat,ags,municipality,inside,departures,on_request,lines,kinds,first,last,median_headway_minutes',
    'longest_gap_minutes,departures_day',
    ...DAY_KINDS.map((kind) => `departures_${kind.replace('-', '_')}`),
    'on_demand_offers',
    ...QUALITY_METHODS.map(({ id }) => `quality_category_${id}`),
  ].join(',')
  for (const row of offers.rows(choice)) {
    const municipality = region.municipalities[row.municipality]
    yield [
      field(row.id),
      field(row.name),
      row.lon.toFixed(6),
      row.lat.toFixed(6),
      field(municipality?.ags ?? ''),
      field(municipality?.name ?? ''),
      municipality ? Number(municipality.inside) : '',
      row.service.departures,
      row.service.onRequest,
      field(row.lines.join(' ')),
      row.kinds.join(' '),
      ...spanOf(row.service),
      row.dayDepartures,
      ...DAY_KINDS.map((kind) => offers.departuresOnKind(row, kind) ?? ''),
      row.onDemand.length,
      ...QUALITY_METHODS.map(({ id }) => row.category[id] || ''),
    ].join(',')
  }
}

function spanOf({ firstSeconds, lastSeconds, medianHeadwaySeconds, longestGapSeconds }: StopService): string[] {
  return [
    firstSeconds === null ? '' : clockText(firstSeconds),
    lastSeconds === null ? '' : clockText(lastSeconds),
    medianHeadwaySeconds === null ? '' : number(medianHeadwaySeconds / 60),
    number(longestGapSeconds / 60),
  ]
}

/** One line for each departure of one stop, by line and direction. */
export function* departureLines(region: Region, idOrName: string, asked: StopChoice): Generator<string> {
  const offers = stopOffersOf(region)
  const choice = resolveStopChoice(region.timetable, asked)
  const stop = stopNamed(region, idOrName)
  const { timetable } = offers.data
  const departures = offers.departures(choice.date, choice.fromSeconds, choice.toSeconds)
  yield 'date,time,kind,line,direction,platform_id,on_request,trip_id'
  for (const { kind, line, direction, rows } of offers.lines(stop, choice))
    for (const row of rows)
      yield [
        choice.date,
        clockText(departures.seconds[row]!),
        kind,
        field(line),
        field(direction),
        field(timetable.stopId[timetable.stopTimeStop[departures.call[row]!]!]!),
        departures.onRequest[row],
        field(timetable.tripId[departures.trip[row]!]!),
      ].join(',')
}
