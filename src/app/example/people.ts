import { createRandom, type Random } from './random.ts'

/** The age groups of the census theme „Alter in infrastrukturellen Altersgruppen". */
export const CENSUS_AGE_COLUMNS = [
  'Unter3',
  'a3bis5',
  'a6bis9',
  'a10bis15',
  'a16bis18',
  'a19bis24',
  'a25bis39',
  'a40bis59',
  'a60bis66',
  'a67bis74',
  'a75undaelter',
] as const

/** Shares of a rural county in per cent: Werra-Meißner 2020 where published, the splits between (15 and 18, 25–66) are ours. */
const RURAL_SHARES = [2.4, 2.5, 3.2, 5.0, 2.7, 6.1, 16.0, 27.5, 11.4, 10.0, 13.2]
/** How much a group grows (+) or shrinks (−) where a municipality is old (age = 1). */
const AGE_SLOPE = [-0.3, -0.28, -0.27, -0.25, -0.25, -0.32, -0.24, -0.04, 0.14, 0.26, 0.42]

/** Cells as the census counts them: side 100 m, EPSG:3035. */
export interface CensusCells {
  add(x: number, y: number, people: number, age: number, seniors: number): void
  readonly size: number
  /** Rows in the order of the census file: from south-west, row by row. */
  rows(seed: number): Iterable<CensusRow>
}

export interface CensusRow {
  readonly id: string
  readonly midX: number
  readonly midY: number
  readonly people: number
  /** Null = the office shows nothing for this cell and group. */
  readonly ages: readonly (number | null)[]
}

interface Cell {
  people: number
  /** Sum of the municipality's age over the people. */
  age: number
  /** Places in nursing homes. */
  seniors: number
}

export function createCensusCells(): CensusCells {
  const cells = new Map<number, Cell>()
  return {
    get size() {
      return cells.size
    },
    add(x, y, people, age, seniors) {
      if (people + seniors === 0) return
      const key = Math.floor(y / 100) * 100_000 + Math.floor(x / 100)
      const cell = cells.get(key)
      if (cell) {
        cell.people += people
        cell.age += age * people
        cell.seniors += seniors
      } else cells.set(key, { people, age: age * people, seniors })
    },
    *rows(seed) {
      const keys = Float64Array.from(cells.keys()).sort()
      for (const key of keys) {
        const north = Math.floor(key / 100_000) * 100
        const east = (key % 100_000) * 100
        const cell = cells.get(key)!
        const random = createRandom(seed, 23, north, east)
        const people = hideSmall(cell.people + cell.seniors, random)
        if (people === 0) continue
        yield {
          id: `CRS3035RES100mN${north}E${east}`,
          midX: east + 50,
          midY: north + 50,
          people,
          ages: drawAges(cell, random),
        }
      }
    },
  }
}

/** Ones and twos are never shown: they become 0 or 3, so that the mean stays. */
function hideSmall(count: number, random: Random): number {
  if (count === 0 || count > 2) return count
  return random.next() < count / 3 ? 3 : 0
}

function drawAges(cell: Cell, random: Random): (number | null)[] {
  const mean = cell.people > 0 ? cell.age / cell.people : 0
  // A street ages together with its houses: neighbouring cells differ more than chance alone would let them.
  const age = Math.max(-1.4, Math.min(1.6, mean + 0.45 * random.normal()))
  const weights = RURAL_SHARES.map((share, k) => share * (1 + AGE_SLOPE[k] * age))
  const sum = weights.reduce((a, b) => a + b, 0)
  const counts = weights.map(() => 0)
  for (let person = 0; person < cell.people; person++) {
    let draw = random.next() * sum
    let k = 0
    while (k < weights.length - 1 && draw >= weights[k]) draw -= weights[k++]
    counts[k]++
  }
  counts[counts.length - 1] += Math.round(cell.seniors * 0.94)
  counts[counts.length - 2] += cell.seniors - Math.round(cell.seniors * 0.94)
  const whole = cell.people + cell.seniors
  if (whole < 4 || (whole < 7 && random.chance(0.4))) return counts.map(() => null)
  return counts.map((count) => hideSmall(count, random))
}

/** The two census files as text, German number format, „–" where nothing is shown. */
export function censusCsv(
  cells: CensusCells,
  seed: number,
): { population: string; ages: string; people: number; rows: number } {
  const population = ['GITTER_ID_100m;x_mp_100m;y_mp_100m;Einwohner']
  const ages = [`GITTER_ID_100m;x_mp_100m;y_mp_100m;Insgesamt_Bevoelkerung;${CENSUS_AGE_COLUMNS.join(';')}`]
  let people = 0
  for (const row of cells.rows(seed)) {
    people += row.people
    population.push(`${row.id};${row.midX};${row.midY};${row.people}`)
    ages.push(`${row.id};${row.midX};${row.midY};${row.people};${row.ages.map((count) => count ?? '–').join(';')}`)
  }
  return { population: `${population.join('\n')}\n`, ages: `${ages.join('\n')}\n`, people, rows: population.length - 1 }
}
