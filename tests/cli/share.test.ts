import { beforeAll, describe, expect, it } from 'vitest'
import { write } from '../build/smallCounty.ts'
import { commandLine, rows } from './commandLine.ts'

const { dir, run, file } = commandLine()
const share = (game: string, ...more: string[]) => run(['share', `${game}.json`, ...more])
const game = (name: string, value: unknown) =>
  write(dir, `${name}.json`, typeof value === 'string' ? value : JSON.stringify(value))

const players = ['Adorf', 'Bstadt', 'Cheim']
const cost = {
  Adorf: 60_000,
  Bstadt: 80_000,
  Cheim: 50_000,
  'Bstadt,Adorf': 100_000,
  'Adorf,Cheim': 90_000,
  'Bstadt,Cheim': 110_000,
  'Adorf,Bstadt,Cheim': 130_000,
}

beforeAll(() => {
  game('sweeper', { players, cost, keys: { 'per-head': { Adorf: 1800, Bstadt: 9200, Cheim: 2500 } } })
  const pairs = { 'A,B': 70, 'A,C': 70, 'B,C': 70, 'A,B,C': 110 }
  game('empty-core', { players: ['A', 'B', 'C'], cost: { A: 60, B: 60, C: 60, ...pairs } })
  game('loss', { players: ['A', 'B'], cost: { A: 10, B: 20, 'A,B': 50 } })
  game('partial', { players: ['A', 'B', 'C'], cost: { A: 10, B: 20, 'A,B,C': 40 } })
  game('airport', { players: ['A', 'B', 'C'], cost: { A: 12, B: 20, C: 45 } })
  game('fine', {
    players: ['1', '2', '3'],
    cost: { 1: 0.538, 2: 0.761, 3: 1.742, '1,2': 0.554, '1,3': 0.137, '2,3': 0.293, '1,2,3': 0.343 },
  })
  game('comma', '{"players": ["A"],\n "cost": {"A": 1\n "B": 2}}')
  game('negative', '{"players": ["A", "B"],\n "cost": {"A": 1,\n "B": -2, "A,B": 3}}')
  const many = Array.from({ length: 18 }, (_, i) => `G${i + 1}`)
  const load = Object.fromEntries(many.map((name, i) => [name, 10 + i]))
  game('many', { players: many, model: { fixed: 500, load, unitCost: 900, unitCapacity: 70 } })
})

describe('reihum share', () => {
  it('writes who pays what, and says what it means', async () => {
    const { code, out, err } = await share('sweeper', '--rule', 'nucleolus')
    expect(code).toBe(0)
    expect(rows(out)[2]).toEqual({
      player: 'Cheim',
      share: '40000.00',
      alone: '50000.00',
      saving: '10000.00',
      usual_share: '24074.08',
      margin_95: '',
    })
    expect(err).toContain('Adorf zahlt 35.000,00 € statt 60.000,00 € allein und spart 25.000,00 €.')
    expect(err).toContain('Niemand zahlt mehr als allein.')
    expect(err).toContain(
      'Zum Vergleich nach Einwohnerzahl geteilt: Damit zahlte Bstadt (um 8.592,59 €) mehr als allein.',
    )
    expect(err).toContain('Keine Gruppe führe für sich allein besser; die Aufteilung hält.')
    expect(err).toContain('auf 2 Stufen (Kriterium von Kohlberg)')
  })

  it('gives the published keys as JSON', async () => {
    const { code, out, err } = await share('sweeper', '--rule', 'shapley', '--json')
    expect({ code, err }).toEqual({ code: 0, err: '' })
    const answer = JSON.parse(out)
    expect(answer).toMatchObject({
      rule: 'shapley',
      shares: { Adorf: 36666.67, Bstadt: 56666.67, Cheim: 36666.66 },
      total: 130_000,
      saving: 60_000,
      stability: { known: 6, groups: 6, objecting: 0, core: { empty: false, epsilon: -10_000 } },
    })
  })

  it('names who pays more than alone and which groups object', async () => {
    const { err } = await share('sweeper', '--rule', 'per-head', '--lang', 'en')
    expect(err).toContain('Bstadt pays €88,592.59, which is €8,592.59 more than alone (€80,000.00).')
    expect(err).toContain('3 groups would do better by themselves, above all: Bstadt (by €8,592.59)')
  })

  it('proves that a core is empty', async () => {
    const { code, err } = await share('empty-core', '--rule', 'nucleolus')
    expect(code).toBe(0)
    expect(err).toContain(
      'Keine Aufteilung stellt alle Gruppen zufrieden: Im besten Fall zahlt eine Gruppe noch 3,33 € mehr',
    )
    expect(err).toMatch(/Beleg: 0,50 × \w \+ \w; 0,50 × \w \+ \w; 0,50 × \w \+ \w kosten .* 105,00 € statt 110,00 €/)
  })

  it('shares a loss, and says that it is one', async () => {
    const { code, err } = await share('loss', '--rule', 'nucleolus')
    expect(code).toBe(0)
    expect(err).toContain('Zusammen kostet es 20,00 € mehr, als wenn alle es allein machten.')
    expect(err).toContain('Mehr als allein zahlen A (um 10,00 €) und B (um 10,00 €)')
  })

  it('names every cost that is missing, and works with rules that need fewer', async () => {
    const { code, out, err } = await share('partial', '--rule', 'shapley')
    expect({ code, out }).toEqual({ code: 1, out: '' })
    expect(err.trim().split('\n')).toEqual([
      'Es fehlen die Kosten von A + B; „shapley“ braucht sie.',
      'Es fehlen die Kosten von C; „shapley“ braucht sie.',
      'Es fehlen die Kosten von A + C; „shapley“ braucht sie.',
      'Es fehlen die Kosten von B + C; „shapley“ braucht sie.',
    ])
    const equal = await share('partial', '--rule', 'equal')
    expect(equal.code).toBe(0)
    expect(rows(equal.out).map(({ share, alone }) => [share, alone])).toEqual([
      ['13.34', '10.00'],
      ['13.33', '20.00'],
      ['13.33', ''],
    ])
    expect(equal.err).toContain('C zahlt 13,33 €; was es allein kostete, ist nicht bekannt.')
    expect(equal.err).toContain('Von 6 möglichen Gruppen sind die Kosten von 2 bekannt')
    expect(equal.err).not.toContain('Niemand zahlt mehr')
  })

  it('needs only the costs alone for the airport rule', async () => {
    const { code, out } = await share('airport', '--rule', 'airport', '--json')
    expect(code).toBe(0)
    expect(JSON.parse(out)).toMatchObject({ shares: { A: 4, B: 8, C: 33 }, total: 45 })
    expect((await share('sweeper', '--rule', 'airport')).err).toContain('130.000,00 € statt 80.000,00 €')
  })

  it('keeps more decimals than cents where the file has them', async () => {
    const { out, err } = await share('fine', '--rule', 'epm', '--json')
    expect(JSON.parse(out)).toMatchObject({ shares: { 1: 0.05, 2: 0.206, 3: 0.087 }, digits: 3 })
    expect(err).toContain('3 kostet 1,605 € mehr als 1 + 3, obwohl dort jemand hinzukommt.')
    const nucleolus = await share('fine', '--rule', 'nucleolus')
    expect(rows(nucleolus.out).map((row) => row.share)).toEqual(['0.150', '0.305', '-0.112'])
    expect(nucleolus.err).toContain('3 zahlt nichts und bekommt 0,112 €')
  })

  it('samples where there are too many for an exact value', async () => {
    const { code, out, err } = await share('many', '--rule', 'shapley', '--seed', '4', '--blocks', '40')
    expect(code).toBe(0)
    const shares = rows(out)
    expect(shares.reduce((sum, row) => sum + Math.round(100 * Number(row.share)), 0)).toBe(500_00 + 5 * 900_00)
    for (const row of shares) expect(Number(row.margin_95)).toBeGreaterThan(0)
    expect(err).toMatch(/Geschätzt aus 1\.440 zufälligen Reihenfolgen \(Startwert 4\): mit 95 % Sicherheit/)
    expect((await share('many', '--rule', 'shapley', '--seed', '4', '--blocks', '40')).out).toBe(out)
    const refused = await share('many', '--rule', 'nucleolus')
    expect(refused.code).toBe(1)
    expect(refused.err).toContain('für 18 Beteiligte nicht genau rechnen (höchstens 16)')
  })

  it('compares all rules that are possible', async () => {
    const { code, out, err } = await share('sweeper', '--rule', 'all', '--out', 'all.csv')
    expect({ code, out }).toEqual({ code: 0, out: '' })
    const table = rows(file('all.csv'))
    expect(JSON.parse(file('all.csv-metadata.json'))).toMatchObject({
      inputs: [{ file: 'sweeper.json', sha256: expect.stringMatching(/^[0-9a-f]{64}$/) }],
      methodVersion: 'share-1',
      program: 'reihum 0.0.0',
      parameters: { command: 'share', rule: 'all' },
    })
    expect(Object.keys(table[0]!)).toEqual([
      'player',
      'alone',
      'equal',
      'per-head',
      'standalone',
      'scrb',
      'shapley',
      'nucleolus',
      'least-core',
      'epm',
    ])
    expect(table[1]).toMatchObject({ 'per-head': '88592.59', scrb: '56000.00' })
    expect(err).toContain('Nach Einwohnerzahl: Bstadt zahlt mehr als allein, 3 Gruppen haben Einwände.')
    expect(err).toContain('Nach Nutzung: nicht möglich. Für „use“ fehlen die Zahlen.')
    const { rules, notPossible } = JSON.parse((await share('sweeper', '--rule', 'all', '--json')).out)
    expect(rules.map(({ rule }: { rule: string }) => rule)).toContain('epm')
    expect(notPossible.map(({ rule }: { rule: string }) => rule)).toEqual(['use', 'tax-power', 'mixed', 'airport'])
  })

  it('lists the groups that would hold by themselves', async () => {
    const { err } = await share('sweeper', '--rule', 'shapley', '--groups')
    expect(err).toContain('4 Gruppen hielten nach dieser Regel für sich')
    expect(err).toContain('alle (spart 60.000,00 €)')
    expect((await share('many', '--rule', 'shapley', '--groups')).code).toBe(2)
  })

  it.each([
    ['comma', 1, 'comma.json'],
    ['comma', 1, 'Zeile 3'],
    ['negative', 1, '„negative.json“, Zeile 3: Die Kosten von „B“ sind negativ (-2)'],
    ['nowhere', 1, 'nowhere.json'],
  ])('refuses %s with %i', async (name, code, sentence) => {
    const found = await share(name, '--rule', 'shapley')
    expect(found).toMatchObject({ code, out: '' })
    expect(found.err).toContain(sentence)
    const { error } = JSON.parse((await share(name, '--rule', 'shapley', '--json')).out)
    expect(error.severity).toBe('error')
  })

  it.each([
    [[], '--rule'],
    [['--rule', 'fair'], 'Die Regel „fair“ gibt es nicht. Möglich sind equal, per-head'],
    [['--rule', 'shapley', '--usual', 'shapley'], 'Als üblicher Schlüssel taugt „shapley“ nicht'],
    [['--rule', 'shapley', '--seed', '-1'], '--seed'],
  ])('is used wrongly with %j', async (options, sentence) => {
    const { code, err } = await share('sweeper', ...options)
    expect(code).toBe(2)
    expect(err).toContain(sentence)
  })

  it('compares with the key that is asked for, if the file has its figures', async () => {
    const { err } = await share('sweeper', '--rule', 'shapley', '--usual', 'equal')
    expect(err).toContain('Zum Vergleich zu gleichen Teilen geteilt: Damit zahlte niemand mehr als allein.')
    const { code, err: lacking } = await share('sweeper', '--rule', 'shapley', '--usual', 'use')
    expect(code).toBe(1)
    expect(lacking).toContain('Für „use“ fehlen die Zahlen')
  })
})
