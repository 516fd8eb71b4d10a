import { ImportLog } from '../../core/evidence/index.ts'
import type { IndicatorDefinition, IndicatorValue } from '../../core/indicators/index.ts'
import { nearestId, plainName } from '../table/index.ts'
import { readStatistics, type StatisticsOptions } from './readStatistics.ts'
import type { StatisticsRow } from './row.ts'

export interface IndicatorOptions extends StatisticsOptions {
  readonly definitions: readonly IndicatorDefinition[]
  /** Whether a region (`DG`, 2, 5 or 8 digits) is wanted; asked before anything is kept or reported of a row. */
  readonly wants: (ags: string, where: { readonly file: string; readonly line: number }) => boolean
}

/**
 * The figures of one statistics file (GENESIS, INKAR or our own form) that the definitions know. What contradicts itself or cannot be right is reported and left
 * out as missing; of two values for the same region and time the first stays. Throws InputError when the file is no statistic.
 */
export async function readIndicators(path: string, options: IndicatorOptions): Promise<IndicatorValue[]> {
  const { definitions, log, wants } = options
  const file = path.split(/[\\/]/).at(-1) ?? path
  const find = finder(definitions)
  const kept = new Map<string, IndicatorValue>()
  // Whoever takes residents from the same file reports its rows.
  for await (const row of readStatistics(path, { ...options, log: new ImportLog() })) {
    const where = { file, line: row.line }
    const definition = find(row)
    if (!definition && row.form !== 'simple') continue
    if (!wants(row.ags, where)) continue
    if (!definition) {
      sayUnknown(row, definitions, log, where)
      continue
    }
    if (!isUnit(row.unit, definition)) {
      log.warn('indicator-unit-other', where, {
        indicator: definition.id,
        unit: row.unit,
        expected: definition.unit.de,
      })
      continue
    }
    const value = toValue(row, definition, file, log)
    const key = `${value.indicator} ${value.ags} ${value.time}`
    const known = kept.get(key)
    if (!known) kept.set(key, value)
    else if (known.value !== value.value || known.state !== value.state)
      log.warn('indicator-twice', where, { indicator: definition.id, ags: row.ags, time: row.time })
  }
  return [...kept.values()]
}

function finder(definitions: readonly IndicatorDefinition[]): (row: StatisticsRow) => IndicatorDefinition | undefined {
  const byWord = new Map<string, IndicatorDefinition>()
  for (const definition of definitions)
    for (const word of [definition.id, definition.name.de, definition.name.en, ...definition.words])
      byWord.set(plainName(word), definition)
  // The number of an INKAR indicator changes its meaning from edition to edition; its short name decides.
  return ({ keys, form }) => {
    for (const key of form === 'inkar' ? keys.slice(1) : keys) {
      const definition = byWord.get(plainName(key))
      if (definition) return definition
    }
    return undefined
  }
}

const plainUnit = (unit: string) => unit.toLowerCase().replace(/[\s.]/g, '')

function isUnit(unit: string, definition: IndicatorDefinition): boolean {
  if (unit === '') return true
  const plain = plainUnit(unit)
  return [definition.unit.de, definition.unit.en, ...definition.unitWords].some((word) => plainUnit(word) === plain)
}

function toValue(row: StatisticsRow, definition: IndicatorDefinition, file: string, log: ImportLog): IndicatorValue {
  const base = { indicator: definition.id, ags: row.ags, time: row.time, source: file }
  if (row.value === null) return { ...base, value: null, state: row.state === 'suppressed' ? 'suppressed' : 'missing' }
  const { least, most } = definition
  if ((least !== null && row.value < least) || (most !== null && row.value > most)) {
    log.warn('indicator-absurd', { file, line: row.line }, { indicator: definition.id, value: row.value, ags: row.ags })
    return { ...base, value: null, state: 'missing' }
  }
  return { ...base, value: row.value, state: 'known' }
}

function sayUnknown(
  row: StatisticsRow,
  definitions: readonly IndicatorDefinition[],
  log: ImportLog,
  where: { readonly file: string; readonly line: number },
): void {
  const indicator = (row.keys[0] ?? '').slice(0, 60)
  // Residents stand in the same form and are read elsewhere.
  if (/^(population|bev(ö|oe)lkerung|einwohner)/i.test(indicator)) return
  const nearest = nearestId(
    indicator.toLowerCase(),
    definitions.map(({ id }) => id),
  )
  if (nearest === null)
    log.warn('indicator-unknown', where, { indicator, known: definitions.map(({ id }) => id).join(', ') })
  else log.warn('indicator-unknown-near', where, { indicator, nearest })
}
