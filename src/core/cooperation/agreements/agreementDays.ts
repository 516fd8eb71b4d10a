import { addMonths } from '../../process/index.ts'
import type { FormId } from '../forms/legalForm.ts'

/** The old law on VAT may be used for services before this day (§ 27 (22a) UStG). */
export const VAT_FROM = '2027-01-01'
const VAT_CHECK_BY = '2026-12-31'
/** Forms in which services go between public bodies or from a body to its members. */
const VAT_FORMS: readonly FormId[] = [
  'contract',
  'mandating',
  'delegating',
  'zweckverband',
  'joint-institution',
  'company',
]

/** Days of an agreement, ISO dates; null = not stated. */
export interface AgreementFacts {
  readonly form: FormId
  readonly signed: string | null
  readonly inForce: string | null
  readonly ends: string | null
  /** Months before the end by which notice must be given. */
  readonly noticeMonths: number | null
  readonly review: string | null
  readonly vatChecked: boolean
}

export const AGREEMENT_STATES = ['draft', 'signed', 'in-force', 'ended'] as const
export type AgreementState = (typeof AGREEMENT_STATES)[number]

export function agreementState({ signed, inForce, ends }: AgreementFacts, today: string): AgreementState {
  if (ends !== null && ends < today) return 'ended'
  if (inForce !== null && inForce <= today) return 'in-force'
  return signed !== null && signed <= today ? 'signed' : 'draft'
}

export interface AgreementDeadline {
  /** notice: last day for giving notice before the end; vat: by when VAT has to be checked. */
  readonly kind: 'notice' | 'end' | 'review' | 'vat'
  readonly day: string
}

/** What an agreement that holds asks for, by day; what lies in the past stays where it waits for somebody (review, VAT). */
export function agreementDeadlines(facts: AgreementFacts, today: string): AgreementDeadline[] {
  const state = agreementState(facts, today)
  if (state === 'ended' || state === 'draft') return []
  const { ends, noticeMonths, review, vatChecked, form } = facts
  const deadlines: AgreementDeadline[] = []
  const notice = ends !== null && noticeMonths !== null && noticeMonths > 0 ? addMonths(ends, -noticeMonths) : null
  if (notice !== null && notice >= today) deadlines.push({ kind: 'notice', day: notice })
  if (ends !== null) deadlines.push({ kind: 'end', day: ends })
  if (review !== null) deadlines.push({ kind: 'review', day: review })
  if (!vatChecked && VAT_FORMS.includes(form) && (ends === null || ends >= VAT_FROM))
    deadlines.push({ kind: 'vat', day: VAT_CHECK_BY })
  return deadlines.sort((a, b) => a.day.localeCompare(b.day))
}
