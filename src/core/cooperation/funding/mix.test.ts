import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { FUNDING_STATES, type FundedProject, type FundingShare, fundingMix } from './mix.ts'
import type { FundingProgramme } from './programme.ts'
import { simulateProposal } from './simulateProposal.ts'

const words = { de: 'x', en: 'x' }
const programme = (id: string, more: Partial<FundingProgramme> = {}): FundingProgramme => ({
  id,
  name: words,
  level: 'federal',
  purse: id,
  places: ['DE'],
  what: { text: words, standing: 'verified' },
  rate: null,
  sum: null,
  conditions: [],
  deadlines: [],
  validUntil: null,
  isOpen: null,
  binding: null,
  source: 's',
  checked: '2026-11-01',
  ...more,
})
const share = (id: string, more: Partial<FundingShare> = {}): FundingShare => ({
  id,
  programme: null,
  state: 'granted',
  amount: 100,
  ownContribution: 0,
  isYearly: true,
  deadline: null,
  decided: '2026-01-01',
  bindingUntil: null,
  ...more,
})
const project = (more: Partial<FundedProject> = {}): FundedProject => ({
  start: '2026-02-01',
  end: '2028-12-31',
  costLow: 1000,
  costHigh: 1500,
  ...more,
})
const at = { today: '2026-11-25', land: 'DE-HE' }
const mix = (shares: FundingShare[], of: Partial<FundedProject> = {}, ...programmes: FundingProgramme[]) =>
  fundingMix(project(of), shares, new Map(programmes.map((one) => [one.id, one])), at)
const kinds = (...given: Parameters<typeof mix>) => mix(...given).warnings.map(({ kind }) => kind)

describe('sums', () => {
  it('granted, applied for and thought of stand apart, one-off and yearly too, to the cent', () => {
    const { once, yearly, openYearly } = mix([
      share('a', { amount: 600.1, ownContribution: 100.2 }),
      share('b', { state: 'applied', amount: 50, isYearly: false }),
      share('c', { state: 'proposed', amount: 0.3, ownContribution: 0.1, isYearly: false }),
      share('d', { state: 'refused', amount: 9999, ownContribution: 9999 }),
    ])
    expect(yearly).toMatchObject({ certain: 60010, applied: 0, proposed: 0, own: 10020 })
    expect(once).toMatchObject({ certain: 0, applied: 5000, proposed: 30, own: 10 })
    expect(openYearly).toEqual({ low: 100_000 - 70_030, high: 150_000 - 70_030 })
  })

  it('an amount that nobody knows is counted as unknown and not as zero', () => {
    const { once } = mix([share('a', { amount: null, ownContribution: null, isYearly: false })])
    expect(once).toMatchObject({ certain: 0, amountsUnknown: 1, ownUnknown: 1 })
  })

  it('without costs nothing is said of what remains open', () => {
    expect(mix([share('a')], { costLow: null, costHigh: null }).openYearly).toBeNull()
    expect(mix([share('a')], { costHigh: null }).openYearly).toEqual({ low: 90_000, high: 90_000 })
  })
})

describe('what does not fit together', () => {
  it('two shares of one purse, whatever the programmes are called; refused ones do not count', () => {
    const pots = [programme('x', { purse: 'gak' }), programme('y', { purse: 'gak' })]
    const two = [share('a', { programme: 'x' }), share('b', { programme: 'y' })]
    expect(mix(two, {}, ...pots).warnings).toEqual([{ kind: 'same-purse', purse: 'gak', shares: ['a', 'b'] }])
    expect(kinds([two[0]!, { ...two[1]!, state: 'refused' }], {}, ...pots)).toEqual([])
  })

  it('a start before the notice: after it, on its day, without any, in the future', () => {
    expect(kinds([share('a', { decided: '2026-02-02' })])).toEqual(['start-before-notice'])
    expect(kinds([share('a', { decided: '2026-02-01' })])).toEqual([])
    expect(kinds([share('a', { state: 'applied', decided: null })])).toEqual(['start-before-notice'])
    expect(kinds([share('a', { state: 'applied', decided: null })], { start: '2027-01-01' })).toEqual([])
    expect(kinds([share('a', { decided: null })])).toEqual([])
    expect(kinds([share('a', { decided: '2026-02-02' })], { start: null })).toEqual([])
  })

  it('a binding period that outlives the project', () => {
    expect(kinds([share('a', { bindingUntil: '2029-01-01' })])).toEqual(['binding-outlives'])
    expect(kinds([share('a', { bindingUntil: '2028-12-31' })])).toEqual([])
  })

  it('more than the programme gives, by share and by sum', () => {
    const rate = programme('x', { rate: { least: null, most: 80, standing: 'verified', note: null } })
    expect(kinds([share('a', { programme: 'x', amount: 80, ownContribution: 20 })], {}, rate)).toEqual([])
    expect(mix([share('a', { programme: 'x', amount: 90, ownContribution: 10 })], {}, rate).warnings).toEqual([
      { kind: 'above-rate', share: 'a', percent: 90, most: 80 },
    ])
    const sum = programme('x', { sum: { least: 50, most: 90, per: 'project', standing: 'verified', note: null } })
    const once = { programme: 'x', isYearly: false }
    expect(kinds([share('a', { ...once, amount: 91 })], {}, sum)).toEqual(['above-sum'])
    expect(kinds([share('a', { ...once, amount: 49 })], {}, sum)).toEqual(['below-sum'])
    // One year may be above what a whole project can have, but says nothing of its least.
    expect(kinds([share('a', { programme: 'x', amount: 91 })], {}, sum)).toEqual(['above-sum'])
    expect(kinds([share('a', { programme: 'x', amount: 49 })], {}, sum)).toEqual([])
    const yearly = programme('x', { sum: { least: 50, most: 90, per: 'year', standing: 'verified', note: null } })
    for (const amount of [49, 91]) expect(kinds([share('a', { ...once, amount })], {}, yearly)).toEqual([])
    expect(kinds([share('a', { programme: 'x', amount: 91 })], {}, yearly)).toEqual(['above-sum'])
    expect(kinds([share('a', { programme: 'x', amount: 49 })], {}, yearly)).toEqual(['below-sum'])
  })

  it('an expired programme, a closed one, one of another Land; what was granted in time stays right', () => {
    const expired = programme('x', { validUntil: '2026-01-01' })
    expect(kinds([share('a', { programme: 'x', state: 'proposed', decided: '2026-01-01' })], {}, expired)).toEqual([
      'programme-expired',
    ])
    expect(kinds([share('a', { programme: 'x' })], {}, expired)).toEqual([])
    const closed = programme('x', { isOpen: false })
    expect(kinds([share('a', { programme: 'x', state: 'applied', decided: '2026-01-01' })], {}, closed)).toEqual([
      'programme-closed',
    ])
    expect(kinds([share('a', { programme: 'x' })], {}, programme('x', { places: ['DE-BY'] }))).toEqual([
      'not-in-this-land',
    ])
  })

  it('a missing own contribution, and more money than the project costs', () => {
    expect(kinds([share('a', { ownContribution: null })])).toEqual(['own-unknown'])
    expect(mix([share('a', { amount: 1600 })]).warnings).toEqual([{ kind: 'more-than-cost', cents: 10_000 }])
  })
})

describe('a proposal that is no law', () => {
  it('is simulated to the cent and both parts sum to the costs', () => {
    const euros = fc.integer({ min: 0, max: 1e10 }).map((cents) => cents / 100)
    fc.assert(
      fc.property(euros, fc.integer({ min: 0, max: 100 }), (cost, rate) => {
        const { isSimulation, low } = simulateProposal({ costLow: cost, costHigh: null }, { rate })!
        expect(isSimulation).toBe(true)
        expect(low.share + low.rest).toBe(Math.round(cost * 100))
      }),
    )
    expect(simulateProposal({ costLow: 140_000, costHigh: 190_000 }, { rate: 50 })).toEqual({
      isSimulation: true,
      low: { share: 7_000_000, rest: 7_000_000 },
      high: { share: 9_500_000, rest: 9_500_000 },
    })
    expect(simulateProposal({ costLow: null, costHigh: null }, { rate: 50 })).toBeNull()
  })

  it('changes no sum: a mix knows shares only, and what is refused or withdrawn adds nothing', () => {
    const shares = fc.array(
      fc.record({
        amount: fc.option(fc.integer({ min: 0, max: 1e6 })),
        own: fc.option(fc.integer({ min: 0, max: 1e6 })),
        state: fc.constantFrom(...FUNDING_STATES),
        isYearly: fc.boolean(),
      }),
      { maxLength: 8 },
    )
    fc.assert(
      fc.property(shares, (given) => {
        const all = given.map(({ own, ...one }, i) => share(`s${i}`, { ...one, ownContribution: own }))
        const alive = all.filter(({ state }) => state !== 'refused' && state !== 'withdrawn')
        expect(mix(all)).toEqual(mix(alive))
        const { once, yearly } = mix(all)
        const total = [once, yearly].reduce((sum, one) => sum + one.certain + one.applied + one.proposed, 0)
        expect(total).toBe(alive.reduce((sum, { amount }) => sum + 100 * (amount ?? 0), 0))
      }),
    )
  })
})
