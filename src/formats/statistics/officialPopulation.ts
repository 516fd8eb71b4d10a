import { readStatistics, type StatisticsOptions } from './readStatistics.ts'
import type { StatisticsRow } from './row.ts'

export interface OfficialPopulation {
  /** Name of the municipality as the statistic has it, '' = none: for outline files without names. */
  readonly name: string
  readonly people: number
  /** ISO date or year, '' = not stated. */
  readonly time: string
}

const TOTAL = /^(insgesamt|total|zusammen|gesamt)$/i
const PEOPLE = /bev(ö|oe)lkerung|einwohner|population|personen|people|^ewz$|^bev/i

/**
 * Residents of each municipality (AGS of 8 digits) at the latest date of a statistic. Where a table is split by sex or age the total row counts, and without one
 * the parts are added; a part that is secret or missing leaves the municipality out (reported), never a sum that is too small.
 */
export async function readOfficialPopulation(
  paths: string | readonly string[],
  options: StatisticsOptions,
): Promise<Map<string, OfficialPopulation>> {
  const byRegion = new Map<string, StatisticsRow[]>()
  for await (const row of readStatistics(paths, options)) {
    const ags = municipalityKey(row.ags)
    if (!ags || !mayBePeople(row)) continue
    const rows = byRegion.get(ags)
    // Only the latest date is kept, so that long series do not fill the memory.
    if (!rows || row.time > rows[0].time) byRegion.set(ags, [row])
    else if (row.time === rows[0].time) rows.push(row)
  }
  const totals = new Map<string, OfficialPopulation>()
  for (const [ags, rows] of byRegion) {
    const people = totalOf(rows)
    if (people === null) options.log.warn('statistics-total-unknown', {}, { ags, name: rows[0].name })
    else totals.set(ags, { name: rows[0].name, people, time: rows[0].time })
  }
  return totals
}

/** Words of figures that are not people, or people per something: money, shares, posts. */
const NOT_PEOPLE =
  /steuer|schuld|kredit|eur|€|invest|hebesatz|ergebnis|umsatz|einnahm|ausgab|stellen|personal|anteil|quote|[jp](e|ro) |%|prozent|fl(ä|ae)che/i

/** Whether a value can be residents: files of money are given beside those of people, and a debt is no population. */
function mayBePeople({ keys, unit, form }: StatisticsRow): boolean {
  if (form === 'register') return true
  // INKAR tells relations; its one count of residents has a short name of its own.
  if (form === 'inkar') return /^(x?bev|bev_insg|xbev)$/i.test(keys[1] ?? '')
  const isPeople = keys.some((key) => PEOPLE.test(key) && !NOT_PEOPLE.test(key))
  if (form === 'simple') return isPeople
  return isPeople || !(NOT_PEOPLE.test(unit) || keys.some((key) => NOT_PEOPLE.test(key)))
}

/** A county that is one town has a key of 5 digits in county tables and 000 behind it as a municipality. */
function municipalityKey(ags: string): string | null {
  if (ags.length === 8) return ags
  return ags.length === 5 ? `${ags}000` : null
}

/** The total of one region, null when it is not known. */
export function totalOf(rows: readonly StatisticsRow[]): number | null {
  let chosen = rows.filter(({ keys }) => keys.some((key) => PEOPLE.test(key)))
  if (chosen.length === 0) chosen = [...rows]
  const dimensions = Math.max(...chosen.map(({ keys }) => keys.length))
  for (let d = 0; d < dimensions; d++) {
    const totals = chosen.filter(({ keys }) => TOTAL.test((keys[d] ?? '').trim()))
    if (totals.length > 0) chosen = totals
  }
  const seen = new Set<string>()
  let sum = 0
  for (const { keys, value } of chosen) {
    // The same value twice (overlapping files) counts once.
    const key = keys.join('\u0000')
    if (seen.has(key)) continue
    seen.add(key)
    if (value === null || value < 0) return null
    sum += value
  }
  return sum
}
