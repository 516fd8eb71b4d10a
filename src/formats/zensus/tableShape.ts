import { parseGridCellId } from '../../core/geo/index.ts'
import type { SourceEntry } from '../source/index.ts'
import { type CsvRow, readCsv } from '../source/index.ts'
import { type AgeColumn, parseAgeColumn } from './ageColumn.ts'

/** What the columns of a population table are. Indexes into a row's fields, −1 = not there. */
export interface TableShape {
  readonly entry: SourceEntry
  readonly kind: 'grid' | 'points'
  /** Side of the cells in metres, 0 for points. */
  readonly sizeMetres: number
  readonly columnCount: number
  readonly id: number
  /** Easting or longitude; northing or latitude. */
  readonly x: number
  readonly y: number
  readonly population: number
  /** False: the population column is only the total beside a split by age. */
  readonly isPopulationTheme: boolean
  readonly ages: readonly { readonly column: number; readonly age: AgeColumn }[]
  /** Line of the header; rows follow. */
  readonly headerLine: number
}

const ID = /^(gitter_?id.*|cell_?id|grid_?id|gridid|zelle|id|nr|nummer)$/i
const LON = /^(lon|long|lng|longitude|laengengrad|längengrad|x|ost|easting|x_mp.*)$/i
const LAT = /^(lat|latitude|breitengrad|y|nord|northing|y_mp.*)$/i
const POPULATION =
  /^(einwohner|population|pop|pop_?total|people|persons|bevoelkerung|bevölkerung|bev|ew|ewz|personen|pop_model)(_\d+k?m-gitter)?$/i
const TOTAL = /^(insgesamt_bev.*|insgesamt|total|gesamt)(_\d+k?m-gitter)?$/i

export interface ShapeOptions {
  /** Given meanings: column name → `population`, `id`, `lon`, `lat` or an age span like `0-2`, `75+`. Wins over guessing. */
  readonly columns?: Readonly<Record<string, string>>
}

/** Reads the head of a table; null when it is no population table. */
export async function findShape(entry: SourceEntry, options: ShapeOptions = {}): Promise<TableShape | null> {
  const head: CsvRow[] = []
  for await (const row of readCsv(entry)) {
    head.push(row)
    if (head.length >= 12) break
  }
  for (let i = 0; i < head.length; i++) {
    const shape = shapeOf(entry, head[i], head[i + 1], options.columns ?? {})
    if (shape) return shape
  }
  return null
}

function shapeOf(
  entry: SourceEntry,
  header: CsvRow,
  next: CsvRow | undefined,
  given: Readonly<Record<string, string>>,
): TableShape | null {
  const names = header.fields.map((name) => name.trim())
  const meaning = names.map((name) => given[name] ?? '')
  const find = (what: string, pattern: RegExp) => {
    const asked = meaning.indexOf(what)
    return asked >= 0 ? asked : names.findIndex((name, i) => meaning[i] === '' && pattern.test(name))
  }
  const population = find('population', POPULATION)
  const total = names.findIndex((name) => TOTAL.test(name))
  const ages = names.flatMap((name, column) => {
    if (column === population || column === total) return []
    const age = parseAgeColumn(meaning[column] || name)
    return age ? [{ column, age }] : []
  })
  if (population < 0 && (total < 0 || ages.length === 0)) return null
  const id = find('id', ID)
  // A grid file may carry lon and lat beside the midpoints in metres; the midpoints are exact.
  const midX = names.findIndex((name) => /^x_mp/i.test(name))
  const midY = names.findIndex((name) => /^y_mp/i.test(name))
  const x = midX >= 0 ? midX : find('lon', LON)
  const y = midY >= 0 ? midY : find('lat', LAT)
  const cell = id >= 0 && next ? parseGridCellId(next.fields[id]?.trim() ?? '') : null
  const sizeMetres = cell?.sizeMetres ?? sizeFromName(names[id] ?? '')
  if (sizeMetres === 0 && (x < 0 || y < 0)) return null
  return {
    entry,
    kind: sizeMetres > 0 ? 'grid' : 'points',
    sizeMetres,
    columnCount: names.length,
    id,
    x,
    y,
    population: population >= 0 ? population : total,
    isPopulationTheme: population >= 0,
    ages,
    headerLine: header.line,
  }
}

/** `GITTER_ID_100m` → 100, `Gitter_ID_1km` → 1000. */
function sizeFromName(name: string): number {
  const match = /_(\d+)(k?m)$/i.exec(name)
  return match ? Number(match[1]) * (match[2].toLowerCase() === 'km' ? 1000 : 1) : 0
}
