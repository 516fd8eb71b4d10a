import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../../tests/process/codesOf.ts'
import { act, allMet, forum, objection } from '../../../../tests/process/plans.ts'
import {
  advance,
  beginAt,
  CYCLE,
  checkMandate,
  checkObjection,
  checkPlan,
  closeWithLessons,
  type GateFacts,
  gateState,
  goBack,
  NO_FACTS,
  nextPhase,
  notBegun,
  type PlanProgress,
  pause,
  resume,
} from '../index.ts'

const today = '2027-01-15'
const at = (phase: string): PlanProgress =>
  beginAt(forum, notBegun(forum), phase, allMet, act('2026-10-01', 'exists')).value!
const why = (progress: PlanProgress, facts: GateFacts, day = today) =>
  codesOf(gateState(forum, progress, facts, day).reasons.map(({ issue }) => issue))

describe('a gate', () => {
  it('without conditions is open; with what is not known it is held, and says who must act', () => {
    expect(gateState(forum, notBegun(forum), NO_FACTS, today)).toEqual({ phase: 'prepare', state: 'open', reasons: [] })
    const { state, reasons } = gateState(forum, at('prepare'), NO_FACTS, today)
    expect(state).toBe('held')
    expect(reasons.map(({ condition, who, issue }) => [condition, who[0], issue.code])).toEqual([
      [null, 'county-council', 'mandate-without-body'],
      [null, 'county-council', 'mandate-without-force'],
      [null, 'county-council', 'mandate-without-answer-day'],
      ['text', 'unit', 'gate-fields-missing'],
      ['check', 'unit', 'gate-check-not-done'],
    ])
  })

  it.each([
    ['collect', { fields: { question: '', people: [] } }, 'gate-fields-missing'],
    ['collect', { completeRaters: { principles: 2 } }, 'gate-check-not-done'],
    ['collect', { completeRaters: {} }, 'gate-check-not-done'],
    ['weigh', { fields: { collectUntil: '2027-01-16' } }, 'gate-day-not-reached'],
    ['weigh', { fields: {} }, 'gate-day-missing'],
    ['weigh', { missingAnswers: { hearing: ['06636003', '06636004'] } }, 'gate-answers-missing'],
    ['weigh', { missingAnswers: {} }, 'gate-answers-missing'],
    ['answer', { decisions: [{ about: 'f-1', outcome: 'deferred' as const }] }, 'gate-decision-missing'],
    ['answer', { decisions: [{ about: 'other', outcome: 'accepted' as const }] }, 'gate-decision-missing'],
    ['answer', { firedOn: { 't-1': null } }, 'gate-trigger-waiting'],
    ['answer', { firedOn: { 't-1': '2027-01-16' } }, 'gate-trigger-waiting'],
  ])('of %s is held by %j', (phase, facts, code) => {
    const before = forum.phases[forum.phases.findIndex(({ id }) => id === phase) - 1].id
    expect(why(at(before), allMet)).toEqual([])
    expect(why(at(before), { ...allMet, ...facts })).toEqual([`note ${code}`])
  })

  it('opens on the day itself', () => {
    const facts = { ...allMet, fields: { collectUntil: today }, firedOn: { 't-1': today } }
    expect(why(at('collect'), facts)).toEqual([])
    expect(why(at('weigh'), facts)).toEqual([])
  })

  it('names those who have not answered', () => {
    const facts = { ...allMet, missingAnswers: { hearing: ['06636003', '06636004'] } }
    expect(gateState(forum, at('collect'), facts, today).reasons[0].who).toEqual(['06636003', '06636004'])
  })

  it('that was passed stays passed, whatever comes', () => {
    const facts = { ...NO_FACTS, objections: [objection] }
    expect(gateState(forum, at('weigh'), facts, today, 'collect').state).toBe('passed')
    expect(gateState(forum, at('weigh'), facts, today, 'answer').state).toBe('held')
  })

  it('is not known by a name of the language', () => {
    const plan = { ...forum, phases: [{ ...forum.phases[3], id: 'constructor' }] }
    expect(gateState(plan, notBegun(plan), NO_FACTS, today).state).toBe('held')
    expect(codesOf(gateState(forum, at('prepare'), allMet, today, 'toString').reasons.map((r) => r.issue))).toEqual([
      'gate-unknown-phase',
    ])
  })
})

describe('the mandate', () => {
  const mandate = { body: 'Kreistag', force: 'binding' as const, answerBy: '2027-06-30' }
  it.each([
    [mandate, []],
    [{ ...mandate, body: ' ' }, ['mandate-without-body']],
    [{ ...mandate, force: 'strong' as 'binding' }, ['mandate-without-force']],
    [{ ...mandate, answerBy: 'soon' }, ['mandate-without-answer-day']],
    [{ ...mandate, answerBy: today }, ['mandate-answer-day-past']],
    [null, ['mandate-without-body', 'mandate-without-force', 'mandate-without-answer-day']],
  ])('%j: %j', (given, codes) => {
    expect(codesOf(checkMandate(given, 'forum.collect', today))).toEqual(codes)
  })

  it('is kept with the passage for which it was stated', () => {
    const { value } = advance(forum, at('prepare'), allMet, act(today))
    expect(value!.passages.at(-1)).toMatchObject({ phase: 'collect', how: 'opened', mandate: { body: 'Kreistag' } })
  })

  it('property: no phase that demands it opens without deciding body, force and answer date', () => {
    const loose = fc.record({
      body: fc.constantFrom('', ' ', 'Kreistag'),
      force: fc.constantFrom('', 'binding', 'strong'),
      answerBy: fc.constantFrom('', '2026-01-01', '2027-01-15', '2027-01-16', '2027-02-31'),
    })
    fc.assert(
      fc.property(fc.option(loose), (stated) => {
        const facts = { ...allMet, mandates: stated ? { collect: stated } : {} } as GateFacts
        const isComplete = stated?.body === 'Kreistag' && stated.force === 'binding' && stated.answerBy === '2027-01-16'
        expect(advance(forum, at('prepare'), facts, act(today)).value !== null).toBe(isComplete)
        expect(beginAt(forum, notBegun(forum), 'collect', facts, act(today, 'x')).value !== null).toBe(isComplete)
        expect(goBack(forum, at('weigh'), 'collect', facts, act(today, 'x')).value !== null).toBe(isComplete)
      }),
    )
  })
})

describe('an objection', () => {
  const answer = { by: 'chair', on: '2027-01-10', text: 'The upkeep is now in the annex.' }
  it.each([
    [{}, ['note gate-objection-open']],
    [{ answer: { ...answer, text: '  ' } }, ['note gate-objection-open']],
    [{ answer: { ...answer, by: 'advocate' } }, ['note gate-objection-open']],
    [{ answer: { ...answer, on: '2027-01-16' } }, ['note gate-objection-open']],
    [{ phase: 'collect' }, ['note gate-objection-open']],
    [{ answer }, []],
    [{ withdrawnOn: '2027-01-14' }, []],
    [{ on: '2027-01-16' }, []],
    [{ phase: 'answer' }, []],
  ])('%j: %j', (change, codes) => {
    expect(why(at('prepare'), { ...allMet, objections: [{ ...objection, ...change }] })).toEqual(codes)
  })

  it.each([
    [{}, []],
    [{ text: '', to: ' ' }, ['objection-without-text', 'objection-without-addressee']],
    [{ on: today, withdrawnOn: today }, []],
    [{ on: '2027-02-01' }, ['objection-bad-day']],
    [{ withdrawnOn: '2027-02-31' }, ['objection-bad-day']],
    [{ withdrawnOn: '2026-01-01' }, ['objection-bad-day']],
    [
      { answer: { ...answer, text: '', by: 'advocate', on: 'x' } },
      ['objection-answer-without-text', 'objection-answers-itself', 'objection-bad-day'],
    ],
  ])('checked, %j: %j', (change, codes) => {
    expect(codesOf(checkObjection({ ...objection, ...change }, today))).toEqual(codes)
  })

  it('property: it holds the gate until it is answered in writing, and is no veto', () => {
    fc.assert(
      fc.property(fc.array(fc.boolean(), { maxLength: 4 }), (answered) => {
        const objections = answered.map((is, i) => ({ ...objection, id: `o-${i}`, answer: is ? answer : null }))
        const { value } = advance(forum, at('prepare'), { ...allMet, objections }, act(today))
        expect(value !== null).toBe(answered.every(Boolean))
      }),
    )
  })
})

describe('going through a plan', () => {
  it('goes step by step to the end', () => {
    let progress = notBegun(forum)
    for (const { id } of forum.phases) {
      progress = advance(forum, progress, allMet, act(today)).value!
      expect(progress.passages.at(-1)!.phase).toBe(id)
    }
    expect(codesOf(advance(forum, progress, allMet, act(today)).issues)).toEqual(['gate-last-phase'])
    const closed = closeWithLessons(progress, act('2027-02-01', 'Ask earlier.')).value!
    expect(codesOf(advance(forum, closed, allMet, act('2027-02-02')).issues)).toEqual(['gate-closed'])
    expect(codesOf(closeWithLessons(closed, act('2027-02-02', 'x')).issues)).toEqual(['gate-closed'])
  })

  it('a cycle begins its next round after the last phase', () => {
    const reflect = beginAt(CYCLE, notBegun(CYCLE), 'reflect', NO_FACTS, act('2026-01-01', 'runs since 2020')).value!
    expect(nextPhase(CYCLE, reflect)).toMatchObject({ phase: { id: 'understand' }, round: 2 })
    const again = advance(CYCLE, reflect, NO_FACTS, act(today)).value!
    expect(again.passages.at(-1)).toMatchObject({ phase: 'understand', round: 2 })
    expect(gateState(CYCLE, again, NO_FACTS, today, 'reflect').state).toBe('held')
  })

  it('goes back with a reason, and the later gates have to be passed again', () => {
    expect(codesOf(goBack(forum, at('weigh'), 'collect', allMet, act(today)).issues)).toEqual(['act-without-reason'])
    expect(codesOf(goBack(forum, at('collect'), 'weigh', allMet, act(today, 'x')).issues)).toEqual([
      'phase-not-earlier',
    ])
    expect(codesOf(goBack(forum, at('weigh'), 'x', allMet, act(today, 'x')).issues)).toEqual(['gate-unknown-phase'])
    const back = goBack(forum, at('weigh'), 'collect', allMet, act(today, 'a village was not asked')).value!
    expect(back.passages.at(-1)).toMatchObject({ phase: 'collect', round: 1, how: 'returned' })
    expect(gateState(forum, back, { ...allMet, missingAnswers: {} }, today).state).toBe('held')
  })

  it('refuses what is incomplete or out of order', () => {
    const begun = at('prepare')
    expect(codesOf(advance(forum, begun, allMet, { by: '', on: '2027-2-1', reason: '' }).issues)).toEqual([
      'act-without-person',
      'act-without-day',
    ])
    expect(codesOf(advance(forum, begun, allMet, act('2026-09-30')).issues)).toEqual(['phase-before-last'])
    const twice = advance(forum, begun, allMet, act(today)).value!
    expect(codesOf(advance(forum, twice, allMet, act('2027-01-14')).issues)).toEqual(['phase-before-last'])
    expect(codesOf(beginAt(forum, begun, 'weigh', allMet, act(today, 'x')).issues)).toEqual(['phase-begun-already'])
    expect(codesOf(beginAt(forum, notBegun(forum), 'weigh', allMet, act(today)).issues)).toEqual(['act-without-reason'])
    expect(codesOf(beginAt(forum, notBegun(forum), 'x', allMet, act(today, 'x')).issues)).toEqual([
      'gate-unknown-phase',
    ])
  })

  it('waits on purpose until a day', () => {
    const begun = at('prepare')
    const pauseUntil = (until: string) => pause(begun, { ...act('2026-12-01', 'winter'), until, trigger: null })
    expect(codesOf(pauseUntil('2026-12-01').issues)).toEqual(['phase-pause-without-day'])
    const paused = pauseUntil('2027-03-01').value!
    expect(why(paused, allMet)).toEqual(['note gate-paused'])
    expect(why(paused, allMet, '2027-03-01')).toEqual(['note gate-pause-over'])
    expect(why(resume(paused, act(today)).value!, allMet)).toEqual([])
  })

  it('property: a gate never opens while it is held, and passages are only added', () => {
    const someFacts = fc.record({
      fields: fc.constantFrom({}, allMet.fields),
      completeRaters: fc.constantFrom({}, allMet.completeRaters),
      decisions: fc.constantFrom([], allMet.decisions),
      missingAnswers: fc.constantFrom({}, { hearing: ['a'] }, allMet.missingAnswers),
      firedOn: fc.constantFrom({}, allMet.firedOn),
      objections: fc.constantFrom([], [objection]),
      mandates: fc.constantFrom({}, allMet.mandates),
    })
    const someStep = fc.tuple(fc.constantFrom('advance', 'back', 'pause', 'resume', 'close'), someFacts)
    fc.assert(
      fc.property(fc.array(someStep, { maxLength: 12 }), (steps) => {
        let progress = notBegun(forum)
        for (const [kind, facts] of steps) {
          const before = progress
          const gate = gateState(forum, before, facts, today)
          const step = {
            advance: () => advance(forum, before, facts, act(today)),
            back: () => goBack(forum, before, 'prepare', facts, act(today, 'x')),
            pause: () => pause(before, { ...act(today, 'x'), until: '2027-02-01', trigger: null }),
            resume: () => resume(before, act(today)),
            close: () => closeWithLessons(before, act(today, 'x')),
          }[kind as 'advance']()
          if (kind === 'advance') expect(step.value !== null).toBe(gate.state === 'open')
          expect(step.value === null).toBe(step.issues.length > 0)
          expect(gate.reasons.length > 0).toBe(gate.state === 'held')
          progress = step.value ?? before
          expect(progress.passages.slice(0, before.passages.length)).toEqual(before.passages)
        }
      }),
    )
  })
})

describe('checkPlan', () => {
  it('finds nothing wrong with sound plans', () => {
    expect([...checkPlan(CYCLE), ...checkPlan(forum)]).toEqual([])
  })

  it('finds what contradicts itself', () => {
    const [, collect] = forum.phases
    const [text] = collect.conditions
    const twice = { ...collect, mandate: { who: '' }, conditions: [text, { ...text, who: '' }] }
    expect(codesOf(checkPlan({ ...forum, phases: [collect, twice] }))).toEqual([
      'plan-double-phase',
      'plan-double-condition',
      'plan-nobody-responsible',
      'plan-nobody-responsible',
    ])
    expect(codesOf(checkPlan({ ...forum, phases: [] }))).toEqual(['plan-without-phases'])
  })
})
