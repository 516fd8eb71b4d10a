import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { problemOf } from '../../src/app/cooperation/costGames/costGame.ts'
import {
  type CostGameState,
  changeCostGame,
  compareRules,
  costFormFields,
  createCostGame,
  explainRule,
  gameOwner,
  gameVersions,
  listCostGames,
  readCostFile,
  readCostForm,
  readCostGame,
  removeCostGame,
  sharesFile,
} from '../../src/app/index.ts'
import { issueText } from '../../src/messages/index.ts'
import { people, REGION, TOWN } from '../records/people.ts'
import { onBothDatabases } from '../store/databases.ts'
import { workspaceOn } from '../store/workspaceOn.ts'

const state: CostGameState = {
  title: 'Kehrmaschine',
  project: null,
  why: 'Angebot',
  municipalities: { Adorf: TOWN },
  game: {
    players: ['Adorf', 'Bstadt', 'Cheim'],
    cost: {
      Adorf: 60_000,
      Bstadt: 80_000,
      Cheim: 50_000,
      'Adorf,Bstadt': 100_000,
      'Adorf,Cheim': 90_000,
      'Bstadt,Cheim': 110_000,
      'Adorf,Bstadt,Cheim': 130_000,
    },
    keys: { 'per-head': { Adorf: 1800, Bstadt: 9200, Cheim: 2500 } },
    mix: { 'per-head': 1, equal: 1 },
  },
}
const record = (given: CostGameState, version = 1) => ({
  id: 'x',
  version,
  updatedAt: String(Math.random()),
  state: given,
})
const typed = (fields: Record<string, string>) => ({ text: (name: string) => fields[name] ?? '' })

onBothDatabases('cost games', (database) => {
  it('are kept, changed by who may, and taken away; whoever saw an old version is told', async () => {
    const workspace = workspaceOn(await database.open())
    const given = { region: REGION, state, visibility: 'members' } as const
    const made = await createCostGame(workspace, people.office, given)
    if ('issues' in made) throw new Error('not made')
    expect(await listCostGames(workspace, people.clerk, REGION, true)).toHaveLength(1)
    expect(await listCostGames(workspace, people.guest, REGION, true)).toEqual([])
    const change = { ...given, id: made.id, expected: 1, state: { ...state, title: 'Neu' } }
    await expect(changeCostGame(workspace, people.clerk, change)).rejects.toMatchObject({
      issue: { code: 'not-permitted' },
    })
    await expect(changeCostGame(workspace, people.guest, change)).rejects.toMatchObject({
      issue: { code: 'cost-game-gone' },
    })
    const changed = await changeCostGame(workspace, people.office, change)
    expect(changed).toMatchObject({ version: 2, state: { title: 'Neu' } })
    await expect(changeCostGame(workspace, people.office, change)).rejects.toMatchObject({
      issue: { code: 'cost-game-outdated' },
    })
    const now = (await readCostGame(workspace, people.office, { region: REGION, id: made.id, isOpen: true }))!
    const versions = await gameVersions(workspace, people.office, now)
    expect(versions.map(({ version, state: { title } }) => [version, title])).toEqual([[1, 'Kehrmaschine']])
    expect(await gameVersions(workspace, people.clerk, now)).toEqual([])
    await removeCostGame(workspace, people.office, { region: REGION, id: made.id, expected: 2 })
    expect(await readCostGame(workspace, people.office, { region: REGION, id: made.id, isOpen: true })).toBeUndefined()
  })

  it('of a municipality belong to it; its draft is for its own people', async () => {
    const workspace = workspaceOn(await database.open())
    expect(gameOwner(people.clerk, REGION)).toBe(TOWN)
    expect(gameOwner(people.office, REGION)).toBeNull()
    expect(gameOwner(people.guest, REGION)).toBeUndefined()
    const given = { region: REGION, state, visibility: 'draft' } as const
    await createCostGame(workspace, people.clerk, given)
    const seen = [people.clerk, people.office, people.otherClerk].map((viewer) =>
      listCostGames(workspace, viewer, REGION, true),
    )
    expect((await Promise.all(seen)).map((games) => games.length)).toEqual([1, 0, 0])
    await expect(createCostGame(workspace, people.guest, given)).rejects.toMatchObject({
      issue: { code: 'not-permitted' },
    })
  })

  it('without a title, with one partner or a negative cost are not kept', async () => {
    const workspace = workspaceOn(await database.open())
    const codes = async (more: Partial<CostGameState>) => {
      const made = await createCostGame(workspace, people.office, {
        region: REGION,
        state: { ...state, ...more },
        visibility: 'members',
      })
      return 'issues' in made ? made.issues.map(({ code }) => code) : []
    }
    expect(await codes({ title: ' ' })).toEqual(['cost-game-title'])
    expect(await codes({ game: { players: ['A'], cost: { A: 1 } } })).toEqual(['cost-game-alone'])
    expect(await codes({ game: { players: ['A', 'B'], cost: { A: -1 } } })).toEqual(['game-cost-negative'])
  })
})

describe('the form of a cost game', () => {
  it.each(['de', 'en'] as const)('holds what it reads back (%s)', (language) => {
    const [mark, write] =
      language === 'de' ? ([',', (n: number) => String(n).replace('.', ',')] as const) : (['.', String] as const)
    expect(readCostForm(typed(costFormFields(state, write)), mark, null)).toEqual({ state, faults: [] })
    const model: CostGameState = {
      ...state,
      game: {
        players: ['A', 'B'],
        model: { fixed: 10.5, own: { A: 1 }, need: { B: 7.25 }, load: { A: 2, B: 3 }, unitCost: 5, unitCapacity: 2 },
      },
      municipalities: {},
    }
    expect(readCostForm(typed(costFormFields(model, write)), mark, null)).toEqual({ state: model, faults: [] })
  })

  it('keeps costs of a list that is too long for it', () => {
    const players = ['A', 'B', 'C', 'D', 'E', 'F']
    const long: CostGameState = { ...state, municipalities: {}, game: { players, cost: { A: 1, 'A,B': 2 } } }
    expect(readCostForm(typed(costFormFields(long, String)), '.', long.game).state.game.cost).toEqual({
      A: 1,
      'A,B': 2,
    })
  })

  it.each([
    [{ 'c.1': 'viel' }, ['c.1 cost-game-number']],
    [{ 'c.1': '-5' }, ['c.1 cost-game-number']],
    [{ 'c.1': '1,005' }, ['c.1 cost-game-fine']],
    [{ 'k.use.0': '4' }, ['k.use.1 cost-game-key-gap', 'k.use.2 cost-game-key-gap']],
    [{ title: '' }, ['title cost-game-title']],
    [{ 'name.1': 'Adorf' }, ['name.1 cost-game-name-twice']],
    [{ art: 'model' }, ['m.fixed cost-game-nothing']],
    [{ art: 'model', 'm.fixed': '1', 'm.load.0': '1' }, ['m.unitCost cost-game-unit', 'm.unitCapacity cost-game-unit']],
  ])('tells beside the field what is wrong: %j', (more, expected) => {
    const fields = { ...costFormFields(state, (n) => String(n).replace('.', ',')), ...more }
    const { faults } = readCostForm(typed(fields as Record<string, string>), ',', null)
    expect(faults.map(({ field, issue }) => `${field} ${issue.code}`)).toEqual(expected)
    for (const { issue } of faults)
      for (const language of ['de', 'en'] as const) expect(issueText(language, issue)).not.toContain('{')
  })

  it('an empty cost is not known, never zero', () => {
    const { 'c.7': _, ...fields } = costFormFields(state, String)
    const read = readCostForm(typed(fields), '.', null)
    expect(read.faults).toEqual([])
    expect(problemOf(read.state).problem!.total).toBeNaN()
    const compared = compareRules(record(read.state), { mix: null, seed: 1 })
    if (!compared.problem) throw new Error('not read')
    const nucleolus = compared.rules.find(({ rule }) => rule === 'nucleolus')!
    expect(nucleolus.answer).toBeNull()
    expect(nucleolus.issues[0]!.params).toMatchObject({ coalition: 'Adorf + Bstadt + Cheim' })
  })
})

describe('rules side by side', () => {
  it('agree with the page of the method, and say who pays more than alone', () => {
    const compared = compareRules(record(state), { mix: null, seed: 1 })
    if (!compared.problem) throw new Error('not read')
    const shares = (rule: string) =>
      compared.rules.find((one) => one.rule === rule)!.answer?.players.map(({ share }) => share)
    expect(shares('nucleolus')).toEqual([35_000, 55_000, 40_000])
    expect(shares('mixed')).toEqual([30_333.33, 65_962.96, 33_703.71])
    const nucleolus = explainRule(record(state), 'nucleolus', compared, { mix: null, seed: 1 })
    expect(nucleolus.answer!.certificate?.holds).toBe(true)
    expect(nucleolus.answer!.holding!.length).toBeGreaterThan(0)
  })

  it('a mix asked for stands in for that of the game', () => {
    const compared = compareRules(record(state), { mix: { equal: 1 }, seed: 1 })
    if (!compared.problem) throw new Error('not read')
    expect(compared.rules.find(({ rule }) => rule === 'mixed')!.answer!.players[1]!.share).toBe(43_333.33)
  })

  it('always sum to the cent', () => {
    const game = fc.integer({ min: 2, max: 5 }).chain((n) =>
      fc.record({
        costs: fc.array(fc.integer({ min: 1, max: 5_000_000 }), { minLength: 2 ** n - 1, maxLength: 2 ** n - 1 }),
        people: fc.array(fc.integer({ min: 0, max: 30_000 }), { minLength: n, maxLength: n }),
      }),
    )
    fc.assert(
      fc.property(game, ({ costs, people: heads }) => {
        const players = heads.map((_, i) => `P${i}`)
        const cost = Object.fromEntries(
          costs.map((cents, k) => [players.filter((_, i) => ((k + 1) >> i) & 1).join(','), cents / 100]),
        )
        const keys = { 'per-head': Object.fromEntries(players.map((name, i) => [name, heads[i]!])) }
        const compared = compareRules(record({ ...state, game: { players, cost, keys } }), { mix: null, seed: 1 })
        if (!compared.problem) throw new Error('not read')
        for (const { answer } of compared.rules) {
          if (!answer) continue
          const cents = answer.players.reduce((sum, { share }) => sum + Math.round(share * 100), 0)
          expect(cents).toBe(Math.round(answer.total * 100))
        }
      }),
      { numRuns: 30 },
    )
  })

  it('go out as a table', async () => {
    const compared = compareRules(record(state), { mix: null, seed: 1 })
    if (!compared.problem) throw new Error('not read')
    const names = { title: 'T', partner: 'Wer', alone: 'allein', sum: 'Summe', ruleName: (rule: string) => rule }
    const lines = new TextDecoder().decode(await sharesFile(compared, 'csv', names)).split('\n')
    expect(lines[0]).toBe('Wer,allein,equal,per-head,mixed,standalone,scrb,shapley,nucleolus,least-core,epm')
    expect(lines[4]).toMatch(/^Summe,190000,130000,/)
    expect((await sharesFile(compared, 'xlsx', names)).length).toBeGreaterThan(1000)
  })
})

describe('a file of costs', () => {
  const read = (name: string, text: string) => readCostFile(name, new TextEncoder().encode(text))

  it('JSON and a table become the same game', async () => {
    const table = await read('k.csv', 'Gruppe;Kosten;Einwohner\nA;1,5;10\nB;2;20\nA + B;3')
    const json = await read(
      'k.json',
      JSON.stringify({ players: ['A', 'B'], cost: { A: 1.5, B: 2, 'A,B': 3 }, keys: { 'per-head': { A: 10, B: 20 } } }),
    )
    expect(table.issues).toEqual([])
    expect(json.game).toEqual(table.game)
  })

  it('what it means stays the same when it is kept', async () => {
    const game = { players: ['A', 'B'], model: { fixed: 5, own: { A: 1, B: 0 }, need: { A: 3, B: 9 } } }
    const again = await (await read('k.json', JSON.stringify(game))).game!
    expect(problemOf({ ...state, game: again }).problem!.total).toBe(1500)
  })

  it('a fault is told with its line', async () => {
    expect((await read('k.csv', 'Gruppe;Kosten\nA;1\nB;zwei')).issues).toMatchObject([
      { code: 'game-cost-not-number', line: 3 },
    ])
  })
})
