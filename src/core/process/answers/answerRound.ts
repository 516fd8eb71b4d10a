import type { Issue } from '../../evidence/index.ts'
import { isDay } from '../day.ts'
import { isBlank } from '../refusal.ts'

/** What a party says to the question. A later answer takes the place of its earlier one, which stays. */
export interface Answer {
  readonly party: string
  /** Person who entered it. */
  readonly by: string
  readonly on: string
  readonly choice: string
  /** Wording of the resolution, condition, reason … */
  readonly text: string
  /** Version of the text to which it answers; null = the question has no text. */
  readonly version: number | null
}

/** A choice that an answer can make. */
export interface AnswerChoice {
  readonly id: string
  readonly labelKey: string
  /** It settles the question for this party; otherwise it is a stage on the way (“discussed”). */
  readonly isFinal: boolean
  readonly needsText: boolean
}

/** Several parties are asked the same thing: councils about an agreement, town halls about a date. */
export interface AnswerRound {
  readonly id: string
  readonly question: string
  /** Record that it is about. */
  readonly about: string
  readonly asked: readonly string[]
  readonly askedOn: string
  readonly due: string
  readonly choices: readonly AnswerChoice[]
  /** Version of the text that is to be answered; answers to an earlier one have to be given again. null = no text. */
  readonly version: number | null
  readonly answers: readonly Answer[]
}

/** What is wrong with a round of questions before anybody is asked. */
export function checkRound({ id, question, asked, askedOn, due, choices }: AnswerRound): Issue[] {
  const issues: Issue[] = []
  if (isBlank(question)) issues.push({ code: 'round-without-question', severity: 'error', params: { id } })
  if (asked.length === 0 || new Set(asked).size < asked.length)
    issues.push({ code: 'round-bad-parties', severity: 'error', params: { id } })
  if (!choices.some(({ isFinal }) => isFinal))
    issues.push({ code: 'round-without-choices', severity: 'error', params: { id } })
  if (!isDay(askedOn) || !isDay(due) || due < askedOn)
    issues.push({ code: 'round-bad-day', severity: 'error', params: { id, date: due } })
  return issues
}

/** What is wrong with an answer that comes in. */
export function checkAnswer(round: AnswerRound, answer: Answer, today: string): Issue[] {
  const { party, on, choice, text, version, by } = answer
  const issues: Issue[] = []
  const chosen = round.choices.find(({ id }) => id === choice)
  if (!round.asked.includes(party)) issues.push({ code: 'answer-not-asked', severity: 'error', params: { party } })
  if (isBlank(by)) issues.push({ code: 'act-without-person', severity: 'error', params: {} })
  if (!chosen) issues.push({ code: 'answer-without-choice', severity: 'error', params: { found: choice } })
  if (chosen?.needsText && isBlank(text))
    issues.push({ code: 'answer-without-text', severity: 'error', params: { label: chosen.labelKey } })
  if (!isDay(on) || on < round.askedOn || on > today)
    issues.push({ code: 'answer-bad-day', severity: 'error', params: { date: on, first: round.askedOn } })
  if (version !== round.version) issues.push({ code: 'answer-other-version', severity: 'error', params: {} })
  return issues
}
