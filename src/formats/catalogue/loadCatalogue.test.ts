import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterEach, describe, expect, it } from 'vitest'
import { hasText, text } from '../../messages/index.ts'
import { loadCatalogue } from './index.ts'

const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

const SOURCES = `sources:
  - { key: law, nature: law, title: A law }
  - { key: unverified, nature: unverified, title: Not looked up }
`
const entry = (id: string, more = '') => `  - id: ${id}
    name: { de: Name, en: Name }
    description: { de: Satz, en: Sentence }
    need: { de: Bedarf, en: Need }
    kind: visited
    tier: local
    core: false
    osm:
      reliability: good
      rules: [{ all: { amenity: library } }]
      note: { de: Hinweis, en: Note }
      officialList: { de: Liste, en: List }
    question: { mode: walk, minutes: 15, own: true }
${more}`
const standard = (fields: string) =>
  `    standards:\n      - { id: s, kind: plan, measure: travel-time, mode: car, value: 20, ${fields} note: { de: x, en: x } }\n`

async function load(services: string | Record<string, string>, files: Record<string, string> = {}) {
  const dir = await mkdtemp(join(tmpdir(), 'catalogue-'))
  folders.push(dir)
  await mkdir(join(dir, 'services'))
  const groups = typeof services === 'string' ? { 'leisure.yaml': `group: leisure\nservices:\n${services}` } : services
  const all = { 'catalogue.yaml': 'date: "2026-01-02"\n', 'sources.yaml': SOURCES, ...files }
  for (const [name, content] of Object.entries(all)) await writeFile(join(dir, name), content)
  for (const [name, content] of Object.entries(groups)) await writeFile(join(dir, 'services', name), content)
  return loadCatalogue(dir)
}

describe('a faulty catalogue', () => {
  it('a sound one has no issues', async () => {
    const { catalogue, issues } = await load(entry('library', standard('source: law, verified: true,')))
    expect(issues).toEqual([])
    expect(catalogue.services[0]).toMatchObject({
      id: 'library',
      group: 'leisure',
      users: null,
      standards: [{ bound: 'at-most', unit: 'minutes', place: 'DE', sources: ['law'] }],
    })
  })

  it('an observation of a service or a source that does not exist is left out, the others stay', async () => {
    const observation = (id: string, service: string, source: string) =>
      `  - { id: ${id}, services: [${service}], share: 20, asOf: "2025", source: ${source}, verified: true, note: { de: x, en: x } }\n`
    const head = `date: "2026-01-02"\nobservations:\n${observation('good', 'library', 'law')}${observation('lost', 'libary', 'law')}${observation('unread', 'library', 'nobody')}  - { id: half }\n`
    const { catalogue, issues } = await load(entry('library'), { 'catalogue.yaml': head })
    expect(catalogue.observations).toEqual([expect.objectContaining({ id: 'good', share: 20, sources: ['law'] })])
    const told = issues.map(({ code, line }) => [code, line])
    expect(told).toContainEqual(['catalogue-observation-unknown-service', 4])
    expect(told).toContainEqual(['catalogue-unknown-source', 5])
    expect(told).toContainEqual(['catalogue-missing-key', 6])
    expect(catalogue.version).not.toBe((await load(entry('library'))).catalogue.version)
  })

  // One fault each: the code, the line it stands on, whether the service stays, and how many of its standards.
  it.each<[string, string, string, number, boolean, number]>([
    ['unknown key', entry('a', '    colour: red\n'), 'catalogue-unknown-key', 16, true, 0],
    ['missing key', entry('a').replace('    tier: local\n', ''), 'catalogue-missing-key', 3, false, 0],
    ['value not allowed', entry('a').replace('visited', 'seen'), 'catalogue-value-not-allowed', 7, false, 0],
    ['wrong form', entry('A b'), 'catalogue-wrong-form', 3, false, 0],
    ['no source', entry('a', standard('verified: false,')), 'catalogue-without-source', 17, true, 0],
    [
      'unknown source',
      entry('a', standard('source: nobody, verified: true,')),
      'catalogue-unknown-source',
      17,
      true,
      0,
    ],
    [
      'verified though not read',
      entry('a', standard('source: unverified, verified: true,')),
      'catalogue-verified-unread',
      17,
      true,
      0,
    ],
    [
      'unit mismatch',
      entry('a', standard('unit: metres, source: law, verified: true,')),
      'catalogue-unit-mismatch',
      17,
      true,
      0,
    ],
    [
      'range reversed',
      entry('a', standard('upTo: 10, source: law, verified: true,')),
      'catalogue-range-reversed',
      17,
      true,
      0,
    ],
    [
      'mode missing',
      entry('a', standard('source: law, verified: true,').replace('mode: car, ', '')),
      'catalogue-mode-missing',
      17,
      true,
      0,
    ],
    [
      'unknown kind of standard',
      entry('a', standard('source: law, verified: true,').replace('plan', 'wish')),
      'catalogue-value-not-allowed',
      17,
      true,
      0,
    ],
    [
      'bad pattern',
      entry('a').replace('{ all: { amenity: library } }', '{ all: { amenity: library }, match: { name: "(" } }'),
      'catalogue-bad-pattern',
      12,
      true,
      0,
    ],
    [
      'pattern that can take for ever',
      entry('a').replace('{ all: { amenity: library } }', '{ all: { amenity: library }, match: { name: "(a+)+$" } }'),
      'catalogue-bad-pattern',
      12,
      true,
      0,
    ],
    [
      'unknown tag form',
      entry('a').replace('{ all: { amenity: library } }', '{ any: { amenity: library } }'),
      'catalogue-unknown-key',
      12,
      false,
      0,
    ],
    [
      'rule that matches everything',
      entry('a').replace('{ all: { amenity: library } }', '{ all: {} }'),
      'catalogue-rule-without-key',
      12,
      true,
      0,
    ],
    [
      'network with a question',
      entry('a').replace('visited', 'networked'),
      'catalogue-kind-contradicts-question',
      15,
      true,
      0,
    ],
    [
      'network with travel time',
      entry('a', standard('source: law, verified: true,'))
        .replace('visited', 'digital')
        .replace(/ {4}question.*\n/, ''),
      'catalogue-kind-contradicts-standard',
      16,
      true,
      0,
    ],
    ['turn-out of a library', entry('a', '    dispatch: {}\n'), 'catalogue-kind-contradicts-dispatch', 16, true, 0],
    [
      'question without its standard',
      entry('a').replace(/mode: walk.*true/, 'standard: none'),
      'catalogue-question-unknown-standard',
      15,
      true,
      0,
    ],
    [
      'question of one Land',
      entry('a', standard('place: DE-HE, source: law, verified: true,')).replace(/mode: walk.*true/, 'standard: s'),
      'catalogue-question-not-general',
      15,
      true,
      1,
    ],
    [
      'supply by a ratio that is not there',
      entry('a', '    supply: { ratio: none }\n'),
      'catalogue-supply-unknown-ratio',
      16,
      true,
      0,
    ],
    [
      'misspelt OSM key',
      entry('a').replace('amenity: library', 'amenety: library'),
      'catalogue-unknown-osm-key',
      12,
      true,
      0,
    ],
    [
      'misspelt OSM value',
      entry('a').replace('amenity: library', 'amenity: libary'),
      'catalogue-unknown-osm-value',
      12,
      true,
      0,
    ],
    ['no such goal', entry('a', '    sdgs: [3, 18]\n'), 'catalogue-unknown-sdg', 16, true, 0],
    [
      'no date',
      entry('a', standard('validFrom: 2026-13-01, source: law, verified: true,')),
      'catalogue-no-date',
      17,
      true,
      0,
    ],
    [
      'ends before it begins',
      entry('a', standard('validFrom: 2026, validUntil: "2025-06-30", source: law, verified: true,')),
      'catalogue-validity-reversed',
      17,
      true,
      0,
    ],
    [
      'own standard in the shared catalogue',
      entry('a', standard('source: law, verified: true,').replace('plan', 'own')),
      'catalogue-own-in-base',
      17,
      true,
      0,
    ],
    [
      'volunteers for a legal claim',
      entry(
        'a',
        `    duty: { class: P, legalClaim: true, guarantee: { de: x, en: x }, steer: { de: x, en: x }, provide: { de: x, en: x }, providers: [volunteer], source: law, verified: true }\n`,
      ),
      'catalogue-volunteers-meet-claim',
      16,
      true,
      0,
    ],
    [
      'closure test that is a plan',
      entry('a', standard('moreBeyond: 5000, source: law, verified: true,')),
      'catalogue-closure-not-test',
      17,
      true,
      0,
    ],
    [
      'two deviations for one Land',
      entry(
        'a',
        `    overrides:\n${'      - { place: DE-HE, steer: { de: x, en: x }, source: law, verified: true }\n'.repeat(2)}`,
      ),
      'catalogue-duplicate-override',
      18,
      true,
      0,
    ],
    [
      'deviation of no Land',
      entry('a', '    overrides:\n      - { place: DE-XX, steer: { de: x, en: x }, source: law, verified: true }\n'),
      'catalogue-value-not-allowed',
      17,
      false,
      0,
    ],
    [
      'price without source',
      entry(
        'a',
        '    price:\n      - { id: p, name: { de: x, en: x }, unit: { de: x, en: x }, holder: { de: x, en: x }, verified: false }\n',
      ),
      'catalogue-without-source',
      17,
      true,
      0,
    ],
    ['duplicate id', entry('a') + entry('a'), 'catalogue-duplicate-id', 16, true, 0],
    ['alias clash', entry('a') + entry('b', '    aliases: [a]\n'), 'catalogue-alias-clash', 29, true, 0],
    [
      'secret place with rules',
      entry('a', '    located: false\n')
        .replace('visited', 'networked')
        .replace(/ {4}question.*\n/, ''),
      'catalogue-secret-with-rules',
      12,
      true,
      0,
    ],
  ])('%s', async (_, services, code, line, stays, standards) => {
    const { catalogue, issues } = await load({
      'leisure.yaml': `group: leisure\nservices:\n${services}`,
      'other.yaml': `group: care\nservices:\n${entry('untouched')}`,
    })
    const issue = issues.find((i) => i.code === code)
    expect(issue, JSON.stringify(issues)).toMatchObject({ file: 'services/leisure.yaml', line })
    expect(catalogue.services.filter((s) => s.id !== 'untouched' && s.id !== 'b').length).toBe(stays ? 1 : 0)
    expect(catalogue.services.find((s) => s.id === 'a')?.standards ?? []).toHaveLength(standards)
    expect(catalogue.services.some((s) => s.id === 'untouched')).toBe(true)
    for (const language of ['de', 'en'] as const)
      for (const i of issues) {
        expect(hasText(language, `issue.${i.code}`), i.code).toBe(true)
        const sentence = text(language, `issue.${i.code}`, { file: i.file ?? '', line: i.line ?? 0, ...i.params })
        expect(sentence).not.toMatch(/[{}]|undefined/)
      }
  })

  it('suggests the key that was meant', async () => {
    const { issues } = await load(entry('a').replace('amenity: library', 'amenety: library'))
    expect(issues[0]!.params).toMatchObject({ key: 'amenety', nearest: 'amenity' })
  })

  it('a value whose validity is over is named where the day is known', async () => {
    const text = entry('a', standard('validUntil: 2025, source: law, verified: true,'))
    expect((await load(text)).issues).toEqual([])
    const dir = folders.at(-1)!
    expect((await loadCatalogue(dir, '2025-12-31')).issues).toEqual([])
    const { issues, catalogue } = await loadCatalogue(dir, '2026-01-01')
    expect(issues).toMatchObject([{ code: 'catalogue-validity-over', severity: 'warning', line: 17 }])
    expect(catalogue.services[0]!.standards).toHaveLength(1)
  })

  it('a file that is no YAML costs only itself and names the line', async () => {
    const { catalogue, issues } = await load({
      'a.yaml': 'group: care\nservices:\n  - id: [\n',
      'b.yaml': `group: care\nservices:\n${entry('b')}`,
    })
    expect(issues[0]).toMatchObject({ code: 'catalogue-not-yaml', file: 'services/a.yaml' })
    expect(issues[0]!.line).toBeGreaterThanOrEqual(3)
    expect(catalogue.services.map((s) => s.id)).toEqual(['b'])
  })

  it('a bomb of references is refused', async () => {
    const bomb = `a: &a [x, x, x, x, x, x, x, x, x]\n${'bcdefgh'
      .split('')
      .map((k, i) => `${k}: &${k} [${Array(9).fill(`*${'abcdefgh'[i]}`).join(', ')}]\n`)
      .join('')}`
    const { issues } = await load({ 'a.yaml': bomb, 'b.yaml': `group: care\nservices:\n${entry('b')}` })
    expect(issues.map((i) => i.code)).toContain('catalogue-not-yaml')
  })

  it('missing sources and date are told; a missing folder is refused', async () => {
    const { catalogue, issues } = await load(entry('a'), { 'catalogue.yaml': '{}', 'sources.yaml': '[]' })
    expect(catalogue.version).toMatch(/^undated-/)
    expect(issues.map((i) => i.file)).toEqual(['catalogue.yaml', 'sources.yaml'])
    await expect(loadCatalogue('/no/such/folder')).rejects.toMatchObject({
      issue: { code: 'catalogue-folder-missing' },
    })
  })

  it('the version changes with the contents and not with comments', async () => {
    const one = await load(entry('a'))
    const commented = await load(`# a remark\n${entry('a')}`)
    const other = await load(entry('a').replace('Sentence', 'Other sentence'))
    expect(commented.catalogue.version).toBe(one.catalogue.version)
    expect(other.catalogue.version).not.toBe(one.catalogue.version)
  })

  it('however its text is damaged, it loads what it can and every issue has its sentence', async () => {
    const sound = `group: leisure\nservices:\n${entry('a', standard('source: law, verified: true,'))}${entry('b')}`
    const PIECES = [
      '{',
      ']',
      ': ',
      '- ',
      '\n',
      '  ',
      '"',
      '&x ',
      '*x',
      '!!js ',
      '__proto__',
      'null',
      '1e9',
      '~',
      '\u0000',
      '#',
    ]
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(fc.nat(sound.length), fc.nat(12), fc.constantFrom(...PIECES)), {
          minLength: 1,
          maxLength: 4,
        }),
        async (cuts) => {
          let damaged = sound
          for (const [at, length, piece] of cuts) damaged = damaged.slice(0, at) + piece + damaged.slice(at + length)
          const { catalogue, issues } = await load({
            'x.yaml': damaged,
            'z.yaml': `group: care\nservices:\n${entry('z')}`,
          })
          expect(catalogue.services.some((s) => s.id === 'z')).toBe(true)
          for (const i of issues) expect(text('de', `issue.${i.code}`, { file: '', line: 0, ...i.params })).toBeTruthy()
        },
      ),
      { numRuns: 150, seed: 11 },
    )
  })
})
