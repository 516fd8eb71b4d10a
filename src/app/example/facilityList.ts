import { toLonLat } from './frame.ts'
import type { Settlement } from './places.ts'

/** A row of the official list. */
export interface FacilityRow {
  readonly place: Settlement
  readonly name: string
  readonly service: string
  readonly x: number
  readonly y: number
  readonly capacity: number | null
  readonly extra?: Readonly<Record<string, string>>
}

/** `einrichtungen.csv`: the columns that every facility list has, and pupils, municipality and date beside them. */
export function facilityCsv(rows: readonly FacilityRow[]): string {
  const lines = ['id,name,service,lon,lat,capacity,pupils,ags,asOf']
  const counters = new Map<string, number>()
  for (const row of rows) {
    const count = (counters.get(row.service) ?? 0) + 1
    counters.set(row.service, count)
    const [lon, lat] = toLonLat(row.x, row.y)
    const cells = [
      `${row.service}-${count}`,
      row.name,
      row.service,
      lon,
      lat,
      row.capacity ?? '',
      row.extra?.pupils ?? '',
      row.place.municipality.ags,
      '2026-07-01',
    ]
    lines.push(cells.map((cell) => quote(String(cell))).join(','))
  }
  return `${lines.join('\n')}\n`
}

export function quote(cell: string): string {
  return /[",\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell
}
