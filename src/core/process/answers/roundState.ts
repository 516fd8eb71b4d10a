import type { Answer, AnswerRound } from './answerRound.ts'

export interface PartyAnswer {
  readonly party: string
  /** answered: finally, to the present text; outdated: to an earlier one; on-the-way: by a stage that is not final. */
  readonly state: 'answered' | 'outdated' | 'on-the-way' | 'silent'
  /** Its last answer; null = none. */
  readonly answer: Answer | null
}

export interface RoundState {
  /** In the order in which they were asked. */
  readonly parties: readonly PartyAnswer[]
  /** Who has still to answer. */
  readonly missing: readonly string[]
  /** Nobody is missing. */
  readonly isComplete: boolean
  /** The day has passed and somebody is missing. Silence is no answer. */
  readonly isOverdue: boolean
}

export function roundState(round: AnswerRound, today: string): RoundState {
  const parties = round.asked.map((party): PartyAnswer => {
    const answer = round.answers.filter((one) => one.party === party && one.on <= today).at(-1) ?? null
    return { party, state: stateOf(round, answer), answer }
  })
  const missing = parties.filter(({ state }) => state !== 'answered').map(({ party }) => party)
  return { parties, missing, isComplete: missing.length === 0, isOverdue: missing.length > 0 && round.due < today }
}

function stateOf({ choices, version }: AnswerRound, answer: Answer | null): PartyAnswer['state'] {
  if (!answer) return 'silent'
  if (!choices.find(({ id }) => id === answer.choice)?.isFinal) return 'on-the-way'
  return answer.version === version ? 'answered' : 'outdated'
}
