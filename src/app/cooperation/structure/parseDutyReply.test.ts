import fc from 'fast-check'
import { expect, it } from 'vitest'
import { parseDutyReply } from './parseDutyReply.ts'

const today = '2026-11-25'
const done = { act: 'done' }
const later = (due: string) => ({ act: 'later', due })
const remark = { act: 'remark' }

it.each([
  ['1 erledigt', 3, [[0, done, '']]],
  [
    '1 erledigt\n2 bis 15.12.2026\n3 Wir brauchen noch die Pläne',
    3,
    [
      [0, done, ''],
      [1, later('2026-12-15'), ''],
      [2, remark, 'Wir brauchen noch die Pläne'],
    ],
  ],
  ['Nr. 2: fertig!', 2, [[1, done, '']]],
  [
    '1, 3 erledigt',
    3,
    [
      [0, done, ''],
      [2, done, ''],
    ],
  ],
  [
    '1 und 2 done',
    3,
    [
      [0, done, ''],
      [1, done, ''],
    ],
  ],
  [
    'alle erledigt',
    2,
    [
      [0, done, ''],
      [1, done, ''],
    ],
  ],
  ['erledigt, Liste kommt per Post', 1, [[0, done, 'Liste kommt per Post']]],
  ['15.12.2026', 1, [[0, later('2026-12-15'), '']]],
  ['1.12.2026', 1, [[0, later('2026-12-01'), '']]],
  ['1 bis 3.2.', 1, [[0, later('2027-02-03'), '']]],
  ['1) verschieben auf 2026-12-15, Urlaub', 1, [[0, later('2026-12-15'), 'Urlaub']]],
  ['1 Am Montag kommt\nder Bus.', 2, [[0, remark, 'Am Montag kommt\nder Bus.']]],
  ['Wir schaffen das nicht.', 1, [[0, remark, 'Wir schaffen das nicht.']]],
] as const)('%j of %d', (reply, count, answers) => {
  const understood = parseDutyReply(reply, count, today)
  expect(understood.answers.map(({ index, answer, text }) => [index, answer, text])).toEqual(answers)
  expect(understood.rest).toEqual([])
})

it.each([
  ['erledigt', 2],
  ['4 erledigt', 3],
  ['2', 3],
  ['alle haben Urlaub', 2],
])('%j of %d cannot be told', (reply, count) => {
  expect(parseDutyReply(reply, count, today)).toEqual({ answers: [], rest: [reply] })
})

it('any words give an answer, about duties that were named', () => {
  fc.assert(
    fc.property(fc.string(), fc.integer({ min: 1, max: 9 }), (reply, count) => {
      for (const { index } of parseDutyReply(reply, count, today).answers) {
        expect(index).toBeGreaterThanOrEqual(0)
        expect(index).toBeLessThan(count)
      }
    }),
  )
})
