import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../../tests/process/codesOf.ts'
import { decision, ruling, trigger } from '../../../../tests/process/decisions.ts'
import { checkDecision, type Decision, decisionState } from '../index.ts'

const today = '2027-01-01'
const review = { outcome: 'confirmed' as const, body: 'Kreistag', by: 'clerk', on: '2026-12-01', text: '', next: null }

describe('decisionState', () => {
  it.each<[string, Partial<Decision>, object]>([
    ['without a ruling', {}, { state: 'proposed', outcome: 'open', decidedOn: null, nextReview: null }],
    [
      'accepted',
      { rulings: [ruling] },
      { state: 'decided', outcome: 'accepted', decidedOn: '2026-03-01', nextReview: '2028-01-10' },
    ],
    ['rejected', { rulings: [{ ...ruling, outcome: 'rejected' }] }, { state: 'decided', nextReview: null }],
    [
      'deferred',
      { rulings: [{ ...ruling, outcome: 'deferred', trigger: 't-1' }] },
      { state: 'decided', outcome: 'deferred', waitsFor: 't-1' },
    ],
    [
      'deferred, then accepted',
      {
        rulings: [
          { ...ruling, outcome: 'deferred', trigger: 't-1' },
          { ...ruling, on: '2026-06-01' },
        ],
      },
      { outcome: 'accepted', decidedOn: '2026-06-01', waitsFor: null },
    ],
    ['ruled on tomorrow', { rulings: [{ ...ruling, on: '2027-01-02' }] }, { state: 'proposed' }],
    [
      'with the day of its ruling',
      { rulings: [{ ...ruling, review: today }] },
      { state: 'due-for-review', nextReview: today },
    ],
    ['reviewed', { rulings: [ruling], reviews: [review] }, { state: 'decided', nextReview: null }],
    [
      'with the next review due',
      { rulings: [ruling], reviews: [{ ...review, next: '2026-12-31' }] },
      { state: 'due-for-review' },
    ],
    ['revised', { rulings: [ruling], revisedBy: 'd-2', review: '2026-01-11' }, { state: 'revised' }],
  ])('%s', (_, change, state) => {
    expect(decisionState({ ...decision, ...change }, today)).toMatchObject(state)
  })
})

describe('checkDecision', () => {
  const deferred = { ...ruling, outcome: 'deferred' as const, trigger: 't-1' }
  it.each<[Partial<Decision>, string[]]>([
    [{}, []],
    [{ rulings: [ruling], reviews: [review] }, []],
    [{ rulings: [{ ...ruling, on: '2026-01-10', votes: { yes: 0, no: 0, abstained: 0 } }] }, []],
    [{ rulings: [{ ...ruling, on: today }], reviews: [{ ...review, on: today }] }, []],
    [{ rulings: [{ ...ruling, on: '2027-01-02' }] }, ['decision-bad-day']],
    [
      { what: '', body: ' ', reason: '' },
      ['decision-without-text', 'decision-without-body', 'decision-without-reason'],
    ],
    [{ force: 'loud' as 'binding' }, ['decision-without-force']],
    [{ proposedBy: '' }, ['act-without-person']],
    [{ proposedOn: '2027-01-02' }, ['decision-bad-day']],
    [{ review: '2026-01-10' }, ['decision-review-before']],
    [{ revisedBy: 'd-1' }, ['decision-revises-itself']],
    [{ evidence: [], revision: '' }, ['warning decision-without-evidence', 'warning decision-without-revision']],
    [{ rulings: [{ ...ruling, on: '2026-01-09' }] }, ['decision-bad-day']],
    [{ rulings: [{ ...ruling, body: '', by: '' }] }, ['decision-without-body', 'act-without-person']],
    [{ rulings: [{ ...ruling, outcome: 'maybe' as 'accepted' }] }, ['decision-without-outcome']],
    [{ rulings: [{ ...ruling, review: '2026-03-01' }] }, ['decision-review-before']],
    [{ rulings: [{ ...ruling, votes: { yes: 1.5, no: 0, abstained: 0 } }] }, ['decision-bad-votes']],
    [{ rulings: [ruling], review: null }, ['warning decision-without-review']],
    [{ rulings: [ruling], excluded: ['clerk'] }, ['decision-not-independent']],
    [{ reviews: [review] }, ['decision-review-bad-day']],
    [{ rulings: [ruling], reviews: [{ ...review, next: review.on }] }, ['decision-review-before']],
    [{ rulings: [ruling], reviews: [{ ...review, next: '2026-12-02' }] }, []],
    [{ rulings: [deferred] }, []],
    [{ rulings: [{ ...deferred, trigger: null }] }, ['deferral-without-trigger']],
    [{ rulings: [{ ...deferred, trigger: 't-9' }] }, ['deferral-without-trigger']],
  ])('%j: %j', (change, codes) => {
    expect(codesOf(checkDecision({ ...decision, ...change }, today, [trigger]))).toEqual(codes)
  })
})
