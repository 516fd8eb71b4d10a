import type { Viewer } from '../../core/evidence/index.ts'
import { type Query, readJob, readRecord } from '../../store/index.ts'
import { describeJob } from '../jobs/describeJob.ts'
import { ANSWER, type AnswerState, QUESTION } from '../questions/question.ts'
import { canSee } from '../workspace/records/access.ts'
import type { Workspace } from '../workspace/workspace.ts'
import type { NoticeRule } from './noticeRule.ts'
import { titleOf } from './recordWords.ts'

/** A notice as its account sees it now: what it may no longer read has lost its title. */
export interface ShownNotice {
  readonly id: string
  readonly rule: NoticeRule
  readonly kind: string
  readonly object: string
  readonly region: string | null
  readonly municipality: string | null
  readonly at: string
  readonly isRead: boolean
  /** '' = the thing has none, or may not be read. */
  readonly title: string
  /** The question that it is about, or that was answered. */
  readonly question: string | null
}

export const NOTICES_PER_PAGE = 50

export interface NoticePage {
  readonly notices: readonly ShownNotice[]
  readonly unread: number
  /** Show those before this instant and id; null = there are no more. */
  readonly next: string | null
}

/** Notices of an account, the newest first. `before` as `next` gave it. */
export async function listNotices(
  { store }: Workspace,
  viewer: Viewer & { readonly account: string },
  { before = null, onlyUnread = false }: { before?: string | null; onlyUnread?: boolean } = {},
): Promise<NoticePage> {
  const { read } = store
  let asked = read.selectFrom('notice').selectAll().where('account', '=', viewer.account)
  if (before !== null && /^\d{1,15}$/.test(before)) asked = asked.where('seq', '<', Number(before))
  if (onlyUnread) asked = asked.where('read_at', 'is', null)
  const rows = await asked
    .orderBy('seq', 'desc')
    .limit(NOTICES_PER_PAGE + 1)
    .execute()
  const shown = rows.slice(0, NOTICES_PER_PAGE)
  const notices: ShownNotice[] = []
  for (const row of shown) notices.push(await showNotice(read, viewer, row))
  return {
    notices,
    unread: await countUnread(read, viewer.account),
    next: rows.length > NOTICES_PER_PAGE ? String(shown.at(-1)!.seq) : null,
  }
}

export async function countUnread(query: Query, account: string): Promise<number> {
  const { n } = await query
    .selectFrom('notice')
    .select(({ fn }) => fn.countAll().as('n'))
    .where('account', '=', account)
    .where('read_at', 'is', null)
    .executeTakeFirstOrThrow()
  return Number(n)
}

interface Row {
  readonly id: string
  readonly rule: string
  readonly kind: string
  readonly object: string
  readonly region: string | null
  readonly municipality: string | null
  readonly at: string
  readonly read_at: string | null
}

const NO_RECORDS = ['account', 'job', 'catalogue']

/** A proposal on the catalogue is called by its number: its object is `REGION/NUMBER`. */
const numberOf = ({ kind, object }: Row) => (kind === 'catalogue' ? object.slice(object.indexOf('/') + 1) : '')

export async function showNotice(query: Query, viewer: Viewer, row: Row): Promise<ShownNotice> {
  const { id, rule, kind, object, region, municipality, at, read_at } = row
  const job = kind === 'job' ? await readJob(query, object) : undefined
  const record = NO_RECORDS.includes(kind) ? undefined : await readRecord(query, kind, object)
  const isReadable = record !== undefined && record.deletedAt === null && canSee(viewer, record)
  const question =
    kind === QUESTION ? object : kind === ANSWER && record ? (record.state as AnswerState).question : null
  const told = kind === ANSWER && question ? await readRecord(query, QUESTION, question) : record
  return {
    id,
    rule: rule as NoticeRule,
    kind,
    object,
    region,
    municipality,
    at,
    isRead: read_at !== null,
    title: job ? (describeJob(job)?.subject ?? '') : isReadable && told ? titleOf(told) : numberOf(row),
    question: isReadable ? question : null,
  }
}
