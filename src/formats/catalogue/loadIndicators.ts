import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { z } from 'zod'
import type { Issue } from '../../core/evidence/index.ts'
import { DIRECTIONS, type IndicatorDefinition } from '../../core/indicators/index.ts'
import { readEntry } from './readEntry.ts'
import { readList } from './readList.ts'
import { wording } from './schema.ts'
import { readYaml } from './yamlFile.ts'

const fileSchema = z.strictObject({ indicators: z.array(z.unknown()) })

const indicatorSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9]+(-[a-z0-9]+)*$/),
  words: z.array(z.string().trim().min(1)).default([]),
  name: wording,
  unit: wording,
  unitWords: z.array(z.string().trim().min(1)).default([]),
  digits: z.int().min(0).max(3).default(0),
  direction: z.enum(DIRECTIONS),
  says: wording,
  holder: wording,
  least: z.number().nullable().default(null),
  most: z.number().nullable().default(null),
  source: z.string().trim().min(1),
  verified: z.boolean(),
})

export interface IndicatorDefinitions {
  /** First digits of a hash over what the file says. */
  readonly version: string
  readonly definitions: readonly IndicatorDefinition[]
}

/** Reads `indicators.yaml` of a catalogue folder. Every fault is an issue with file and line; what it does not touch is loaded. A folder without the file has none. */
export async function loadIndicators(dir: string): Promise<IndicatorDefinitions & { readonly issues: Issue[] }> {
  const file = 'indicators.yaml'
  const read = await readYaml(join(dir, file), file).catch(() => null)
  const issues: Issue[] = [...(read?.issues ?? [])]
  const yaml = read?.yaml
  const list = yaml && readEntry(fileSchema, yaml.value, yaml, [], file, issues)
  const listed = yaml && list ? readList(indicatorSchema, list.indicators, yaml, 'indicators', 'id', issues) : []
  const owners = new Map<string, string>()
  const definitions = listed.map(({ value: entry, line }): IndicatorDefinition => {
    const words = entry.words.filter((word) => {
      const other = owners.get(word.toLowerCase())
      if (other === undefined) return true
      const params = { id: entry.id, alias: word, other }
      issues.push({ code: 'catalogue-alias-clash', severity: 'warning', file, line, params })
      return false
    })
    for (const word of words) owners.set(word.toLowerCase(), entry.id)
    return { ...entry, words }
  })
  const version = createHash('sha256').update(JSON.stringify(definitions)).digest('hex').slice(0, 8)
  return { version, definitions, issues }
}
