import fc from 'fast-check'
import { expect, it } from 'vitest'
import { type Dependency, rankDependencies, SUBSTITUTES } from './dependency.ts'

const dependency = (id: string, given: Partial<Dependency> = {}): Dependency => ({
  id,
  service: 's',
  substitute: 'full',
  contractEnd: '2035-12-31',
  noticeMonths: null,
  exitCost: 0,
  ...given,
})
const TODAY = '2026-11-25'
const order = (...all: Dependency[]) => rankDependencies(all, TODAY).map(({ dependency }) => dependency.id)
const reasons = (given: Partial<Dependency>) => rankDependencies([dependency('x', given)], TODAY)[0]!

it('what cannot be replaced stands before what is not known, and that before what can', () => {
  expect(
    order(
      dependency('full'),
      dependency('partly', { substitute: 'partly' }),
      dependency('unknown', { substitute: null }),
      dependency('none', { substitute: 'none' }),
    ),
  ).toEqual(['none', 'unknown', 'partly', 'full'])
})

it('of equals the one whose last day comes first, then unknown costs, then the larger', () => {
  expect(order(dependency('late'), dependency('soon', { contractEnd: '2027-01-31' }))).toEqual(['soon', 'late'])
  expect(order(dependency('open', { contractEnd: null }), dependency('dated'))).toEqual(['dated', 'open'])
  // Half a year's notice makes the later contract the more urgent one.
  const notice = dependency('notice', { contractEnd: '2028-01-31', noticeMonths: 12 })
  expect(order(dependency('plain', { contractEnd: '2027-06-30' }), notice)).toEqual(['notice', 'plain'])
  expect(
    order(
      dependency('small', { exitCost: 1 }),
      dependency('large', { exitCost: 9 }),
      dependency('?', { exitCost: null }),
    ),
  ).toEqual(['?', 'large', 'small'])
})

it('says why, and the last day on which something can be done', () => {
  expect(reasons({ substitute: 'none', contractEnd: '2027-12-31', noticeMonths: 2, exitCost: null })).toMatchObject({
    reasons: ['no-substitute', 'act-soon', 'exit-cost-unknown'],
    lastDay: '2027-10-31',
  })
  expect(reasons({ contractEnd: '2027-11-25' }).reasons).toEqual(['act-soon'])
  expect(reasons({ contractEnd: '2027-11-26' }).reasons).toEqual([])
  expect(reasons({ contractEnd: '2026-11-24' }).reasons).toEqual(['contract-over'])
  expect(reasons({ contractEnd: '2027-01-31', noticeMonths: 6 }).reasons).toEqual(['notice-over'])
  expect(reasons({ contractEnd: null }).reasons).toEqual(['end-unknown'])
})

it('the order does not depend on the order of entry, apart from equals', () => {
  const days = fc.constantFrom(null, '2026-01-01', '2027-05-05', '2030-01-01')
  const some = fc.record({
    substitute: fc.constantFrom(null, ...SUBSTITUTES),
    contractEnd: days,
    noticeMonths: fc.constantFrom(null, 0, 6),
    exitCost: fc.constantFrom(null, 0, 5, 50),
  })
  fc.assert(
    fc.property(fc.array(some, { maxLength: 8 }), (given) => {
      const all = given.map((one, i) => dependency(`d${i}`, one))
      const said = (list: Dependency[]) =>
        rankDependencies(list, TODAY).map(({ dependency: { substitute, exitCost }, lastDay }) => [
          substitute,
          lastDay,
          exitCost,
        ])
      expect(said(all.toReversed())).toEqual(said(all))
    }),
  )
})
