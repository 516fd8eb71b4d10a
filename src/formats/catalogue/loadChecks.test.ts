import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { loadChecks } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'reihum-checks-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

async function load(checks: string) {
  mkdirSync(join(folder, 'checks'), { recursive: true })
  writeFileSync(join(folder, 'checks/sources.yaml'), 'sources:\n  - { key: a, title: A, verified: true }\n')
  writeFileSync(join(folder, 'checks/some.yaml'), checks)
  return loadChecks(folder)
}

const check = (id: string, more = '') => `  - id: ${id}
    name: { de: Eins, en: One }
    about: { de: Eins, en: One }
    sources: [a]
    counted: source
    countInSource: 1
    criteria:
      - { id: x, question: { de: X?, en: X? } }
${more}`

describe('checks of the catalogue', () => {
  it('are counted as in their sources', async () => {
    const { templates, sources, issues } = await loadChecks('catalogue')
    expect(issues).toEqual([])
    const counts = Object.fromEntries(templates.map(({ id, criteria }) => [id, criteria.length]))
    // Requirement C4.
    expect(counts).toMatchObject({
      principles: 5,
      'success-factors': 8,
      'social-place-features': 5,
      'social-place-conditions': 5,
      'key-points': 6,
      'design-principles': 7,
      'digital-preconditions': 4,
      tensions: 8,
      generations: 6,
      'platform-steps': 3,
      'data-centre': 4,
      commons: 8,
    })
    expect(templates.filter(({ scale }) => scale === null).map(({ id }) => id)).toEqual(['tensions'])
    expect(templates.filter(({ counted }) => counted === 'own').map(({ id }) => id)).toContain('platform')
    expect(sources.filter(({ verified }) => !verified).map(({ key }) => key)).toEqual(['matschek', 'ostrom'])
    const named = new Set(templates.flatMap((one) => one.sources))
    expect(sources.filter(({ key }) => !named.has(key))).toEqual([])
  })

  it('faults are told with file and line, and the rest loads', async () => {
    const { templates, issues } = await load(
      `checks:\n${check('one')}${check('two').replace('countInSource: 1', 'countInSource: 2')}${check('three').replace('[a]', '[b]')}${check('one')}  - id: four\n`,
    )
    expect(templates.map(({ id }) => id)).toEqual(['one'])
    expect(issues.map(({ code, file, line }) => [code, file, line])).toEqual([
      ['check-count-differs', 'checks/some.yaml', 10],
      ['check-unknown-source', 'checks/some.yaml', 18],
      ['check-double-id', 'checks/some.yaml', 26],
      ...['name', 'about', 'sources', 'counted', 'countInSource', 'criteria'].map(() => [
        'catalogue-missing-key',
        'checks/some.yaml',
        34,
      ]),
    ])
  })

  it('a file that is no YAML leaves the others', async () => {
    expect((await load('checks: [')).issues.map(({ code }) => code)).toContain('catalogue-not-yaml')
    expect((await loadChecks(join(folder, 'nothing'))).templates).toEqual([])
  })
})
