import type { ConnectionBasis, ConnectionSeries } from '../../core/services/index.ts'
import type { Columns, Reading } from '../arrow/index.ts'

/** Optional: only regions with shares connected have them. */
export const CONNECTION_FILES = ['connection-series.arrow', 'connections.arrow'] as const
type ConnectionFile = (typeof CONNECTION_FILES)[number]

/** Series s owns the rows `start[s]` up to the next series' start. */
export function connectionTables(series: readonly ConnectionSeries[]): Record<ConnectionFile, Columns> {
  const rows = series.reduce((n, s) => n + s.place.length, 0)
  const start = new Uint32Array(series.length)
  const place = new Uint32Array(rows)
  const sharePercent = new Float64Array(rows)
  const state = new Uint8Array(rows)
  let at = 0
  series.forEach((s, i) => {
    start[i] = at
    place.set(s.place, at)
    sharePercent.set(s.sharePercent, at)
    state.set(s.state, at)
    at += s.place.length
  })
  return {
    'connection-series.arrow': {
      service: series.map((s) => s.service),
      level: series.map((s) => s.level),
      basis: series.map((s) => s.basis),
      source: series.map((s) => s.source),
      asOf: series.map((s) => s.asOf),
      by: series.map((s) => s.by),
      start,
    },
    'connections.arrow': { place, sharePercent, state },
  }
}

export function decodeConnections(read: (name: ConnectionFile) => Reading | null): ConnectionSeries[] {
  const heads = read('connection-series.arrow')
  const rows = read('connections.arrow')
  if (!heads || !rows) return []
  const text = (name: string) => heads.text(name)
  const [service, level, basis, source, asOf, by] = ['service', 'level', 'basis', 'source', 'asOf', 'by'].map(text)
  const start = heads.u32('start')
  const place = rows.u32('place')
  const sharePercent = rows.f64('sharePercent')
  const state = rows.u8('state')
  return service!.map((id, i) => {
    const [from, to] = [start[i]!, start[i + 1] ?? rows.rows]
    return {
      service: id,
      level: level![i]!,
      basis: basis![i] as ConnectionBasis,
      source: source![i]!,
      asOf: asOf![i]!,
      by: by![i] as ConnectionSeries['by'],
      place: place.subarray(from, to),
      sharePercent: sharePercent.subarray(from, to),
      state: state.subarray(from, to),
    }
  })
}
