import { MUNICIPAL_ROLES, type Viewer } from '../../core/evidence/index.ts'

export const QUESTION = 'question'
export const ANSWER = 'answer'
export const CONFIRMATION = 'confirmation'

/** Something that is asked of accounts and municipalities (state of a record of the kind `question`). */
export interface QuestionState {
  readonly title: string
  readonly text: string
  /** [] = only words of one's own. */
  readonly choices: readonly string[]
  /** Words of one's own are welcome. */
  readonly freeText: boolean
  /** AGS. */
  readonly municipalities: readonly string[]
  readonly accounts: readonly string[]
  /** Last day, ISO date; null = without. */
  readonly due: string | null
  /** The entry that is to be confirmed; choice 0 means that it still holds. null = a question of its own. */
  readonly confirms: { readonly kind: string; readonly id: string } | null
  /** Field of action to which it belongs. */
  readonly field?: string | null
}

export const answerId = (question: string, who: string): string => `${question}.${who}`

/** State of a record of the kind `answer`; its id is `QUESTION.WHO`, so that whoever is asked has one answer, with its history. */
export interface AnswerState {
  readonly question: string
  /** Index into the question's choices; null = none of them. */
  readonly choice: number | null
  readonly text: string
  readonly by: 'page' | 'mail'
}

/** State of a record of the kind `confirmation`; its id is `KIND.ID` of what was confirmed. */
export interface ConfirmationState {
  /** ISO date. */
  readonly confirmedOn: string
  /** Version that was confirmed. */
  readonly version: number
}

/** Municipalities for which somebody answers this question; and whether she was asked herself. */
export function askedAs(
  { municipalities, accounts }: QuestionState,
  { account, grants }: Viewer,
  region: string | null,
): { readonly municipalities: readonly string[]; readonly self: boolean } {
  return {
    self: account !== null && accounts.includes(account),
    municipalities: municipalities.filter((ags) =>
      grants.some(
        (grant) =>
          MUNICIPAL_ROLES.includes(grant.role) &&
          grant.role !== 'council-member' &&
          grant.municipality === ags &&
          (grant.region === null || grant.region === region),
      ),
    ),
  }
}

export function isAsked(state: QuestionState, viewer: Viewer, region: string | null): boolean {
  const { self, municipalities } = askedAs(state, viewer, region)
  return self || municipalities.length > 0
}
