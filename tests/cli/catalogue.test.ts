import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { createServerPort, loadCatalogueOrThrow } from '../../src/app/index.ts'
import { CATALOGUE_FOLDER, osm, write } from '../build/smallCounty.ts'
import { commandLine, peopleAt } from './commandLine.ts'

const { dir, run, file, build } = commandLine()

const FILE = join(dir, 'data', 'catalogue', 'kreis.yaml')
const OF = ['--region', 'kreis', '--data', 'data']
const catalogue = (...argv: string[]) => run(['catalogue', ...argv, ...OF])
const PROPOSE = [
  'propose',
  'pharmacy',
  '--by',
  'Ausschuss',
  '--reason',
  'Weil: nötig',
  '--mode',
  'car',
  '--minutes',
  '12',
  '--date',
  '2026-01-10',
  '--review',
  '2035-01-01',
]
const DECIDE = [
  'decide',
  '2026-01',
  '--body',
  'Kreistag',
  '--outcome',
  'accepted',
  '--text',
  'Ja',
  '--date',
  '2026-02-02',
]

beforeAll(async () => {
  osm(dir, { pharmacies: 3 })
  write(dir, 'people.csv', peopleAt([0, 1, 2]))
  await build('data/regions/kreis', '--name', 'kreis')
})

describe('the catalogue on the command line', () => {
  it('shows all services and one in full, in both languages', async () => {
    const all = await run(['catalogue', 'show'])
    expect(all.code).toBe(0)
    expect(all.out.split('\n').length).toBeGreaterThan(60)
    const one = await run(['catalogue', 'show', 'ambulance-station'])
    expect(one.out).toContain('Rettungswache und Notarzt (ambulance)')
    expect(one.out).toContain('Baden-Württemberg: Hilfsfrist höchstens 12 Minuten, für 95\u00a0%')
    expect((await run(['catalogue', 'show', 'ambulance', '--lang', 'en'])).out).toContain(
      'response time at most 12 minutes',
    )
    const json = JSON.parse((await run(['catalogue', 'show', 'ambulance', '--json'])).out)
    expect(json).toMatchObject({ service: { id: 'ambulance' }, standards: { elsewhere: expect.any(Array) } })
    expect(await run(['catalogue', 'show', 'zauberei'])).toMatchObject({ code: 2, out: '' })
  })

  it('proposes and decides: the figure follows the decision only', async () => {
    const dry = await catalogue(...PROPOSE, '--dry-run')
    expect(dry).toMatchObject({ code: 0 })
    expect(dry.out).toContain('reason: "Weil: nötig"')
    expect(existsSync(FILE)).toBe(false)

    const proposed = await catalogue(...PROPOSE)
    expect(proposed.code).toBe(0)
    expect(proposed.err).toContain('Keine Zahl ändert sich')
    const limit = async () => {
      const { out } = await run([
        'reach',
        'kreis',
        '--data',
        'data',
        '--service',
        'pharmacy',
        '--mode',
        'car',
        '--json',
      ])
      const { question, catalogueVersion } = JSON.parse(out)
      return [question.threshold, catalogueVersion.includes('+')]
    }
    expect(await limit()).toEqual([1200, false])

    const before = readFileSync(FILE, 'utf8')
    const decided = await catalogue(...DECIDE)
    expect(decided.code).toBe(0)
    expect(decided.err).toContain('Apotheke: erste Grenze höchstens 1.000 m zu Fuß → höchstens 12 Minuten mit dem Auto')
    expect(readFileSync(FILE, 'utf8').startsWith(before)).toBe(true)
    expect(await limit()).toEqual([720, true])

    // Every result names the catalogue by which it was computed, the region's decisions included.
    const of = ['kreis', '--data', 'data', '--service', 'pharmacy', '--out', 's.csv']
    for (const command of [['reach', '--mode', 'car'], ['supply']]) {
      expect(await run([command[0]!, ...of, ...command.slice(1)])).toMatchObject({ code: 0 })
      const { catalogueVersion, parameters } = JSON.parse(file('s.csv-metadata.json'))
      expect(catalogueVersion).toContain('+')
      expect(parameters.mode).toBe('car')
    }

    const history = await catalogue('history', 'pharmacy')
    expect(history.out).toContain('Kreistag, 02.02.2026: beschlossen. Ja')
    expect((await catalogue('show', 'pharmacy')).out).toContain(
      'Eigener Standard, von der Region beschlossen, kein Gesetz.',
    )
  })

  it('keeps a comment and what stands there when it adds', async () => {
    writeFileSync(FILE, `# Handnotiz\n${readFileSync(FILE, 'utf8')}`)
    await catalogue('propose', 'library', '--by', 'Rat', '--reason', 'Weil.', '--state', 'changing')
    expect(readFileSync(FILE, 'utf8')).toMatch(/^# Handnotiz\n/)
    expect((await catalogue('history')).out).toContain('Stand: im Wandel')
  })

  it.each([
    ['no change', ['propose', 'library', '--by', 'A', '--reason', 'B'], 2, 'genau eine Änderung'],
    [
      'two changes',
      ['propose', 'library', '--by', 'A', '--reason', 'B', '--leave', '--state', 'core'],
      2,
      'genau eine Änderung',
    ],
    [
      'minutes and metres',
      ['propose', 'library', '--by', 'A', '--reason', 'B', '--minutes', '5', '--metres', '500', '--mode', 'walk'],
      2,
      'nicht beides',
    ],
    ['no reason', ['propose', 'library', '--by', 'A', '--leave'], 2, '--reason'],
    ['unknown service', ['propose', 'libary', '--by', 'A', '--reason', 'B', '--leave'], 1, 'Meinten Sie „library“?'],
    [
      'unknown proposal',
      ['decide', '2020-77', '--body', 'A', '--outcome', 'accepted', '--text', 'B'],
      1,
      'gibt es vor diesem Eintrag nicht',
    ],
    [
      'unknown outcome',
      ['decide', '2026-01', '--body', 'A', '--outcome', 'perhaps', '--text', 'B'],
      1,
      'accepted, rejected, deferred',
    ],
    [
      'no day',
      ['decide', '2026-01', '--body', 'A', '--outcome', 'accepted', '--text', 'B', '--date', 'gestern'],
      1,
      'kein Datum',
    ],
    [
      'network in minutes',
      ['propose', 'broadband', '--by', 'A', '--reason', 'B', '--minutes', '5', '--mode', 'car'],
      1,
      'passt nicht zu einer Leistung der Art',
    ],
    [
      'volunteers for a legal claim',
      ['propose', 'kindergarten', '--by', 'A', '--reason', 'B', '--providers', 'volunteer'],
      1,
      'Freiwillige allein',
    ],
    [
      'an entry that is no file',
      ['propose', 'ferry', '--by', 'A', '--reason', 'B', '--entry', 'nirgends.yaml'],
      1,
      'nirgends.yaml“ gibt es nicht',
    ],
    ['history of a service that does not exist', ['history', 'zauberei'], 2, 'zauberei'],
  ])('%s: a clear sentence, nothing written', async (_, argv, code, sentence) => {
    const before = readFileSync(FILE, 'utf8')
    const { code: ended, err } = await catalogue(...argv)
    expect({ ended, err }).toMatchObject({ ended: code, err: expect.stringContaining(sentence) })
    expect(readFileSync(FILE, 'utf8')).toBe(before)
  })

  it('takes up a service of the region’s own, which then answers like any other', async () => {
    writeFileSync(
      join(dir, 'ferry.yaml'),
      'group: mobility\nname: { de: Fähre, en: Ferry }\ndescription: { de: Über den Fluss., en: Across the river. }\nneed: { de: Hinüber, en: Across }\nkind: visited\ntier: local\nosm: { reliability: none, note: { de: Nein., en: No. }, officialList: { de: Kreis, en: County } }\nquestion: { mode: walk, minutes: 20, own: true }\n',
    )
    expect(
      await catalogue(
        'propose',
        'ferry',
        '--by',
        'Rat',
        '--reason',
        'Weil.',
        '--entry',
        'ferry.yaml',
        '--id',
        'F1',
        '--review',
        '2035-01-01',
      ),
    ).toMatchObject({ code: 0 })
    expect(await catalogue('decide', 'F1', '--body', 'Rat', '--outcome', 'accepted', '--text', 'Ja')).toMatchObject({
      code: 0,
    })
    expect((await catalogue('show')).out).toMatch(/ferry +neu/)
    expect(await catalogue('validate')).toMatchObject({ code: 0 })
    expect(await catalogue('export', '--out', 'ausgabe')).toMatchObject({ code: 0 })
    expect(readFileSync(join(dir, 'ausgabe', 'standards.csv'), 'utf8')).toContain('own-2026-01,own,false')
  })

  it('a running server follows what is decided without a new start', async () => {
    const base = await loadCatalogueOrThrow(CATALOGUE_FOLDER)
    const port = createServerPort(join(dir, 'data'), base, '0')
    const version = async () => (await port.regionCatalogue('kreis')).catalogue.version
    const question = {
      service: 'pharmacy',
      mode: 'car',
      ages: 'all',
      nth: 1,
      barrierFree: false,
      pureDriving: false,
      threshold: null,
    } as const
    const before = await version()
    expect((await port.answerReach('kreis', question)).catalogueVersion).toBe(before)
    await catalogue('decide', '2026-02', '--body', 'Rat', '--outcome', 'accepted', '--text', 'Ja')
    expect(await version()).not.toBe(before)
    expect((await port.answerReach('kreis', question)).catalogueVersion).toBe(await version())
    expect((await port.regionCatalogue('nirgends')).catalogue).toBe(base)
  })

  it('validate names a fault in the region’s file with its line', async () => {
    writeFileSync(
      FILE,
      `${readFileSync(FILE, 'utf8')}  - decision: { proposal: F1, body: Rat, outcome: accepted, text: x }\n`,
    )
    const { code, err } = await catalogue('validate')
    expect(code).toBe(1)
    expect(err).toMatch(/kreis\.yaml:\d+: Zu Vorschlag „F1“ fehlt, wann entschieden wurde/)
  })
})
