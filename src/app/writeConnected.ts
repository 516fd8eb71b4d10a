import type { ConnectedAnswer } from '../contract/index.ts'
import { field, number } from './writeReach.ts'

/**
 * Lines of the people connected: `ags,name,people,connected_people,share_percent,level,source,as_of,basis,suppressed_people,no_data_people`, one row per level and
 * municipality. Empty = not known, which is not nought.
 */
export function* connectedLines({ levels }: ConnectedAnswer): Generator<string> {
  yield 'ags,name,people,connected_people,share_percent,level,source,as_of,basis,suppressed_people,no_data_people'
  const known = (value: number | null) => (value === null ? '' : number(value))
  for (const { level, municipalities } of levels)
    for (const row of municipalities)
      yield [
        field(row.ags),
        field(row.name),
        number(row.people),
        known(row.connected),
        known(row.sharePercent),
        field(level),
        field(row.sources.join('; ')),
        field(row.asOf.join('; ')),
        row.basis.join('; '),
        number(row.suppressed),
        number(row.missing),
      ].join(',')
}
