import { expect, it } from 'vitest'
import { InputError } from '../../core/evidence/index.ts'
import { issueText } from '../../messages/index.ts'
import { readGameTable } from './readGameTable.ts'

const codes = (text: string) => {
  const { issues } = readGameTable(text, 'kosten.csv')
  for (const issue of issues)
    for (const language of ['de', 'en'] as const) expect(issueText(language, issue)).not.toContain('{')
  return issues.map(({ code, line }) => `${code}:${line}`)
}

it('reads groups, German amounts and figures of keys', () => {
  const { game, issues } = readGameTable(
    '\uFEFFGruppe;Kosten;Einwohner;Steuerkraft\r\nAdorf;60.000,50;1.800;900\nBdorf;80000;9200;\n"Bdorf + Adorf";100000;;\n\n',
    'kosten.csv',
  )
  expect(issues.map(({ code }) => code)).toEqual(['game-key-lacks'])
  expect(game).toBeNull()
  const whole = readGameTable(
    'Gruppe;Kosten;Einwohner\nAdorf;60.000,50;1.800\nBdorf;;9200\nBdorf + Adorf;100000;',
    'k.csv',
  )
  expect(whole.issues).toEqual([])
  expect(whole.game).toMatchObject({
    players: ['Adorf', 'Bdorf'],
    known: [
      { members: [0], cost: 6_000_050 },
      { members: [0, 1], cost: 10_000_000 },
    ],
    keys: { 'per-head': Float64Array.of(1800, 9200) },
  })
})

it('reads commas and English amounts', () => {
  const { game } = readGameTable('group,cost\nA,1.5\nB,2\nA+B,3', 'k.csv')
  expect(game!.known.map(({ cost }) => cost)).toEqual([150, 200, 300])
})

it.each([
  ['Gruppe;Kosten\nA;viel\nB;2', ['game-cost-not-number:2']],
  ['Gruppe;Kosten\nA;-1\nB;2', ['game-cost-negative:2']],
  ['Gruppe;Kosten\nA;1\nB;2\nA + C;3', ['game-unknown-player:4']],
  ['Gruppe;Kosten\nA;1\nA;2', ['game-player-twice:3']],
  ['Gruppe;Kosten\nA + B;2', ['game-players-missing:1']],
  ['Gruppe;Kosten\nA;1\nB;2\nA + B;3\nB+A;4', ['game-coalition-twice:5']],
])('%j', (text, expected) => {
  expect(codes(text)).toEqual(expected)
})

it('a table without rows is refused', () => {
  for (const text of ['', 'Gruppe;Kosten', '\n\n']) expect(() => readGameTable(text, 'k.csv')).toThrow(InputError)
})
