import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { aDay } from '../../../../tests/process/arbitraries.ts'
import { codesOf } from '../../../../tests/process/codesOf.ts'
import { decision, trigger } from '../../../../tests/process/decisions.ts'
import {
  checkDecision,
  checkDeferral,
  checkTrigger,
  openDecision,
  recordFiring,
  type Trigger,
  type TriggerFacts,
  triggerState,
} from '../index.ts'

const NONE: TriggerFacts = { indicators: [], decisions: [], signals: [] }
const pupils = (time: string, value: number | null, knownOn: string): TriggerFacts => ({
  ...NONE,
  indicators: [{ indicator: 'pupils', ags: '06636003', time, value, knownOn }],
})
const state = (facts: TriggerFacts, today = '2027-06-01', change: Partial<Trigger> = {}) =>
  triggerState({ ...trigger, ...change }, facts, today)

describe('checkTrigger', () => {
  it.each<[Partial<Trigger>, string[]]>([
    [{}, []],
    [{ owner: '' }, ['trigger-without-owner']],
    [{ question: '', body: '' }, ['trigger-without-question', 'trigger-without-body']],
    [{ condition: null }, ['trigger-without-condition']],
    [{ condition: { kind: 'date', date: 'soon' } }, ['trigger-without-condition']],
    [{ condition: { kind: 'signal', what: ' ' } }, ['trigger-without-condition']],
    [{ condition: { kind: 'decision', decision: '', outcome: 'any' } }, ['trigger-without-condition']],
    [
      { condition: { ...trigger.condition!, value: Number.NaN } as Trigger['condition'] },
      ['trigger-without-condition'],
    ],
    [
      { condition: { ...trigger.condition!, op: '=' } as unknown as Trigger['condition'] },
      ['trigger-without-condition'],
    ],
    [{ condition: { kind: 'weather' } as unknown as Trigger['condition'] }, ['trigger-without-condition']],
    [{ condition: { kind: 'date', date: '2029-02-02' } }, ['trigger-fires-too-late']],
    [{ setOn: '' }, ['trigger-without-start']],
    [{ lastSafeDate: '' }, ['trigger-without-date']],
    [{ lastSafeDate: '2026-02-01' }, ['trigger-date-before']],
    [{ waitingCostCentsPerYear: null }, ['warning trigger-cost-unknown']],
    [{ waitingCostCentsPerYear: 0 }, []],
    [{ waitingCostCentsPerYear: -1 }, ['trigger-bad-cost']],
    [{ waitingCostCentsPerYear: 0.5 }, ['trigger-bad-cost']],
  ])('%j: %j', (change, codes) => {
    expect(codesOf(checkTrigger({ ...trigger, ...change }))).toEqual(codes)
  })
})

describe('checkDeferral', () => {
  it.each<[string, Trigger | null, string, string[]]>([
    ['sound', trigger, '2026-03-01', []],
    ['without trigger', null, '2026-03-01', ['deferral-without-trigger']],
    ['without owner', { ...trigger, owner: '' }, '2026-03-01', ['trigger-without-owner']],
    ['without date', { ...trigger, lastSafeDate: '' }, '2026-03-01', ['trigger-without-date']],
    ['too late', trigger, '2029-02-01', ['deferral-too-late']],
    ['fired later', { ...trigger, firedOn: '2026-03-02' }, '2026-03-01', []],
    ['fired already', { ...trigger, firedOn: '2026-03-01' }, '2026-03-01', ['deferral-trigger-fired']],
  ])('%s', (_, one, on, codes) => {
    expect(codesOf(checkDeferral(one, 'd-1', on))).toEqual(codes)
  })
})

describe('triggerState', () => {
  it('waits, fires when the value is known, and is decided', () => {
    expect(state(NONE)).toMatchObject({ state: 'waiting', firedOn: null, daysLeft: 611 })
    expect(state(pupils('2026', 119, '2027-03-01')).state).toBe('waiting')
    const facts = pupils('2026', 120, '2027-03-01')
    expect(state(facts, '2027-02-28').state).toBe('waiting')
    expect(state(facts)).toMatchObject({ state: 'fired', firedOn: '2027-03-01' })
    const decisions = [{ id: 'd-7', outcome: 'rejected', on: '2027-05-01' }]
    expect(state({ ...facts, decisions }, '2027-06-01', { decision: 'd-7' }).state).toBe('decided')
  })

  it('does not fire by what is missing, of another place, or of an earlier time', () => {
    expect(state(pupils('2026', null, '2027-03-01')).state).toBe('waiting')
    expect(state(pupils('2025', 200, '2027-03-01')).state).toBe('waiting')
    expect(state(pupils('2026-01', 200, '2027-03-01')).state).toBe('fired')
    const [fact] = pupils('2026', 200, '2027-03-01').indicators
    expect(state({ ...NONE, indicators: [{ ...fact, ags: null }] }).state).toBe('waiting')
  })

  it.each([
    ['<', 10, 9, true],
    ['<', 10, 10, false],
    ['<=', 10, 10, true],
    ['>=', 10, 10, true],
    ['>', 10, 10, false],
    ['>', 10, 11, true],
  ] as const)('value %s %d by %d: %s', (op, value, found, fires) => {
    const condition = { ...trigger.condition!, op, value } as Trigger['condition']
    expect(state(pupils('2026', found, '2027-03-01'), '2027-06-01', { condition }).state === 'fired').toBe(fires)
  })

  it('fires by a day, a decision and a signal', () => {
    const day = { condition: { kind: 'date', date: '2027-06-01' } } as const
    expect(state(NONE, '2027-05-31', day).state).toBe('waiting')
    expect(state(NONE, '2027-06-01', day).firedOn).toBe('2027-06-01')
    const other = { condition: { kind: 'decision', decision: 'd-2', outcome: 'any' } } as const
    const ruled = (outcome: string) => ({ ...NONE, decisions: [{ id: 'd-2', outcome, on: '2027-01-01' }] })
    expect(state(ruled('deferred'), '2027-06-01', other).state).toBe('waiting')
    expect(state(ruled('rejected'), '2027-06-01', other).state).toBe('fired')
    expect(
      state(ruled('rejected'), '2027-06-01', { condition: { ...other.condition, outcome: 'accepted' } }).state,
    ).toBe('waiting')
    const signal = { condition: { kind: 'signal', what: 'The last doctor gives notice.' } } as const
    expect(state({ ...NONE, signals: [{ trigger: 't-1', on: '2027-02-02' }] }, '2027-06-01', signal).state).toBe(
      'fired',
    )
  })

  it('what was so before it was set fires it on the day on which it was set', () => {
    expect(state(pupils('2026', 130, '2026-01-15')).firedOn).toBe('2026-02-01')
  })

  it('reports a last safe date that passed without a decision, fired or not', () => {
    expect(state(NONE, '2029-02-01').state).toBe('waiting')
    expect(state(NONE, '2029-02-02')).toMatchObject({ state: 'passed-without-decision', daysLeft: -1 })
    expect(state(pupils('2026', 130, '2027-03-01'), '2029-02-02')).toMatchObject({
      state: 'passed-without-decision',
      firedOn: '2027-03-01',
    })
  })

  it('tells what waiting has cost', () => {
    expect(state(NONE, '2027-02-01').waitingCostCents).toBe(1_200_000)
    expect(state(NONE, '2026-02-01').waitingCostCents).toBe(0)
    expect(state(NONE, '2027-02-01', { waitingCostCentsPerYear: null }).waitingCostCents).toBeNull()
  })

  it('is invalid without owner, and says why', () => {
    const { state: invalid, issues } = state(NONE, '2027-01-01', { owner: '' })
    expect([invalid, ...codesOf(issues)]).toEqual(['invalid', 'trigger-without-owner'])
  })

  it('opens a decision that says what is still to be filled in', () => {
    const opened = openDecision(trigger, 'd-9', { by: 'planner', on: '2027-03-01' })
    expect(opened).toMatchObject({ what: trigger.question, body: 'Kreistag', openedBy: 't-1', about: decision.about })
    expect(codesOf(checkDecision(opened, '2027-03-01'))).toEqual([
      'decision-without-reason',
      'warning decision-without-revision',
    ])
  })

  const someFact = fc.record({
    indicator: fc.constantFrom('pupils', 'beds'),
    ags: fc.constantFrom('06636003', null),
    time: fc.constantFrom('2025', '2026', '2026-05', '2027-01-01'),
    value: fc.option(fc.integer({ min: 100, max: 140 })),
    knownOn: aDay,
  })

  it('property: a fired trigger stays fired', () => {
    fc.assert(
      fc.property(fc.array(someFact), fc.array(someFact), aDay, fc.nat(4000), (some, more, today, later) => {
        const before = triggerState(trigger, { ...NONE, indicators: some }, today)
        if (before.firedOn === null) return
        const grown = { ...NONE, indicators: [...some, ...more] }
        const then = new Date(Date.parse(today) + later * 86_400_000).toISOString().slice(0, 10)
        expect(triggerState(trigger, grown, then).firedOn).not.toBeNull()
        // Once recorded, neither later nor corrected figures change the day.
        const recorded = recordFiring(trigger, before)
        expect(triggerState(recorded, { ...NONE, indicators: more }, then).firedOn).toBe(before.firedOn)
        expect(recordFiring(recorded, triggerState(recorded, NONE, then))).toEqual(recorded)
      }),
    )
  })

  it('property: it never fires before it was set nor after today', () => {
    fc.assert(
      fc.property(fc.array(someFact), aDay, (some, today) => {
        const { firedOn } = triggerState(trigger, { ...NONE, indicators: some }, today)
        if (firedOn !== null) expect(firedOn >= trigger.setOn).toBe(true)
        if (firedOn !== null && today >= trigger.setOn) expect(firedOn <= today).toBe(true)
      }),
    )
  })
})
