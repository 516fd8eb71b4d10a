import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { standingsOf } from '../../core/cooperation/index.ts'
import { loadFunding } from './index.ts'

const folder = mkdtempSync(join(tmpdir(), 'reihum-funding-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const load = (text: string, today?: string) => {
  writeFileSync(join(folder, 'funding.yaml'), text)
  return loadFunding(folder, today)
}
const GOOD = `programmes:
  - id: good
    name: { de: Gut, en: Good }
    level: land
    purse: land-he
    places: [DE-HE]
    what: { de: Etwas, en: Something, standing: verified }
    source: Eine Richtlinie
    checked: "2026-01-02"
`
const withEntry = (text: string) => `${GOOD}  - id: other\n${text}`
const REST = `    name: { de: A, en: A }
    level: land
    purse: p
    places: [DE]
    what: { de: A, en: A, standing: unverified }
    checked: "2026-01-02"
`

describe('the programmes that ship', () => {
  it('are read without a fault; what is verified has a source, each names what is not', async () => {
    const { programmes, rules, proposals, issues } = await loadFunding('catalogue', '2026-11-25')
    expect(issues).toEqual([])
    expect(programmes.length).toBeGreaterThan(10)
    for (const programme of programmes) {
      expect(standingsOf(programme).length).toBeGreaterThan(0)
      if (programme.source === null) expect(standingsOf(programme)).not.toContain('verified')
    }
    expect(rules.every(({ standing }) => standing === 'own')).toBe(true)
    expect(proposals.map(({ id, rate }) => [id, rate])).toEqual([['joint-task', 50]])
    // The proposal is no programme: nothing that counts programmes can count it.
    expect(programmes.some(({ id }) => proposals.some((one) => one.id === id))).toBe(false)
  })
})

describe('faults', () => {
  it.each([
    ['a level that does not exist', REST.replace('land', 'village'), 'catalogue-value-not-allowed'],
    ['a place that does not exist', REST.replace('[DE]', '[DE-XX]'), 'catalogue-value-not-allowed'],
    ['a missing name', REST.replace('    name: { de: A, en: A }\n', ''), 'catalogue-missing-key'],
    ['a day that is none', REST.replace('2026-01-02', '2026-02-30'), 'catalogue-no-date'],
    [
      'a deadline on a day of some years only',
      `${REST}    deadlines: [{ day: "02-29", de: A, en: A, standing: verified }]\n`,
      'catalogue-no-date',
    ],
    [
      'a rate from more to less',
      `${REST}    rate: { least: 80, most: 40, standing: unverified }\n`,
      'catalogue-range-reversed',
    ],
    ['a rate above the whole', `${REST}    rate: { most: 140, standing: unverified }\n`, 'catalogue-wrong-form'],
    ['a statement without standing', REST.replace(', standing: unverified', ''), 'catalogue-missing-key'],
  ])('%s costs its programme and no other', async (_, entry, code) => {
    const { programmes, issues } = await load(withEntry(entry))
    expect(programmes.map(({ id }) => id)).toEqual(['good'])
    expect(issues.map((issue) => [issue.code, issue.file, issue.severity])).toEqual([[code, 'funding.yaml', 'error']])
    expect(issues[0]!.line).toBeGreaterThan(8)
  })

  it('an unknown key is named and left out, the programme stays', async () => {
    const { programmes, issues } = await load(withEntry(`${REST}    colour: red\n`))
    expect(programmes).toHaveLength(2)
    expect(issues.map(({ code }) => code)).toEqual(['catalogue-unknown-key'])
  })

  it('verified without a source is an error, a second of the same id too', async () => {
    const { programmes, issues } = await load(withEntry(REST.replace('standing: unverified', 'standing: verified')))
    expect(programmes.map(({ id }) => id)).toEqual(['good'])
    expect(issues.map(({ code, line }) => [code, line])).toEqual([['catalogue-funding-without-source', 10]])
    const twice = await load(GOOD + GOOD.replace('programmes:\n', ''))
    expect(twice.programmes).toHaveLength(1)
    expect(twice.issues.map(({ code }) => code)).toEqual(['catalogue-duplicate-id'])
  })

  it('where nobody looked for a year is named, when a day is given', async () => {
    expect((await load(GOOD)).issues).toEqual([])
    expect((await load(GOOD, '2027-01-03')).issues).toMatchObject([
      { code: 'catalogue-funding-stale', severity: 'warning', line: 2 },
    ])
  })

  it('no YAML, no list, no file: told, and nothing is loaded', async () => {
    expect((await load('programmes: [')).issues.map(({ code }) => code)).toContain('catalogue-not-yaml')
    expect((await load('programmes: 5')).issues.map(({ code }) => code)).toEqual(['catalogue-wrong-form'])
    rmSync(join(folder, 'funding.yaml'))
    expect(await loadFunding(folder)).toMatchObject({ programmes: [], issues: [] })
  })
})
