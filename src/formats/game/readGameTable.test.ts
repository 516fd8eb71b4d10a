import { expect, it } from 'vitest'
import { InputError } from '../../core/evidence/index.ts'
import { issueText } from '../../messages/index.ts'
import { readGameTable } from './readGameTable.ts'

const read = (text: string) => readGameTable(new TextEncoder().encode(text), 'kosten.csv')
const codes = async (text: string) => {
  const { issues } = await read(text)
  for (const issue of issues)
    for (const language of ['de', 'en'] as const) expect(issueText(language, issue)).not.toContain('{')
  return issues.map(({ code, line }) => `${code}:${line}`)
}

it('reads groups, German amounts and figures of keys', async () => {
  const { game, issues } = await read(
    '\uFEFFGruppe;Kosten;Einwohner;Steuerkraft\r\nAdorf;60.000,50;1.800;900\nBdorf;80000;9200;\n"Bdorf + Adorf";100000;;\n\n',
  )
  expect(issues.map(({ code }) => code)).toEqual(['game-key-lacks'])
  expect(game).toBeNull()
  const whole = await read('Gruppe;Kosten;Einwohner\nAdorf;60.000,50;1.800\nBdorf;;9200\nBdorf + Adorf;100000;')
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

it('reads commas and English amounts', async () => {
  const { game } = await read('group,cost\nA,1.5\nB,2\nA+B,3')
  expect(game!.known.map(({ cost }) => cost)).toEqual([150, 200, 300])
})

it('reads what a spreadsheet quotes, and the letters of older ones', async () => {
  const quoted = await read('group,cost\n"A","1,234.50"\nB,2\n"A + B","1,235.00"')
  expect(quoted.issues).toEqual([])
  expect(quoted.game!.known.map(({ cost }) => cost)).toEqual([123_450, 200, 123_500])
  const older = Uint8Array.from('Gruppe;Kosten\nK\xf6ln;1\nB;2', (letter) => letter.charCodeAt(0))
  expect((await readGameTable(older, 'k.csv')).game!.players).toEqual(['Köln', 'B'])
})

it.each([
  ['Gruppe;Kosten\nA;viel\nB;2', ['game-cost-not-number:2']],
  ['Gruppe;Kosten\nA;-1\nB;2', ['game-cost-negative:2']],
  ['Gruppe;Kosten\nA;1\nB;2\nA + C;3', ['game-unknown-player:4']],
  ['Gruppe;Kosten\nA;1\nA;2', ['game-player-twice:3']],
  ['Gruppe;Kosten\nA + B;2', ['game-players-missing:1']],
  ['Gruppe;Kosten\nA;1\nB;2\nA + B;3\nB+A;4', ['game-coalition-twice:5']],
])('%j', async (text, expected) => {
  expect(await codes(text)).toEqual(expected)
})

it('a table without rows is refused', async () => {
  for (const text of ['', 'Gruppe;Kosten', '\n\n']) await expect(read(text)).rejects.toThrow(InputError)
})
