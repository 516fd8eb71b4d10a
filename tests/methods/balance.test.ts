import { expect, it } from 'vitest'
import { gainsIn, gameOf, runningBalances, sharingProblem, startOutcome } from '../../src/core/cooperation/index.ts'
import { methodPage } from './method.ts'

const page = methodPage('balance')

/** Cells of every row of the table whose heading begins so. */
function rowsOf(heading: string): string[][] {
  const lines = page.split('\n')
  const first = lines.findIndex((line) => line.startsWith(`| ${heading} |`))
  const rest = lines.slice(first + 2)
  return rest
    .slice(
      0,
      rest.findIndex((line) => !line.startsWith('|')),
    )
    .map((line) =>
      line
        .split('|')
        .slice(1, -1)
        .map((cell) => cell.trim()),
    )
}

const number = (cell: string) => (cell === 'not stated' ? null : Number(cell))

it('docs/methods/balance.md: the running balance', () => {
  const balances = runningBalances(
    rowsOf('municipality').map(([municipality, project, ...figures]) => {
      const [paidEuros, savedEuros, hoursGiven, hoursReceived] = figures.map(number)
      return {
        municipality: municipality!,
        project: project!,
        year: '2025',
        paidEuros: paidEuros!,
        savedEuros: savedEuros!,
        hoursGiven: hoursGiven!,
        hoursReceived: hoursReceived!,
        relief: null,
      }
    }),
  )
  expect(
    balances.map(({ municipality, euros, hours }) => [
      municipality,
      ...[euros.given, euros.received, euros.net, hours.net].map(String),
    ]),
  ).toEqual(rowsOf('balance'))
  expect(gainsIn(balances, 'euros').onlyGainer).toBe('Adorf')
})

it('docs/methods/balance.md: starts of the sweeper', () => {
  const sweeper = sharingProblem({
    players: ['Adorf', 'Bstadt', 'Cheim'],
    known: Array.from(gameOf(60, 80, 100, 50, 90, 110, 130).cost, (cost, mask) => ({
      members: [0, 1, 2].filter((i) => (mask >> i) & 1),
      cost: cost * 100_000,
    })).slice(1),
    keys: { 'per-head': Float64Array.of(1800, 9200, 2500) },
  })
  const starts = [
    startOutcome(sweeper, [0, 1, 2], 'per-head'),
    startOutcome(sweeper, [0, 1], 'shapley'),
    startOutcome(sweeper, [0, 1, 2], 'shapley'),
  ].map(({ outcome }) => outcome!)
  expect(starts.map(({ pays }) => pays.map((cents) => (cents! / 100).toFixed(2)))).toEqual(
    rowsOf('start').map((cells) => cells.slice(1, 4)),
  )
  expect(starts.map(({ total, everybody }) => [total! / 100, everybody! / 100].map(String))).toEqual(
    rowsOf('start').map((cells) => cells.slice(4)),
  )
  expect(starts[0]!.betterOutside).toEqual([1])
})
