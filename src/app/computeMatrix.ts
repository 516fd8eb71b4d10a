import { InputError } from '../core/evidence/index.ts'
import { haversineMetres } from '../core/geo/index.ts'
import { buildModeGraph, type StreetMode, snapPoints, travelProfile, UNREACHED } from '../core/network/index.ts'
import { sparseMatrix } from '../core/reach/index.ts'
import type { TransitChoice } from '../core/situation/index.ts'
import type { Region } from '../formats/region/index.ts'
import { transitMatrixLines } from './transitMatrix.ts'
import { field } from './writeReach.ts'

export interface NamedPoint {
  readonly id: string
  readonly lon: number
  readonly lat: number
}

export interface MatrixQuestion {
  readonly from: readonly NamedPoint[]
  readonly to: readonly NamedPoint[]
  readonly mode: StreetMode | 'transit' | 'air-line'
  /** By transit only; absent = the default window of a typical day. */
  readonly transit?: TransitChoice
  readonly barrierFree?: boolean
  readonly pureDriving?: boolean
  /** Inclusive; longer ways are left out. */
  readonly limitSeconds?: number
}

export interface MatrixReport {
  readonly pairs: number
  readonly notSnappedFrom: readonly string[]
  readonly notSnappedTo: readonly string[]
}

/**
 * Lines `origin,destination,seconds,metres` of all pairs that can be reached, by destination, then origin. By air line the seconds
 * stay empty; by transit there are more columns (`transitMatrixLines`). `report` is filled while the lines are read.
 */
export function* matrixLines(
  region: Region,
  question: MatrixQuestion,
  report: { value?: MatrixReport },
): Generator<string> {
  if (question.mode === 'transit') {
    yield* transitMatrixLines(region, question, report)
    return
  }
  yield 'origin,destination,seconds,metres'
  const { from, to } = question
  if (question.mode === 'air-line') {
    for (const b of to)
      for (const a of from)
        yield `${field(a.id)},${field(b.id)},,${Math.round(haversineMetres(a.lon, a.lat, b.lon, b.lat) * 10) / 10}`
    report.value = { pairs: from.length * to.length, notSnappedFrom: [], notSnappedTo: [] }
    return
  }
  if (!region.streets)
    throw new InputError({ code: 'answer-no-network', severity: 'error', params: { mode: question.mode } })
  const graph = buildModeGraph(
    region.streets,
    travelProfile(question.mode, { barrierFree: !!question.barrierFree, pureDriving: !!question.pureDriving }),
  )
  if (!graph) throw new InputError({ code: 'answer-no-network', severity: 'error', params: { mode: question.mode } })
  const origins = snapPoints(
    graph,
    from.map((p) => p.lon),
    from.map((p) => p.lat),
  )
  const destinations = snapPoints(
    graph,
    to.map((p) => p.lon),
    to.map((p) => p.lat),
  )
  const limit = question.limitSeconds === undefined ? UNREACHED - 1 : Math.round(question.limitSeconds * 10)
  const matrix = sparseMatrix(graph, origins, destinations, limit)
  for (let j = 0; j < to.length; j++)
    for (let k = matrix.start[j]!; k < matrix.start[j + 1]!; k++)
      yield `${field(from[matrix.origin[k]!]!.id)},${field(to[j]!.id)},${matrix.time[k]! / 10},${Math.round(matrix.metres[k]! * 10) / 10}`
  report.value = {
    pairs: matrix.time.length,
    notSnappedFrom: from.filter((_, i) => origins.link[i]! < 0).map((p) => p.id),
    notSnappedTo: to.filter((_, i) => destinations.link[i]! < 0).map((p) => p.id),
  }
}
