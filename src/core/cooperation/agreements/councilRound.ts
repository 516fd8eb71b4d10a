import { type Answer, type AnswerChoice, type AnswerRound, type RoundState, roundState } from '../../process/index.ts'
import type { AgreementText } from './agreementText.ts'
import type { AgreementSide } from './succession.ts'

export const COUNCIL_STATES = ['invited', 'discussed', 'resolved', 'conditional', 'refused', 'withdrawn'] as const
export type CouncilState = (typeof COUNCIL_STATES)[number]

const FINAL: readonly CouncilState[] = ['resolved', 'conditional', 'refused', 'withdrawn']
export const NEEDS_TEXT: readonly CouncilState[] = ['conditional', 'refused', 'withdrawn']

const CHOICES: readonly AnswerChoice[] = COUNCIL_STATES.map((id) => ({
  id,
  labelKey: `option.council-state.state-${id}`,
  isFinal: FINAL.includes(id),
  needsText: NEEDS_TEXT.includes(id),
}))

/** What a council did about an agreement on a day. */
export interface CouncilAct {
  /** Who, as named in the agreement or as it is called today. */
  readonly party: string
  readonly state: CouncilState
  readonly on: string
  readonly text: string
  /** Version of the text to which it speaks; null = none. */
  readonly version: number | null
  readonly by: string
}

export interface CouncilRound {
  readonly round: AnswerRound
  readonly state: RoundState
  /** All sides resolved the present text, without conditions. */
  readonly isAgreed: boolean
}

interface Asked {
  readonly id: string
  readonly title: string
  readonly text: AgreementText
  /** Day by which councils decide where no version names one. */
  readonly decideBy: string | null
  readonly sides: readonly AgreementSide[]
  readonly acts: readonly CouncilAct[]
}

const NO_DAY = '9999-12-31'

/** Where the councils of an agreement stand: a round of answers to the newest version of its text. Null = nobody is asked. */
export function councilRound({ id, title, text, decideBy, sides, acts }: Asked, today: string): CouncilRound | null {
  if (sides.length === 0) return null
  const issued = text.issued.at(-1)
  const ordered = [...acts].sort((a, b) => a.on.localeCompare(b.on))
  const round: AnswerRound = {
    id,
    question: title,
    about: id,
    asked: sides.map((side) => side.id),
    askedOn: issued?.on ?? ordered[0]?.on ?? today,
    due: issued?.due ?? decideBy ?? NO_DAY,
    choices: CHOICES,
    version: issued?.version ?? null,
    answers: sides.flatMap((side) => answersOf(side, ordered)),
  }
  const state = roundState(round, today)
  const isAgreed = state.parties.every((one) => one.state === 'answered' && one.answer?.choice === 'resolved')
  return { round, state, isAgreed }
}

/**
 * What counts for a side: its own acts. Where it followed others and has not spoken itself, their resolutions go on only if each of them resolved
 * the same version; otherwise its council has to decide.
 */
function answersOf({ id, named }: AgreementSide, acts: readonly CouncilAct[]): Answer[] {
  const toAnswer = ({ on, state, text, version, by }: CouncilAct): Answer => ({
    party: id,
    by,
    on,
    choice: state,
    text,
    version,
  })
  const own = acts.filter(({ party }) => party === id)
  if (own.length > 0 || named.includes(id)) return own.map(toAnswer)
  const last = named.map((before) => acts.findLast(({ party }) => party === before))
  const [first] = last
  const isOne = last.every((act) => act?.state === 'resolved' && act.version === first?.version)
  return isOne && first ? [toAnswer(first)] : []
}
