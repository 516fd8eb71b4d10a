/** What is to happen with the task. together: all carry an institution; help: one carries it out for others; hand-over: the duty is to move. */
export const INTENTS = ['align', 'help', 'hand-over', 'together', 'unknown'] as const
export const YES_NO = ['yes', 'no', 'unknown'] as const
export const DURATIONS = ['short', 'middle', 'long', 'unknown'] as const
export const MARKETS = ['none', 'below-20', 'above-20', 'unknown'] as const
export const WILLS = ['clear', 'open', 'unknown'] as const
export const OTHERS = ['public', 'private', 'residents'] as const
type YesNo = (typeof YES_NO)[number]

/** Answers to the plain questions of the form finder. `unknown` = not answered. */
export interface FormAnswers {
  /** ISO 3166-2; null = not stated. */
  readonly land: string | null
  readonly intent: (typeof INTENTS)[number]
  /** Fees, by-laws or notices towards residents. */
  readonly orders: YesNo
  /** Municipalities; null = not stated. */
  readonly partners: number | null
  /** Who else joins. */
  readonly others: readonly (typeof OTHERS)[number][]
  /** Buildings, machines or networks of its own. */
  readonly assets: YesNo
  /** Staff of its own. */
  readonly staff: YesNo
  /** Up to 5 years, 5 to 10, beyond. */
  readonly duration: (typeof DURATIONS)[number]
  /** Share of the activity for others than the partners, in percent. */
  readonly market: (typeof MARKETS)[number]
  readonly will: (typeof WILLS)[number]
}

export const NO_ANSWERS: FormAnswers = {
  land: null,
  intent: 'unknown',
  orders: 'unknown',
  partners: null,
  others: [],
  assets: 'unknown',
  staff: 'unknown',
  duration: 'unknown',
  market: 'unknown',
  will: 'unknown',
}

/** The questions without an answer, in the order in which they are asked. Who else joins may be nobody. */
export function unanswered(answers: FormAnswers): readonly (keyof FormAnswers)[] {
  const keys = ['intent', 'orders', 'partners', 'assets', 'staff', 'duration', 'market', 'will', 'land'] as const
  return keys.filter((key) => answers[key] === null || answers[key] === 'unknown')
}
