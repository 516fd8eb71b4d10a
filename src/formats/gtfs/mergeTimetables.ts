import type { ImportLog } from '../../core/evidence/index.ts'
import { haversineMetres } from '../../core/geo/index.ts'
import { dayNumber, isoDateOf, type Timetable } from '../../core/network/index.ts'

interface Named {
  readonly name: string
  readonly timetable: Timetable
}

/** Stops of two feeds with one id are one stop when they lie at most this far apart; German ids (de:06636:…) are meant to be the same everywhere. */
const SAME_STOP_METRES = 300

/**
 * Joins timetables. Stops with the same id and place become one; other ids that occur in several feeds get the number of their feed in front (`2:…`), except in
 * the first. A trip that two feeds share (same stops, times and days) is kept once.
 */
export function mergeTimetables(named: readonly Named[], log: ImportLog): Timetable {
  const parts = named.map((entry) => entry.timetable)
  const firstDay = Math.min(...parts.filter((p) => p.dayCount > 0).map((p) => dayNumber(p.firstDay)!))
  const lastDay = Math.max(...parts.filter((p) => p.dayCount > 0).map((p) => dayNumber(p.firstDay)! + p.dayCount - 1))
  const dayCount = Number.isFinite(firstDay) ? lastDay - firstDay + 1 : 0
  const wordsPerService = (dayCount + 31) >> 5

  warnOfNoCommonDay(named, log)
  const stops = mergeStops(parts)
  const prefixed = { stops: stops.prefixed, others: 0 }
  const uniqueIds = (idsOf: (part: Timetable) => readonly string[]) => {
    const seen = new Set<string>()
    return parts.flatMap((part, n) =>
      idsOf(part).map((id) => {
        const own = seen.has(id) ? `${n + 1}:${id}` : id
        if (own !== id) prefixed.others++
        seen.add(own)
        return own
      }),
    )
  }
  const routeOffset = offsets(parts.map((p) => p.routeCount))
  const serviceOffset = offsets(parts.map((p) => p.serviceId.length))
  const serviceDays = new Uint32Array(serviceOffset[parts.length] * wordsPerService)
  parts.forEach((part, n) => {
    copyDays(part, serviceDays, serviceOffset[n], wordsPerService, dayNumber(part.firstDay)! - firstDay)
  })

  const shared = sharedTrips(parts, stops.index, serviceDays, serviceOffset, wordsPerService)
  const kept = parts.map((part, n) => [...Array(part.tripCount).keys()].filter((trip) => !shared[n].has(trip)))
  parts.forEach((_, n) => {
    if (shared[n].size > 0) log.note('gtfs-trips-shared', { file: named[n].name }, { count: shared[n].size })
  })
  const tripOffset = offsets(kept.map((trips) => trips.length))
  const tripIndex = parts.map((part, n) => {
    const index = new Int32Array(part.tripCount).fill(-1)
    kept[n].forEach((trip, i) => {
      index[trip] = tripOffset[n] + i
    })
    return index
  })
  const calls = joinCalls(parts, kept, stops.index)
  const frequencyOf = parts.map((part, n) =>
    rowsWhere(part.frequencies.count, (i) => tripIndex[n][part.frequencies.trip[i]] >= 0),
  )
  const routeId = uniqueIds((part) => part.routeId)
  const serviceId = uniqueIds((part) => part.serviceId)
  const tripId = uniqueIds((part) => part.tripId).filter(keepFlags(kept, parts))
  if (prefixed.stops + prefixed.others > 0) {
    log.note('gtfs-ids-prefixed', { file: named[named.length - 1].name }, { count: prefixed.stops + prefixed.others })
  }
  const onDemand = parts.flatMap((part, n) =>
    (part.onDemand ?? []).map((offer) => ({
      ...offer,
      route: offer.route + routeOffset[n],
      service: offer.service + serviceOffset[n],
      stops: offer.stops.map((stop) => stops.index[n][stop]).sort(),
    })),
  )
  return {
    ...stops.columns,
    routeCount: routeOffset[parts.length],
    routeId,
    routeShortName: parts.flatMap((p) => p.routeShortName),
    routeLongName: parts.flatMap((p) => p.routeLongName),
    routeKind: Uint16Array.from(parts.flatMap((p) => [...p.routeKind])),
    routeAgency: parts.flatMap((p) => p.routeAgency),
    tripCount: tripOffset[parts.length],
    tripId,
    tripRoute: Uint32Array.from(
      kept.flatMap((trips, n) => trips.map((trip) => parts[n].tripRoute[trip] + routeOffset[n])),
    ),
    tripService: Uint32Array.from(
      kept.flatMap((trips, n) => trips.map((trip) => parts[n].tripService[trip] + serviceOffset[n])),
    ),
    tripHeadsign: kept.flatMap((trips, n) => trips.map((trip) => parts[n].tripHeadsign[trip])),
    ...calls,
    serviceId,
    firstDay: dayCount > 0 ? isoDateOf(firstDay) : parts[0].firstDay,
    dayCount,
    wordsPerService,
    serviceDays,
    frequencies: {
      count: frequencyOf.reduce((sum, rows) => sum + rows.length, 0),
      trip: Uint32Array.from(
        frequencyOf.flatMap((rows, n) => rows.map((i) => tripIndex[n][parts[n].frequencies.trip[i]])),
      ),
      startSeconds: Int32Array.from(
        frequencyOf.flatMap((rows, n) => rows.map((i) => parts[n].frequencies.startSeconds[i])),
      ),
      endSeconds: Int32Array.from(
        frequencyOf.flatMap((rows, n) => rows.map((i) => parts[n].frequencies.endSeconds[i])),
      ),
      headwaySeconds: Uint32Array.from(
        frequencyOf.flatMap((rows, n) => rows.map((i) => parts[n].frequencies.headwaySeconds[i])),
      ),
      exactTimes: Uint8Array.from(
        frequencyOf.flatMap((rows, n) => rows.map((i) => parts[n].frequencies.exactTimes[i])),
      ),
    },
    transfers: {
      count: parts.reduce((sum, p) => sum + p.transfers.count, 0),
      from: Uint32Array.from(parts.flatMap((p, n) => Array.from(p.transfers.from, (stop) => stops.index[n][stop]))),
      to: Uint32Array.from(parts.flatMap((p, n) => Array.from(p.transfers.to, (stop) => stops.index[n][stop]))),
      kind: Uint8Array.from(parts.flatMap((p) => [...p.transfers.kind])),
      minSeconds: Int32Array.from(parts.flatMap((p) => [...p.transfers.minSeconds])),
    },
    ...(onDemand.length > 0 ? { onDemand } : {}),
  }
}

/** Feeds of different years can be joined, but no day shows both. */
function warnOfNoCommonDay(named: readonly Named[], log: ImportLog): void {
  const spans = named
    .filter((entry) => entry.timetable.dayCount > 0)
    .map((entry) => ({ file: entry.name, from: dayNumber(entry.timetable.firstDay)!, days: entry.timetable.dayCount }))
  const latestStart = Math.max(...spans.map((span) => span.from))
  for (const span of spans) {
    const to = span.from + span.days - 1
    if (to >= latestStart) continue
    log.warn(
      'gtfs-dates-apart',
      { file: span.file },
      { from: isoDateOf(span.from), to: isoDateOf(to), other: isoDateOf(latestStart) },
    )
  }
}

function mergeStops(parts: readonly Timetable[]) {
  const known = new Map<string, number>()
  const owner: [number, number][] = []
  const id: string[] = []
  let prefixed = 0
  const index = parts.map((part, n) => {
    const own = new Int32Array(part.stopCount)
    for (let stop = 0; stop < part.stopCount; stop++) {
      let name = part.stopId[stop]
      const same = known.get(name)
      if (same !== undefined && isNear(parts, owner[same], [n, stop])) {
        own[stop] = same
        continue
      }
      if (same !== undefined) {
        name = `${n + 1}:${name}`
        prefixed++
      }
      known.set(name, id.length)
      own[stop] = id.length
      owner.push([n, stop])
      id.push(name)
    }
    return own
  })
  const columns = {
    stopCount: id.length,
    stopId: id,
    stopName: owner.map(([n, stop]) => parts[n].stopName[stop]),
    stopLon: Float64Array.from(owner, ([n, stop]) => parts[n].stopLon[stop]),
    stopLat: Float64Array.from(owner, ([n, stop]) => parts[n].stopLat[stop]),
    stopParent: Int32Array.from(owner, ([n, stop]) => {
      const parent = parts[n].stopParent[stop]
      return parent < 0 ? -1 : index[n][parent]
    }),
    stopWheelchair: Uint8Array.from(owner, ([n, stop]) => parts[n].stopWheelchair[stop]),
    stopKind: Uint8Array.from(owner, ([n, stop]) => parts[n].stopKind[stop]),
  }
  return { index, columns, prefixed }
}

function isNear(parts: readonly Timetable[], [n, a]: [number, number], [m, b]: [number, number]): boolean {
  const [one, other] = [parts[n], parts[m]]
  return haversineMetres(one.stopLon[a], one.stopLat[a], other.stopLon[b], other.stopLat[b]) <= SAME_STOP_METRES
}

/** Trips of later feeds that an earlier feed has too: same calls at the same times on the same days. */
function sharedTrips(
  parts: readonly Timetable[],
  stopIndex: readonly Int32Array[],
  serviceDays: Uint32Array,
  serviceOffset: readonly number[],
  words: number,
): Set<number>[] {
  const earlier = new Set<string>()
  return parts.map((part, n) => {
    const shared = new Set<number>()
    const own: string[] = []
    const headways = new Set(part.frequencies.trip)
    for (let trip = 0; trip < part.tripCount; trip++) {
      if (headways.has(trip)) continue
      const service = serviceOffset[n] + part.tripService[trip]
      let key = serviceDays.subarray(service * words, (service + 1) * words).join()
      for (let i = part.tripStart[trip]; i < part.tripStart[trip + 1]; i++) {
        key += `;${stopIndex[n][part.stopTimeStop[i]]},${part.stopTimeArrival[i]},${part.stopTimeDeparture[i]}`
      }
      if (earlier.has(key)) shared.add(trip)
      own.push(key)
    }
    for (const key of own) earlier.add(key)
    return shared
  })
}

function joinCalls(parts: readonly Timetable[], kept: readonly number[][], stopIndex: readonly Int32Array[]) {
  let count = 0
  parts.forEach((part, n) => {
    for (const trip of kept[n]) count += part.tripStart[trip + 1] - part.tripStart[trip]
  })
  const tripStart: number[] = []
  const stopTimeStop = new Uint32Array(count)
  const stopTimeArrival = new Int32Array(count)
  const stopTimeDeparture = new Int32Array(count)
  const stopTimeFlags = new Uint8Array(count)
  let at = 0
  parts.forEach((part, n) => {
    for (const trip of kept[n]) {
      tripStart.push(at)
      for (let i = part.tripStart[trip]; i < part.tripStart[trip + 1]; i++, at++) {
        stopTimeStop[at] = stopIndex[n][part.stopTimeStop[i]]
        stopTimeArrival[at] = part.stopTimeArrival[i]
        stopTimeDeparture[at] = part.stopTimeDeparture[i]
        stopTimeFlags[at] = part.stopTimeFlags[i]
      }
    }
  })
  tripStart.push(at)
  return { tripStart: Uint32Array.from(tripStart), stopTimeStop, stopTimeArrival, stopTimeDeparture, stopTimeFlags }
}

function copyDays(part: Timetable, to: Uint32Array, offset: number, words: number, shift: number): void {
  for (let service = 0; service < part.serviceId.length; service++) {
    for (let day = 0; day < part.dayCount; day++) {
      if (!(part.serviceDays[service * part.wordsPerService + (day >> 5)] & (1 << (day & 31)))) continue
      const target = day + shift
      to[(offset + service) * words + (target >> 5)] |= 1 << (target & 31)
    }
  }
}

function offsets(counts: readonly number[]): number[] {
  const sums = [0]
  for (const count of counts) sums.push(sums[sums.length - 1] + count)
  return sums
}

function rowsWhere(count: number, keep: (row: number) => boolean): number[] {
  return [...Array(count).keys()].filter(keep)
}

function keepFlags(kept: readonly number[][], parts: readonly Timetable[]): (id: string, position: number) => boolean {
  const flags = parts.flatMap((part, n) => {
    const own = new Set(kept[n])
    return [...Array(part.tripCount).keys()].map((trip) => own.has(trip))
  })
  return (_, position) => flags[position]
}
