import type {
  AgreementDeadline,
  AgreementFacts,
  AgreementState,
  AgreementText,
  CouncilRound,
} from '../../../../core/cooperation/index.ts'
import type { PartyAnswer } from '../../../../core/process/index.ts'
import type { Words } from '../../../../messages/index.ts'

export const AGREEMENTS = '/zusammenarbeit/vereinbarungen'
export const agreementPath = (id: string, more = '') => `${AGREEMENTS}/${id}${more}`

export interface SideView {
  readonly id: string
  readonly name: string
  readonly ags: string | null
  readonly decides: boolean
  readonly followed: readonly { readonly id: string; readonly name: string; readonly on: string | null }[]
}

export interface ActView {
  readonly id: string
  readonly party: string
  readonly state: string
  readonly on: string
  readonly title: string
  readonly text: string
  readonly version: number | null
  readonly next: string | null
}

/** An agreement as pages show it. */
export interface AgreementView {
  readonly id: string
  readonly title: string
  readonly facts: AgreementFacts
  readonly state: AgreementState
  readonly deadlines: readonly AgreementDeadline[]
  readonly text: AgreementText
  readonly sides: readonly SideView[]
  readonly councils: CouncilRound | null
  readonly acts: readonly ActView[]
  readonly strangers: number
}

export const resolvedCount = ({ state }: CouncilRound): number =>
  state.parties.filter(({ state: one, answer }) => one === 'answered' && answer?.choice === 'resolved').length

/** Where the councils stand, in a sentence. */
export function councilSentence({ councils, sides }: AgreementView, words: Words): string {
  if (!councils) return words.text('agreements.said-nobody')
  const names = new Map(sides.map(({ id, name }) => [id, name]))
  const named = (parties: readonly string[]) => words.list(parties.map((party) => names.get(party) ?? party))
  const { state, round, isAgreed } = councils
  const version = round.version ?? 'none'
  if (isAgreed) return words.text('agreements.said-agreed', { all: state.parties.length, version })
  if (state.isComplete) {
    const others = state.parties.filter(({ answer }) => answer?.choice !== 'resolved').map(({ party }) => party)
    return words.text('agreements.said-not-agreed', { names: named(others) })
  }
  const values = { done: resolvedCount(councils), all: state.parties.length, version, names: named(state.missing) }
  return words.text('agreements.said-open', values)
}

/** That an answer is to an earlier text; '' = it is to the present one. */
export function outdatedWords({ state, answer }: PartyAnswer, words: Words): string {
  if (state !== 'outdated') return ''
  const version = answer?.version ?? null
  return version === null ? words.text('agreements.outdated-none') : words.text('agreements.outdated', { version })
}

export const deadlineWords = ({ kind, day }: AgreementDeadline, words: Words) =>
  words.text(`agreements.deadline-${kind}`, { date: words.date(day) })
