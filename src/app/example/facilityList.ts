import { toCsv } from '../../formats/table/index.ts'
import { FACT_COLUMNS, inventFacts, knowsCapacity } from './facilityFacts.ts'
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

/** `einrichtungen.csv`: the columns that every facility list has, and pupils, price, quality, continuity, municipality and date beside them. */
export function facilityCsv(rows: readonly FacilityRow[], seed: number): string {
  const counters = new Map<string, number>()
  const cells = rows.map((row) => {
    const count = (counters.get(row.service) ?? 0) + 1
    counters.set(row.service, count)
    const id = `${row.service}-${count}`
    const { ags } = row.place.municipality
    const facts = inventFacts(seed, row, count)
    const capacity = knowsCapacity(seed, row, count) ? row.capacity : null
    const further = FACT_COLUMNS.map((name) => facts[name])
    const place = toLonLat(row.x, row.y)
    return [id, row.name, row.service, ...place, capacity, row.extra?.pupils, ...further, ags, '2026-07-01']
  })
  return toCsv(['id', 'name', 'service', 'lon', 'lat', 'capacity', 'pupils', ...FACT_COLUMNS, 'ags', 'asOf'], cells)
}
