import { MUNICIPAL_ROLES, may, type Viewer } from '../../core/evidence/index.ts'
import type { Job, StoredRecord, WrittenEntry } from '../../store/index.ts'
import { UNUSED_TOLD } from '../accounts/unusedAccounts.ts'
import { isAsked, QUESTION, type QuestionState } from '../questions/question.ts'
import { canSee } from '../workspace/records/access.ts'

/**
 * Why somebody is told of an entry of the journal.
 * `asked`: a question is put to her or to her municipality. `answered`: her question got an answer. `own-municipality`: something of her
 * municipality was written by somebody else. `office`: she answers for the region. `watched`: she follows it. `own-account`: her own rights were changed. `account-unused`: her account will be
 * erased because she does not use it. `work-over`: work that she had asked for is done, or has failed.
 * `booking-confirmed`: she booked something of the pool herself. `booked`: something of her municipality was booked, or a booking of it changed.
 */
export const NOTICE_RULES = [
  'asked',
  'answered',
  'own-account',
  'account-unused',
  'own-municipality',
  'watched',
  'office',
  'work-over',
  'booking-confirmed',
  'booked',
] as const
export type NoticeRule = (typeof NOTICE_RULES)[number]

/** Who may be told, and what she follows. */
export interface Reader extends Viewer {
  readonly account: string
  /** When her account was made: she knows of the roles that came with it. */
  readonly since: string
  readonly watches: readonly { readonly region: string; readonly kind: string; readonly object: string }[]
}

/** What an entry is about, as it stands now. `question`: the question that an answer belongs to. `job`: for entries about work in the background. */
export interface NoticeSubject {
  readonly record: StoredRecord | undefined
  readonly question: StoredRecord<QuestionState> | undefined
  readonly job?: Pick<Job, 'createdBy'> | undefined
  /** What of the pool a booking is about. */
  readonly item?: Pick<StoredRecord, 'municipality'> | undefined
}

type Entry = Pick<WrittenEntry, 'at' | 'actor' | 'action' | 'kind' | 'object' | 'region' | 'municipality' | 'version'>

/** Kinds that the office of a region hears of without following them. */
const FOR_OFFICE: readonly string[] = ['region-settings', 'catalogue']
const BOOKING = 'booking'
const BOOKED = 'record.create'
const PROPOSED = 'catalogue.proposal'
const WORK_OVER = /^job\.(done|failed)$/
/** Changes of an account by somebody else that its owner must hear of. */
const OWN_ACCOUNT = /^(role|account)\./

/** Why this reader is told of this entry; null = she is not. Nobody is told of what she did herself or may not read. */
export function noticeRule(
  entry: Entry,
  { record, question, job, item }: NoticeSubject,
  reader: Reader,
): NoticeRule | null {
  const { at, actor, action, kind, object, region, municipality } = entry
  if (actor === reader.account) return kind === BOOKING && action === BOOKED ? 'booking-confirmed' : null
  if (kind === 'account' && action === UNUSED_TOLD) return object === reader.account ? 'account-unused' : null
  if (kind === 'account')
    return object === reader.account && at > reader.since && OWN_ACCOUNT.test(action) ? 'own-account' : null
  if (kind === 'job') return job?.createdBy === reader.account && WORK_OVER.test(action) ? 'work-over' : null
  if (region === null) return null
  // No record: the region's file holds it, for everybody with a role there.
  const isProposal = action === PROPOSED && may(reader, 'record.read', { region })
  if (!isProposal && (!record || !canSee(reader, record))) return null
  if (record && kind === QUESTION) {
    const state = record.state as QuestionState
    if (record.deletedAt === null && isAsked(state, reader, region)) return 'asked'
  }
  if (question && question.createdBy === reader.account) return 'answered'
  const follows = reader.watches.some(
    (one) =>
      one.region === region && ((one.kind === '' && one.object === '') || (one.kind === kind && one.object === object)),
  )
  if (follows) return 'watched'
  // What several municipalities are asked concerns each by its own question.
  if (kind === QUESTION || question) return null
  if (item && isKeeper(reader, region, item.municipality)) return 'booked'
  if (municipality !== null && isOf(reader, region, municipality)) return 'own-municipality'
  if (FOR_OFFICE.includes(kind) && may(reader, 'region.settings', { region })) return 'office'
  return null
}

/** What belongs to no municipality is kept by the office of the region. */
const isKeeper = (reader: Viewer, region: string, municipality: string | null): boolean =>
  municipality === null ? may(reader, 'region.settings', { region }) : isOf(reader, region, municipality)

const isOf = ({ grants }: Viewer, region: string, municipality: string): boolean =>
  grants.some(
    (grant) =>
      MUNICIPAL_ROLES.includes(grant.role) &&
      grant.municipality === municipality &&
      (grant.region === null || grant.region === region),
  )
