import { InputError } from '../../core/evidence/index.ts'
import type { IndicatorDefinition, IndicatorValue } from '../../core/indicators/index.ts'
import type { OpenOptions } from '../../formats/source/index.ts'
import { readIndicators } from '../../formats/statistics/index.ts'

/**
 * Figures of municipal statistics for the municipalities given, their counties, Länder and Germany. Other regions are passed over; a key that should be one of
 * the municipalities and is not is reported. Of two files that state the same figure the first given stays.
 */
export async function readIndicatorFiles(
  paths: readonly string[],
  definitions: readonly IndicatorDefinition[],
  municipalities: readonly { readonly ags: string }[],
  options: OpenOptions,
): Promise<IndicatorValue[]> {
  const { log } = options
  if (paths.length === 0 || definitions.length === 0) return []
  const own = new Set(municipalities.map(({ ags }) => ags))
  const counties = new Set(municipalities.map(({ ags }) => ags.slice(0, 5)))
  const lands = new Set(municipalities.map(({ ags }) => ags.slice(0, 2)))
  const told = new Set<string>()
  const wants = (ags: string, where: { readonly file: string; readonly line: number }): boolean => {
    if (own.has(ags) || counties.has(ags) || lands.has(ags) || ags === 'DG') return true
    const isNear = ags.length !== 8 || counties.has(ags.slice(0, 5))
    if (isNear && !/^\d{2,5}$/.test(ags) && !told.has(ags)) {
      told.add(ags)
      log.warn('indicator-ags-unknown', where, { ags: ags.slice(0, 60) })
    }
    return false
  }
  const kept = new Map<string, IndicatorValue>()
  for (const path of paths) {
    const values = await readIndicators(path, { ...options, definitions, wants }).catch((error: unknown) => {
      // Said already when its residents were read.
      if (error instanceof InputError) return []
      throw error
    })
    for (const value of values) {
      const key = `${value.indicator} ${value.ags} ${value.time}`
      if (!kept.has(key)) kept.set(key, value)
    }
  }
  return [...kept].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, value]) => value)
}
