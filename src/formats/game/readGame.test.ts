import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { InputError } from '../../core/evidence/index.ts'
import { issueText } from '../../messages/index.ts'
import { readLocatedJson } from './locatedJson.ts'
import { readGame } from './readGame.ts'

const AB = '"players": ["A", "B"]'
const fine = `{${AB}, "cost": {"A": 1, "B": 2.5, "A,B": 3}}`

/** Codes with their lines; every one has a sentence in both languages. */
function faultsOf(text: string): string[] {
  const { issues } = readGame(text, 'g.json')
  for (const issue of issues)
    for (const language of ['de', 'en'] as const) expect(issueText(language, issue)).not.toContain('{')
  return issues.map(({ code, line }) => `${code}:${line}`)
}

describe('a game file', () => {
  it('is read in cents, whatever the order of names', () => {
    const { game, issues } = readGame(
      '\uFEFF{"players": ["A", " B "], "cost": {"A": 1, "B": 2.5, " B , A": 3}}',
      'g.json',
    )
    expect(issues).toEqual([])
    expect(game).toMatchObject({ players: ['A', 'B'], digits: 2, model: null, mix: null })
    expect(game!.known).toEqual([
      { members: [0], cost: 100 },
      { members: [1], cost: 250 },
      { members: [0, 1], cost: 300 },
    ])
  })

  it('is read as finely as its amounts are', () => {
    const { game } = readGame(`{${AB}, "cost": {"A": 0.538, "B": 2, "A,B": 1e1}}`, 'g.json')
    expect(game!.digits).toBe(3)
    expect(game!.known.map(({ cost }) => cost)).toEqual([538, 2000, 10_000])
  })

  it('may give costs by a model, figures of keys and a mix', () => {
    const { game, issues } = readGame(
      `{${AB}, "model": {"fixed": 10, "own": {"B": 0.5}, "load": {"A": 3.2}, "unitCost": 7, "unitCapacity": 4},
        "keys": {"per-head": {"A": 10, "B": 0}}, "mix": {"per-head": 2, "equal": 0.5}, "name": "x"}`,
      'g.json',
    )
    expect(issues).toEqual([])
    expect(game!.model).toEqual({
      fixed: 1000,
      own: Float64Array.of(0, 50),
      load: Float64Array.of(3.2, 0),
      unitCost: 700,
      unitCapacity: 4,
    })
    expect(game!.keys).toEqual({ 'per-head': Float64Array.of(10, 0) })
    expect(game!.mix).toEqual({ 'per-head': 2, equal: 0.5 })
  })

  it.each([
    ['', 1],
    ['{', 1],
    [`{${AB},\n "cost": {"A": 1,\n "B": 2\n "A,B": 3}}`, 4],
    [`{${AB},\n "cost": {"A": NaN}}`, 2],
    [`{${AB},\n "cost": {"A": 01}}`, 2],
    [`${fine}\n\nx`, 3],
    ['{"players": [1,]}', 1],
    ['['.repeat(2000), 1],
  ])('that is no JSON names the line: %j', (text, line) => {
    const refused = (() => {
      try {
        readGame(text, 'g.json')
      } catch (error) {
        return error
      }
    })()
    expect(refused).toBeInstanceOf(InputError)
    const { issue } = refused as InputError
    expect(issue).toMatchObject({ code: 'game-not-json', file: 'g.json', line })
    expect(issueText('de', issue)).toContain(`Zeile ${line}`)
  })

  it('that is no object is refused', () => {
    expect(() => readGame('[1]', 'g.json')).toThrow('game-not-object')
  })

  it.each([
    ['{}', ['game-players-missing:1']],
    ['{"players": []}', ['game-players-missing:1']],
    [
      '{"players": ["A",\n"A",\n"",\n"B,C",\n5]}',
      ['game-player-twice:2', 'game-player-name:3', 'game-player-name:4', 'game-player-name:5'],
    ],
    [`{${AB}}`, ['game-cost-missing:1']],
    [`{${AB}, "cost": 5}`, ['game-cost-missing:1']],
    [`{${AB}, "cost": {},\n"model": {}}`, ['game-cost-and-model:2']],
    [`{${AB}, "players": ["C"], "cost": {}}`, ['game-field-twice:1']],
    [`{${AB}, "kosten": {}, "cost": {}}`, ['game-unknown-field:1']],
    [
      `{${AB}, "cost": {"A": 1,\n"C": 2,\n"A,A": 3,\n"B,A": 4,\n"A,B": 5}}`,
      ['game-unknown-player:2', 'game-member-twice:3', 'game-coalition-twice:5'],
    ],
    [
      `{${AB}, "cost": {"A": -1,\n"B": "2",\n"A,B": null}}`,
      ['game-cost-negative:1', 'game-cost-not-number:2', 'game-cost-not-number:3'],
    ],
    [
      `{${AB}, "cost": {"A": 1e12,\n"B": 0.12345678,\n"A,B": 1e999}}`,
      ['game-cost-too-large:1', 'game-cost-too-fine:2', 'game-cost-not-number:3'],
    ],
    [`{${AB}, "cost": {"": 5, "A": 1}}`, ['game-empty-coalition:1']],
    [`{${AB}, "cost": {"": 0, "A": 1}}`, []],
    [`{${AB}, "model": 5}`, ['game-model:1']],
    [`{${AB}, "model": {"load": {"A": 1}}}`, ['game-model-unit:1']],
    [
      `{${AB}, "model": {"load": {"A": -1}, "unitCost": 5, "unitCapacity": 0, "x": 1}}`,
      ['game-unknown-field:1', 'game-model-capacity:1', 'game-figure:1'],
    ],
    [`{${AB}, "cost": {}, "keys": 5}`, ['game-keys:1']],
    [`{${AB}, "cost": {}, "keys": {"people": {}, "use": 5}}`, ['game-unknown-key:1', 'game-figures:1']],
    [
      `{${AB}, "cost": {}, "keys": {"use": {"A": -1, "C": 1}}}`,
      ['game-figure:1', 'game-unknown-player:1', 'game-key-lacks:1'],
    ],
    [`{${AB}, "cost": {}, "keys": {"use": {"A": 1, "B": 1, "A": 2}}}`, ['game-field-twice:1']],
    [`{${AB}, "cost": {}, "mix": {"use": 0, "people": 1}}`, ['game-mix:1', 'game-unknown-key:1']],
  ])('%s', (text, faults) => {
    expect(faultsOf(text)).toEqual(faults)
  })

  it('of too many players is refused', () => {
    const names = Array.from({ length: 201 }, (_, i) => `P${i}`)
    expect(faultsOf(JSON.stringify({ players: names, cost: {} }))).toEqual(['game-too-many-players:1'])
  })

  it('never brings the program down', () => {
    fc.assert(
      fc.property(fc.nat({ max: fine.length }), fc.string({ maxLength: 4 }), (at, noise) => {
        try {
          readGame(fine.slice(0, at) + noise + fine.slice(at + noise.length), 'g.json')
        } catch (error) {
          expect(error).toBeInstanceOf(InputError)
        }
      }),
      { numRuns: 500 },
    )
  })
})

it('located JSON is what JSON.parse reads', () => {
  const plain = (node: ReturnType<typeof readLocatedJson>): unknown => {
    if (node.kind === 'object') return Object.fromEntries(node.members.map(({ name, value }) => [name, plain(value)]))
    if (node.kind === 'array') return node.items.map(plain)
    if (node.kind === 'string' || node.kind === 'number') return node.value
    return node.kind === 'null' ? null : node.kind === 'true'
  }
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(undefined, 2, '\t'), (text, space) => {
      const pretty = JSON.stringify(JSON.parse(text), null, space)
      expect(plain(readLocatedJson(pretty))).toEqual(JSON.parse(pretty))
    }),
  )
})
