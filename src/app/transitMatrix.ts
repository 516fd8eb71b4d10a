import { InputError } from '../core/evidence/index.ts'
import { snapPoints, travelProfile } from '../core/network/index.ts'
import { NO_JOURNEY, StreetReach, TransitReach, type TransitTimes } from '../core/reach/index.ts'
import { DEFAULT_TRANSIT, resolveTransit } from '../core/situation/index.ts'
import type { Region } from '../formats/region/index.ts'
import type { MatrixQuestion, MatrixReport } from './computeMatrix.ts'
import { field, number } from './writeReach.ts'

/**
 * Lines `origin,destination,seconds,metres,p05_seconds,p50_seconds,p95_seconds,share_of_minutes,share_by_ride` of all pairs with a journey at one minute or more, by destination, then
 * origin. `seconds` is the percentile asked for; empty = at so many minutes there is no journey. `metres` stays empty: timetables know none.
 */
export function* transitMatrixLines(
  region: Region,
  question: MatrixQuestion,
  report: { value?: MatrixReport },
): Generator<string> {
  yield 'origin,destination,seconds,metres,p05_seconds,p50_seconds,p95_seconds,share_of_minutes,share_by_ride'
  const { from, to } = question
  const transit = resolveTransit(
    region.timetable,
    question.transit ?? DEFAULT_TRANSIT,
    (code, params = {}) => new InputError({ code, severity: 'error', params }),
  )
  const places = columns(from)
  const sites = columns(to)
  const streets = region.streets ? new StreetReach(region.streets, places) : null
  const walk = travelProfile('walk', { barrierFree: !!question.barrierFree })
  const reach = new TransitReach(region.timetable!, streets, places)
  let pairs = 0
  let j = 0
  for (const times of reach.matrix({ ...transit, walk }, sites)) {
    const chosen = { 5: times.p05, 50: times.p50, 95: times.p95 }[transit.percentile]
    for (let i = 0; i < from.length; i++) {
      if (times.shareOfMinutes[i] === 0) continue
      if (question.limitSeconds !== undefined && chosen[i]! > 10 * question.limitSeconds) continue
      pairs++
      yield `${field(from[i]!.id)},${field(to[j]!.id)},${seconds(chosen[i]!)},,${restOf(times, i)}`
    }
    j++
  }
  const graph = streets?.graph(walk)?.graph
  const unjoined = (points: MatrixQuestion['from'], { lon, lat }: typeof places) => {
    const link = graph ? snapPoints(graph, lon, lat).link : null
    return link ? points.filter((_, i) => link[i]! < 0).map((p) => p.id) : []
  }
  report.value = { pairs, notSnappedFrom: unjoined(from, places), notSnappedTo: unjoined(to, sites) }
}

function columns(points: MatrixQuestion['from']): { lon: number[]; lat: number[] } {
  return { lon: points.map((p) => p.lon), lat: points.map((p) => p.lat) }
}

const seconds = (tenths: number) => (tenths === NO_JOURNEY ? '' : String(tenths / 10))

function restOf({ p05, p50, p95, shareOfMinutes, shareByRide }: TransitTimes, i: number): string {
  const shares = [shareOfMinutes, shareByRide].map((share) => number(share[i]!))
  return [...[p05, p50, p95].map((times) => seconds(times[i]!)), ...shares].join(',')
}
