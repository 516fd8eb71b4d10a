import type { StopBoard, StopList, StopSummary } from '../contract/index.ts'
import { InputError, type Issue } from '../core/evidence/index.ts'
import { departuresByHour, rowsOfStation, weekday } from '../core/network/index.ts'
import { QUALITY_METHODS, qualityClass } from '../core/reach/index.ts'
import {
  type ResolvedStopChoice,
  resolveStopChoice,
  type Stop,
  type StopChoice,
  type StopOffers,
  type StopRow,
} from '../core/situation/index.ts'
import type { Region } from '../formats/region/index.ts'
import { stopOffersOf } from './stopOffers.ts'

const MOST_LISTED = 50
const MOST_NAMED = 5

/** Stops whose name fits; without a name those with most departures. */
export function findStops(region: Region, typed: string, asked: StopChoice): StopList {
  const offers = stopOffersOf(region)
  const choice = resolveStopChoice(region.timetable, asked)
  const found = typed.trim() === '' ? busiest(offers, choice) : offers.find(typed)
  const stops = found.slice(0, MOST_LISTED).map((stop) => summaryOf(region, offers.row(stop, choice)))
  return { choice, weekday: weekday(choice.date)!, total: found.length, stops }
}

function busiest(offers: StopOffers, { date, fromSeconds, toSeconds }: ResolvedStopChoice): Stop[] {
  const { start } = offers.departures(date, fromSeconds, toSeconds)
  const count = ({ station }: Stop) => start[station + 1]! - start[station]!
  return [...offers.stops].sort((a, b) => count(b) - count(a) || a.station - b.station)
}

/** The stop of an id, or the only one that a name can mean. */
export function stopNamed(region: Region, idOrName: string): Stop {
  const found = stopOffersOf(region).find(idOrName)
  const [best, next] = found
  if (!best)
    throw new InputError({ code: 'question-stop-unknown', severity: 'error', params: { stop: idOrName.slice(0, 60) } })
  const isExact = best.id === idOrName || best.name.toLowerCase() === idOrName.trim().toLowerCase()
  const isTwice = next !== undefined && next.name === best.name
  if (!next || (isExact && !isTwice)) return best
  throw new InputError({
    code: 'question-stop-ambiguous',
    severity: 'error',
    params: {
      stop: idOrName.slice(0, 60),
      count: found.length,
      names: found
        .slice(0, MOST_NAMED)
        .map(({ id, name }) => `${name} (${id})`)
        .join('; '),
    },
  })
}

export function stopBoard(region: Region, idOrName: string, asked: StopChoice): StopBoard {
  const offers = stopOffersOf(region)
  const choice = resolveStopChoice(region.timetable, asked)
  const row = offers.row(stopNamed(region, idOrName), choice)
  const { service, lines: _lines, kinds: _kinds, ...stop } = summaryOf(region, row)
  const departures = offers.departures(choice.date, choice.fromSeconds, choice.toSeconds)
  return {
    regionId: region.manifest.id,
    regionVersion: region.manifest.version,
    stop,
    choice,
    weekday: weekday(choice.date)!,
    service,
    lines: offers.lines(row, choice).map(({ rows, ...line }) => ({
      ...line,
      times: rows.map((k) => ({ seconds: departures.seconds[k]!, onRequest: departures.onRequest[k] === 1 })),
    })),
    hours: departuresByHour(departures, rowsOfStation(departures, row.station)),
    days: offers.serviceByDay(row).map(({ day: { kind, date, days }, service: onDay }) => ({
      kind,
      date,
      days,
      service: onDay,
    })),
    onDemand: row.onDemand.map(({ name, fromSeconds, toSeconds, noticeSeconds, phone, url, message }) => ({
      name,
      fromSeconds,
      toSeconds,
      noticeSeconds,
      phone,
      url,
      message,
    })),
    quality: QUALITY_METHODS.map((method) => {
      const category = row.category[method.id]
      return {
        method: method.id,
        category,
        classBeside: method.classNames[qualityClass(method, category, 0) - 1] ?? '',
        isVerified: method.isVerified,
        source: method.source,
      }
    }),
    warnings: warningsOf(offers, choice),
  }
}

function warningsOf(offers: StopOffers, { date }: ResolvedStopChoice): Issue[] {
  const usual = offers.days[0]
  if (offers.departures(date).seconds.length > 0 || !usual) return []
  return [{ code: 'departures-nothing-runs', severity: 'warning', params: { date, usual: usual.date } }]
}

function summaryOf(region: Region, row: StopRow): StopSummary {
  const { id, name, lon, lat, service, lines, kinds } = row
  return {
    id,
    name,
    lon,
    lat,
    municipality: region.municipalities[row.municipality]?.name ?? null,
    service,
    lines,
    kinds,
  }
}
