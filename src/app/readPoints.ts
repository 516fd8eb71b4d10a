import { ImportLog, InputError } from '../core/evidence/index.ts'
import { openSource, parseNumber, readCsv } from '../formats/source/index.ts'
import type { NamedPoint } from './computeMatrix.ts'

/** Reads `id,lon,lat` (any order, more columns welcome) of a matrix. Bad rows are left out and said. */
export async function readPoints(path: string): Promise<{ points: NamedPoint[]; log: ImportLog }> {
  const log = new ImportLog()
  const source = await openSource(path, { log })
  try {
    const entry = source.entries[0]
    if (!entry) throw new InputError({ code: 'points-empty', severity: 'error', file: path })
    const report = log.file(entry.name, 'points')
    const points: NamedPoint[] = []
    const seen = new Set<string>()
    let columns: { id: number; lon: number; lat: number } | null = null
    for await (const { line, fields } of readCsv(entry)) {
      if (!columns) {
        const names = fields.map((f) => f.trim().toLowerCase())
        const find = (...wanted: string[]) => names.findIndex((n) => wanted.includes(n))
        columns = {
          id: find('id', 'cell_id', 'name'),
          lon: find('lon', 'lng', 'longitude', 'x'),
          lat: find('lat', 'latitude', 'y'),
        }
        if (columns.id < 0 || columns.lon < 0 || columns.lat < 0)
          throw new InputError({ code: 'points-columns', severity: 'error', file: entry.name, line })
        continue
      }
      report.read++
      const id = (fields[columns.id] ?? '').trim()
      const lon = parseNumber(fields[columns.lon] ?? '').value
      const lat = parseNumber(fields[columns.lat] ?? '').value
      const where = { file: entry.name, line }
      if (id === '' || !(Math.abs(lon) <= 180) || !(Math.abs(lat) <= 90)) {
        report.skipped++
        log.warn('points-row', where)
      } else if (seen.has(id)) {
        report.skipped++
        log.warn('points-duplicate', where, { id })
      } else {
        seen.add(id)
        points.push({ id, lon, lat })
        report.kept++
      }
    }
    if (points.length === 0) throw new InputError({ code: 'points-empty', severity: 'error', file: entry.name })
    return { points, log }
  } finally {
    await source.close()
  }
}
