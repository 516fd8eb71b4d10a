import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { codesOf } from '../../../../tests/process/codesOf.ts'
import { act, allMet, forum } from '../../../../tests/process/plans.ts'
import {
  type Answer,
  type AnswerRound,
  beginAt,
  checkAnswer,
  checkRound,
  gateState,
  notBegun,
  roundState,
} from '../index.ts'

const choice = (id: string, isFinal: boolean, needsText = false) => ({
  id,
  labelKey: `agreement.${id}`,
  isFinal,
  needsText,
})
/** An agreement before three councils. */
const round: AnswerRound = {
  id: 'a-1',
  question: 'Do you join the shared medical centre?',
  about: 'agreement-1',
  asked: ['06636003', '06636016', '06636004'],
  askedOn: '2026-09-01',
  due: '2026-11-30',
  choices: [
    choice('discussed', false),
    choice('resolved', true),
    choice('conditional', true, true),
    choice('refused', true, true),
  ],
  version: 2,
  answers: [],
}
const answer = (party: string, change: Partial<Answer> = {}): Answer => ({
  party,
  by: 'clerk',
  on: '2026-10-01',
  choice: 'resolved',
  text: '',
  version: 2,
  ...change,
})
const today = '2026-11-25'

describe('roundState', () => {
  const answers = [
    answer('06636003', { choice: 'discussed', on: '2026-09-15' }),
    answer('06636003'),
    answer('06636016', { version: 1 }),
  ]

  it('tells who answered the present text, and who is missing', () => {
    const state = roundState({ ...round, answers }, today)
    expect(state.parties.map(({ state: one }) => one)).toEqual(['answered', 'outdated', 'silent'])
    expect(state).toMatchObject({ missing: ['06636016', '06636004'], isComplete: false, isOverdue: false })
    expect(roundState({ ...round, answers }, '2026-09-20').parties[0].state).toBe('on-the-way')
    expect(roundState({ ...round, answers }, '2026-11-30').isOverdue).toBe(false)
    expect(roundState({ ...round, answers }, '2026-12-01').isOverdue).toBe(true)
  })

  it('a refusal is an answer, silence is none', () => {
    const refused = round.asked.map((party) => answer(party, { choice: 'refused', text: 'too dear' }))
    expect(roundState({ ...round, answers: refused }, '2026-12-01')).toMatchObject({
      isComplete: true,
      isOverdue: false,
    })
  })

  it('says whom a gate waits for', () => {
    const missingAnswers = { hearing: roundState({ ...round, answers }, today).missing }
    const collecting = beginAt(forum, notBegun(forum), 'collect', allMet, act('2026-10-01', 'runs')).value!
    const [reason] = gateState(forum, collecting, { ...allMet, missingAnswers }, '2027-01-15').reasons
    expect(reason.who).toEqual(['06636016', '06636004'])
    expect(codesOf([reason.issue])).toEqual(['note gate-answers-missing'])
  })

  it('property: a new version of the text asks everybody again', () => {
    const someAnswers = fc.array(
      fc
        .tuple(fc.constantFrom(...round.asked), fc.constantFrom('discussed', 'resolved', 'refused'))
        .map(([party, chosen]) => answer(party, { choice: chosen })),
    )
    fc.assert(
      fc.property(someAnswers, (some) => {
        const { missing, parties } = roundState({ ...round, answers: some }, today)
        expect(missing).toEqual(parties.filter(({ state }) => state !== 'answered').map(({ party }) => party))
        expect(roundState({ ...round, answers: some, version: 3 }, today).missing).toEqual(round.asked)
      }),
    )
  })
})

describe('checkRound and checkAnswer', () => {
  it.each<[Partial<AnswerRound>, string[]]>([
    [{}, []],
    [{ question: ' ' }, ['round-without-question']],
    [{ asked: [] }, ['round-bad-parties']],
    [{ asked: ['a', 'a'] }, ['round-bad-parties']],
    [{ choices: [choice('discussed', false)] }, ['round-without-choices']],
    [{ due: '2026-08-31' }, ['round-bad-day']],
  ])('round %j: %j', (change, codes) => {
    expect(codesOf(checkRound({ ...round, ...change }))).toEqual(codes)
  })

  it.each<[Partial<Answer>, string[]]>([
    [{}, []],
    [{ party: '06636099' }, ['answer-not-asked']],
    [{ by: '' }, ['act-without-person']],
    [{ choice: 'maybe' }, ['answer-without-choice']],
    [{ choice: 'conditional' }, ['answer-without-text']],
    [{ on: round.askedOn }, []],
    [{ on: today }, []],
    [{ on: '2026-08-31' }, ['answer-bad-day']],
    [{ on: '2026-11-26' }, ['answer-bad-day']],
    [{ version: 1 }, ['answer-other-version']],
  ])('answer %j: %j', (change, codes) => {
    expect(codesOf(checkAnswer(round, answer('06636003', change), today))).toEqual(codes)
  })
})
