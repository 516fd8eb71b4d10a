import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exampleForms } from '../../../../tests/cooperation/exampleForms.ts'
import {
  type AgreementFacts,
  type AgreementText,
  addClauses,
  agreementDeadlines,
  agreementState,
  type CouncilAct,
  compareTexts,
  councilRound,
  type Dissolvable,
  issueText,
  missingTopics,
  moveClause,
  NO_TEXT,
  removeClause,
  saveClause,
  sidesOf,
  successorOf,
  type TextChange,
} from '../index.ts'

const today = '2026-11-25'
const clause = (title: string, text = 'x', topics: string[] = []) => ({ from: null, topics, title, text })
const done = (change: TextChange): AgreementText => {
  if ('issue' in change) throw new Error(change.issue.code)
  return change.text
}
const refused = (change: TextChange) => ('issue' in change ? change.issue.code : null)
const two = done(addClauses(NO_TEXT, [clause('A'), clause('B')]))

describe('the text of an agreement', () => {
  it('a clause is saved by whoever saw its last revision, others keep what they typed', () => {
    const first = saveClause(two, { id: '1', revision: 1, title: 'A', text: 'y', topics: [] })
    expect(done(first).clauses[0]).toMatchObject({ text: 'y', revision: 2 })
    expect(refused(saveClause(done(first), { id: '1', revision: 1, title: 'A', text: 'z', topics: [] }))).toBe(
      'clause-changed',
    )
    // Another clause at the same time is no conflict.
    expect(
      done(saveClause(done(first), { id: '2', revision: 1, title: 'B', text: 'z', topics: [] })).clauses,
    ).toHaveLength(2)
  })

  it.each<[string, TextChange]>([
    ['clause-without-title', addClauses(NO_TEXT, [clause(' ')])],
    ['clause-without-text', addClauses(NO_TEXT, [clause('A', ' ')])],
    ['clause-too-long', addClauses(NO_TEXT, [clause('A', 'x'.repeat(10_001))])],
    ['clause-too-many', addClauses(NO_TEXT, Array(101).fill(clause('A')))],
    ['clause-gone', removeClause(two, '9')],
    ['clause-gone', moveClause(two, '9', 1)],
    ['text-empty', issueText(NO_TEXT, { on: today, due: today, reason: '' })],
    ['text-due', issueText(two, { on: today, due: '2026-11-24', reason: '' })],
    ['text-due', issueText(two, { on: today, due: '2026-02-30', reason: '' })],
  ])('is refused: %s', (code, change) => {
    expect(refused(change)).toBe(code)
  })

  it('a version stays as it was put to the councils; the next one needs a change and its reason', () => {
    const issued = done(issueText(two, { on: today, due: '2027-01-31', reason: '' }))
    expect(refused(issueText(issued, { on: today, due: '2027-01-31', reason: 'again' }))).toBe('text-unchanged')
    const changed = done(removeClause(issued, '1'))
    expect(refused(issueText(changed, { on: today, due: '2027-01-31', reason: ' ' }))).toBe('text-reason')
    const second = done(issueText(changed, { on: today, due: '2027-01-31', reason: 'shorter' }))
    expect(second.issued.map(({ version, clauses }) => [version, clauses.length])).toEqual([
      [1, 2],
      [2, 1],
    ])
    // The id of a removed clause is not used again.
    expect(done(addClauses(second, [clause('C')])).clauses.map(({ id }) => id)).toEqual(['2', '3'])
  })

  it('moves stay within the text', () => {
    expect(done(moveClause(two, '1', -1)).clauses.map(({ id }) => id)).toEqual(['1', '2'])
    expect(done(moveClause(two, '1', 1)).clauses.map(({ id }) => id)).toEqual(['2', '1'])
  })
})

describe('compareTexts', () => {
  it('tells clause by clause what changed', () => {
    const text = done(
      addClauses(
        NO_TEXT,
        ['A', 'B', 'C', 'D'].map((title) => clause(title)),
      ),
    )
    const [a, b, c, d] = text.clauses as [never, never, never, never]
    const after = [d, { ...(a as object), text: 'y' }, b, { id: '9', title: 'N', text: 'n' }] as never
    expect(compareTexts([a, b, c, d], after).map(({ id, state }) => `${id} ${state}`)).toEqual([
      '4 moved',
      '1 changed',
      '2 same',
      '3 removed',
      '9 added',
    ])
  })

  it('of a text in which one clause was moved only that one is told', () => {
    const list = '123456'.split('').map((id) => ({ id, title: id, text: id, from: null, topics: [], revision: 1 }))
    const [first, ...others] = list
    const moved = compareTexts(list, [...others, first!]).filter(({ state }) => state !== 'same')
    expect(moved.map(({ id, state }) => `${id} ${state}`)).toEqual(['1 moved'])
  })

  it('property: the later version is told whole and in its order, and nothing of the earlier one is lost', () => {
    const ids = fc.uniqueArray(fc.constantFrom('1', '2', '3', '4', '5', '6'))
    fc.assert(
      fc.property(ids, ids, (before, after) => {
        const of = (list: string[]) =>
          list.map((id) => ({ id, title: id, text: id, from: null, topics: [], revision: 1 }))
        const rows = compareTexts(of(before), of(after))
        expect(rows.filter(({ after: one }) => one).map(({ id }) => id)).toEqual(after)
        expect(
          rows
            .filter(({ before: one }) => one)
            .map(({ id }) => id)
            .sort(),
        ).toEqual([...before].sort())
        if (`${before}` === `${after}`) expect(rows.every(({ state }) => state === 'same')).toBe(true)
      }),
    )
  })
})

const actors = (list: readonly Dissolvable[]) => new Map(list.map((one) => [one.id, one]))
const actor = (id: string, successor: string | null = null, dissolved: string | null = null): Dissolvable => ({
  id,
  successor,
  dissolved,
})

describe('succession', () => {
  it('leads through mergers to who exists today, and not before their day', () => {
    const known = actors([actor('a', 'b', '2026-01-01'), actor('b', 'c', '2026-06-01'), actor('c')])
    expect(successorOf('a', known, today)).toBe('c')
    expect(successorOf('a', known, '2026-03-01')).toBe('b')
    expect(successorOf('a', known, '2025-12-31')).toBe('a')
  })

  it('a circle and a missing successor leave the actor in its place', () => {
    const known = actors([actor('a', 'b', '2026-01-01'), actor('b', 'a', '2026-01-01'), actor('d', null, '2026-01-01')])
    expect(successorOf('a', known, today)).toBe('a')
    expect(successorOf('d', known, today)).toBe('d')
    expect(successorOf('x', known, today)).toBe('x')
  })

  it('two partners that merged are one side', () => {
    const known = actors([actor('a', 'c', '2026-01-01'), actor('b', 'c', '2026-01-01'), actor('c')])
    expect(sidesOf(['a', 'b', 'e'], known, today)).toEqual([
      { id: 'c', named: ['a', 'b'] },
      { id: 'e', named: ['e'] },
    ])
  })
})

describe('councilRound', () => {
  const text = done(issueText(two, { on: '2026-09-01', due: '2026-12-31', reason: '' }))
  const act = (party: string, state: CouncilAct['state'], on: string, more: Partial<CouncilAct> = {}): CouncilAct => ({
    party,
    state,
    on,
    text: '',
    version: 1,
    by: 'clerk',
    ...more,
  })
  const ask = (acts: CouncilAct[], sides = sidesOf(['a', 'b'], new Map(), today), of = text) =>
    councilRound({ id: 'x', title: 'X', text: of, decideBy: null, sides, acts }, today)!
  const states = (round: ReturnType<typeof ask>) => round.state.parties.map(({ state }) => state)

  it('agreed when each resolved the present text', () => {
    expect(ask([act('a', 'resolved', '2026-10-01')])).toMatchObject({ isAgreed: false, state: { missing: ['b'] } })
    expect(ask([act('a', 'resolved', '2026-10-01'), act('b', 'resolved', '2026-10-02')]).isAgreed).toBe(true)
    expect(ask([act('a', 'resolved', '2026-10-01'), act('b', 'conditional', '2026-10-02')])).toMatchObject({
      isAgreed: false,
      state: { isComplete: true },
    })
  })

  it('a withdrawn resolution takes the place of the earlier one, whatever the order of entry', () => {
    const round = ask([act('a', 'withdrawn', '2026-11-01'), act('a', 'resolved', '2026-10-01')])
    expect(round.state.parties[0]).toMatchObject({ state: 'answered', answer: { choice: 'withdrawn' } })
  })

  it('a new version asks everybody again', () => {
    const second = done(issueText(done(removeClause(text, '1')), { on: '2026-11-01', due: '2026-12-31', reason: 'r' }))
    const acts = [act('a', 'resolved', '2026-10-01'), act('b', 'resolved', '2026-10-02')]
    expect(states(ask(acts, undefined, second))).toEqual(['outdated', 'outdated'])
  })

  it('what lies in the future does not count yet', () => {
    expect(states(ask([act('a', 'resolved', '2026-12-09')]))[0]).toBe('silent')
  })

  it('a successor goes on with a resolution only if all whom it followed resolved the same', () => {
    const merged = [{ id: 'c', named: ['a', 'b'] }]
    const both = [act('a', 'resolved', '2026-10-01'), act('b', 'resolved', '2026-10-02')]
    expect(ask(both, merged).isAgreed).toBe(true)
    expect(states(ask(both.slice(0, 1), merged))).toEqual(['silent'])
    expect(states(ask([both[0]!, act('b', 'refused', '2026-10-02')], merged))).toEqual(['silent'])
    expect(ask([...both, act('c', 'refused', '2026-11-02')], merged).state.parties[0]?.answer?.choice).toBe('refused')
    // A partner that took in another one had its own council before: the other's resolution does not stand for it.
    expect(states(ask(both.slice(0, 1), [{ id: 'b', named: ['a', 'b'] }]))).toEqual(['silent'])
  })

  it('nobody is asked where nobody decides', () => {
    expect(councilRound({ id: 'x', title: 'X', text, decideBy: null, sides: [], acts: [] }, today)).toBeNull()
  })
})

const facts: AgreementFacts = {
  form: 'mandating',
  signed: '2019-06-27',
  inForce: '2020-01-01',
  ends: '2027-12-31',
  noticeMonths: 12,
  review: '2027-01-31',
  vatChecked: false,
}

describe('days of an agreement', () => {
  it.each<[Partial<AgreementFacts>, string]>([
    [{}, 'in-force'],
    [{ inForce: '2026-12-01' }, 'signed'],
    [{ inForce: null }, 'signed'],
    [{ inForce: null, signed: null }, 'draft'],
    [{ ends: '2026-11-24' }, 'ended'],
    [{ ends: today }, 'in-force'],
  ])('%j is %s', (change, state) => {
    expect(agreementState({ ...facts, ...change }, today)).toBe(state)
  })

  it.each<[Partial<AgreementFacts>, string[]]>([
    [{}, ['notice 2026-12-31', 'vat 2026-12-31', 'review 2027-01-31', 'end 2027-12-31']],
    [{ vatChecked: true, review: null, ends: '2027-08-31', noticeMonths: 6 }, ['notice 2027-02-28', 'end 2027-08-31']],
    // The day for giving notice has passed: nothing can be done on it any more.
    [{ vatChecked: true, review: null, noticeMonths: 24 }, ['end 2027-12-31']],
    // A review that nobody did stays.
    [{ vatChecked: true, ends: null, review: '2025-01-31' }, ['review 2025-01-31']],
    [{ review: null, ends: '2026-12-31', noticeMonths: null }, ['end 2026-12-31']],
    [{ form: 'association', review: null, ends: null }, []],
    [{ signed: null, inForce: null }, []],
  ])('%j: %j', (change, days) => {
    expect(agreementDeadlines({ ...facts, ...change }, today).map(({ kind, day }) => `${kind} ${day}`)).toEqual(days)
  })
})

describe('missingTopics', () => {
  const form = exampleForms.forms.find(({ id }) => id === 'zweckverband')!
  const missing = (land: string | null, topics: string[]) =>
    missingTopics(form, land, [{ topics }]).map(({ topic }) => topic)

  it('asks for what the law of the Land names, once each', () => {
    expect(missing('DE-SH', [])).toEqual([
      'name-seat',
      'task',
      'parties',
      'votes',
      'organs',
      'publication',
      'cost-key',
      'exit',
      'dissolution',
    ])
    expect(missing('DE-NW', ['cost-key', 'name-seat', 'task'])).toEqual(['parties', 'publication', 'exit'])
  })

  it('without a Land, names what single Länder ask for', () => {
    const votes = missingTopics(form, null, []).find(({ topic }) => topic === 'votes')
    expect(votes).toMatchObject({ land: 'DE-SH', verified: true })
  })
})
