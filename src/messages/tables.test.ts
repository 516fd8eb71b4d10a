import { globSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { hasText, text } from './index.ts'
import { tableMessages } from './tables.ts'

const FOLDERS = '{source,table,zensus,boundaries,statistics}'
const sources = globSync(`src/formats/${FOLDERS}/*.ts`).filter((path) => !path.endsWith('.test.ts'))

describe('messages of the tabular importers', () => {
  it('exist in both languages for every code that the sources use', () => {
    const codes = new Set<string>()
    for (const path of sources) {
      const source = readFileSync(path, 'utf8')
      for (const [, code] of source.matchAll(
        /(?:\.(?:warn|note|error)\(\s*|code: |^\s*\[?\w*\]?: |\? |: )'([a-z]+(?:-[a-z0-9]+)+)'/gm,
      ))
        codes.add(code)
    }
    const known = [...codes].filter(
      (code) =>
        !code.startsWith('windows-') &&
        !code.startsWith('utf-') &&
        !code.startsWith('population-grid') &&
        !code.startsWith('population-points'),
    )
    const missing = known.filter((code) => !hasText('de', `issue.${code}`) || !hasText('en', `issue.${code}`))
    expect(known.length).toBeGreaterThan(40)
    expect(missing).toEqual([])
  })

  it('have the same keys and the same values to fill in', () => {
    expect(Object.keys(tableMessages.en)).toEqual(Object.keys(tableMessages.de))
    const names = (pattern: string) =>
      [...new Set([...pattern.matchAll(/\{(\w+)/g)].map(([, name]) => name))].filter(
        (name) => !/^(eine?[rn]?|one|einen|wurde|a)$/.test(name),
      )
    for (const key of Object.keys(tableMessages.de) as (keyof typeof tableMessages.de)[]) {
      const values = Object.fromEntries(
        [...names(tableMessages.de[key]), ...names(tableMessages.en[key])].map((name) => [name, 2]),
      )
      for (const language of ['de', 'en'] as const) expect(text(language, key, values)).not.toMatch(/[{}]/)
    }
  })
})
