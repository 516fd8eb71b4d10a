import type { ConnectedAnswer } from '../contract/index.ts'
import { SHARE_KNOWN, SHARE_SUPPRESSED } from '../core/services/index.ts'
import type { Situation } from '../core/situation/index.ts'
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

/**
 * Lines of the share that holds for every cell, ring included: `cell_id,lon,lat,population,level,share_percent,state,inside`, one row per cell and level. State is
 * known, suppressed or missing; only known cells have a share.
 */
export function* connectedCellLines(situation: Situation, { service, levels }: ConnectedAnswer): Generator<string> {
  yield 'cell_id,lon,lat,population,level,share_percent,state,inside'
  const { cells } = situation.data
  for (const { level } of levels) {
    const { sharePercent, state } = situation.connectedCells(service, level)
    for (let c = 0; c < cells.count; c++) {
      const isKnown = state[c] === SHARE_KNOWN
      yield [
        field(cells.id[c]!),
        cells.lon[c]!.toFixed(6),
        cells.lat[c]!.toFixed(6),
        number(cells.population[c]!),
        field(level),
        isKnown ? number(sharePercent[c]!) : '',
        isKnown ? 'known' : state[c] === SHARE_SUPPRESSED ? 'suppressed' : 'missing',
        cells.inside[c],
      ].join(',')
    }
  }
}
