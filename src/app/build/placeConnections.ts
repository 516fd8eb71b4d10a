import type { ImportLog } from '../../core/evidence/index.ts'
import { gridCellId, parseGridCellId } from '../../core/geo/index.ts'
import { type ConnectionSeries, SHARE_KNOWN, SHARE_MISSING, SHARE_SUPPRESSED } from '../../core/services/index.ts'
import type { Cells, Municipality } from '../../core/territory/index.ts'
import { parseAgs } from '../../formats/boundaries/index.ts'
import type { ConnectionRow } from '../../formats/table/index.ts'

const STATES = { known: SHARE_KNOWN, suppressed: SHARE_SUPPRESSED, missing: SHARE_MISSING } as const

/** A row with its place, the line that it came from kept for what is said of a second one. */
interface Placed {
  readonly row: ConnectionRow
  readonly place: number
}

/**
 * Rows of the lists → series with places of this region. Rows of other counties are counted and left out; a key that should be here and is not is reported with its
 * line. Of two rows for the same place, service and level the one with the later date stays, else the first.
 */
export function placeConnections(
  rows: readonly ConnectionRow[],
  municipalities: readonly Pick<Municipality, 'ags'>[],
  cells: Pick<Cells, 'id' | 'sizeMetres'>,
  log: ImportLog,
): ConnectionSeries[] {
  if (rows.length === 0) return []
  const placeOf = placeFinder(municipalities, cells, log)
  const kept = new Map<string, Placed>()
  const elsewhere = new Map<string, number>()
  for (const row of rows) {
    const report = log.file(row.file, 'connection-list')
    const place = placeOf(row)
    if (place === ELSEWHERE) elsewhere.set(row.file, (elsewhere.get(row.file) ?? 0) + 1)
    if (place < 0) {
      report.skipped++
      continue
    }
    const key = JSON.stringify([row.service, row.level, row.by, place])
    const known = kept.get(key)
    report.kept++
    if (known) {
      const isLater = row.asOf !== '' && known.row.asOf !== '' && row.asOf > known.row.asOf
      const params = { service: row.service, key: row.key, other: known.row.line }
      log.warn(isLater ? 'connection-twice-later' : 'connection-twice', { file: row.file, line: row.line }, params)
      const dropped = log.file((isLater ? known.row : row).file, 'connection-list')
      dropped.kept--
      dropped.skipped++
      if (!isLater) continue
    }
    kept.set(key, { row, place })
  }
  for (const [file, count] of elsewhere) log.note('rows-outside-region', { file }, { count })
  return seriesOf([...kept.values()])
}

const UNKNOWN = -1
/** Rightly elsewhere: a list of the whole country. */
const ELSEWHERE = -2

function placeFinder(
  municipalities: readonly Pick<Municipality, 'ags'>[],
  cells: Pick<Cells, 'id' | 'sizeMetres'>,
  log: ImportLog,
): (row: ConnectionRow) => number {
  const byAgs = new Map(municipalities.map(({ ags }, m) => [ags, m]))
  const counties = new Set(municipalities.map(({ ags }) => ags.slice(0, 5)))
  const byCell = new Map(cells.id.map((id, c) => [id, c]))
  return ({ by, key, file, line }) => {
    const where = { file, line }
    if (by === 'cell') {
      const cell = parseGridCellId(key)
      const place =
        byCell.get(key) ?? (cell && byCell.get(gridCellId(cell.sizeMetres, cell.southMetres, cell.westMetres)))
      if (place !== undefined && place !== null) return place
      // Nobody lives in most cells of a grid; only another size can never fit.
      if (cell && cell.sizeMetres === cells.sizeMetres) return ELSEWHERE
      log.warn('connection-cell-unknown', where, { cell: key.slice(0, 60), metres: cells.sizeMetres })
      return UNKNOWN
    }
    const ags = parseAgs(key)?.ags ?? key
    // A town that is its own county stands in county tables with five digits.
    const place = byAgs.get(ags) ?? byAgs.get(key) ?? byAgs.get(`${key.padStart(5, '0')}000`)
    if (place !== undefined) return place
    if (/^\d{4,5}$/.test(key)) {
      log.warn('connection-county-row', where, { ags: key })
      return UNKNOWN
    }
    if (/^\d{8}$/.test(ags) && !counties.has(ags.slice(0, 5))) return ELSEWHERE
    log.warn('connection-ags-unknown', where, { ags: key.slice(0, 60) })
    return UNKNOWN
  }
}

function seriesOf(placed: readonly Placed[]): ConnectionSeries[] {
  const groups = new Map<string, Placed[]>()
  for (const one of placed) {
    const { service, level, by, basis, source, asOf } = one.row
    const key = JSON.stringify([service, level, by, basis, source, asOf])
    const group = groups.get(key)
    if (group) group.push(one)
    else groups.set(key, [one])
  }
  return [...groups]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, group]) => {
      const { service, level, by, basis, source, asOf } = group[0]!.row
      const rows = group.sort((a, b) => a.place - b.place)
      return {
        service,
        level,
        basis,
        source,
        asOf,
        by,
        place: Uint32Array.from(rows, (r) => r.place),
        sharePercent: Float64Array.from(rows, (r) => r.row.sharePercent ?? Number.NaN),
        state: Uint8Array.from(rows, (r) => STATES[r.row.state]),
      }
    })
}
