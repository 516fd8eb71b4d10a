import { type Query, readJob, readRecord, type StoredRecord } from '../../store/index.ts'
import { newId } from '../accounts/secrets.ts'
import { ANSWER, type AnswerState, QUESTION, type QuestionState } from '../questions/question.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { type NoticeSubject, noticeRule } from './noticeRule.ts'
import { readersOf } from './readers.ts'

const BATCH = 200
/** Rows of one insert: a change that everybody follows has many. */
const ROWS = 500

/**
 * Turns what the journal got since the last time into notices. They are written together with the mark of how far that went, so that a crash or a second
 * process neither loses nor doubles any; all that is read for it is read before, so that nobody waits. Returns how many notices were made.
 */
export async function makeNotices({ store }: Workspace, day: string): Promise<number> {
  const { read } = store
  for (let made = 0; ; ) {
    const { seq } = await read.selectFrom('notice_cursor').select('seq').where('id', '=', 1).executeTakeFirstOrThrow()
    const entries = await entriesFrom(read, seq)
    const last = entries.at(-1)
    if (!last) return made
    const rows = await noticesOf(read, entries, day)
    const isOurs = await store.write(async ({ query }) => {
      const moved = await query
        .updateTable('notice_cursor')
        .set({ seq: last.seq + 1 })
        .where('id', '=', 1)
        .where('seq', '=', seq)
        .returning('seq')
        .executeTakeFirst()
      // Another process was faster with these entries.
      if (!moved) return false
      for (let k = 0; k < rows.length; k += ROWS)
        await query
          .insertInto('notice')
          .values(rows.slice(k, k + ROWS))
          .execute()
      return true
    })
    if (isOurs) made += rows.length
  }
}

const entriesFrom = (read: Query, seq: number) =>
  read
    .selectFrom('journal_entry')
    .select(['seq', 'at', 'actor', 'action', 'kind', 'object', 'region', 'municipality', 'version'])
    .where('seq', '>=', seq)
    .orderBy('seq')
    .limit(BATCH)
    .execute()

type Entries = Awaited<ReturnType<typeof entriesFrom>>

async function noticesOf(read: Query, entries: Entries, day: string) {
  const readers = await readersOf(read, day)
  const subjects = new Map<string, NoticeSubject>()
  const rows = []
  for (const entry of entries) {
    const { seq, at, kind, object, region, municipality, version } = entry
    const key = `${kind} ${object}`
    // Sessions and the like are about no record.
    const isAbout = version !== null || kind === 'job'
    if (isAbout && !subjects.has(key)) subjects.set(key, await subjectOf(read, kind, object))
    const subject = (isAbout && subjects.get(key)) || { record: undefined, question: undefined }
    for (const reader of readers) {
      const rule = noticeRule(entry, subject, reader)
      if (rule === null) continue
      const about = { seq, rule, kind, object, region, municipality, at, read_at: null, mail: null }
      rows.push({ id: newId(), account: reader.account, ...about })
    }
  }
  return rows
}

async function subjectOf(read: Query, kind: string, object: string): Promise<NoticeSubject> {
  if (kind === 'job') return { record: undefined, question: undefined, job: await readJob(read, object) }
  const record: StoredRecord | undefined = await readRecord(read, kind, object)
  if (kind === 'booking' && record) {
    const { item } = record.state as { readonly item?: string | null }
    return { record, question: undefined, item: item ? await readRecord(read, 'pool-item', item) : undefined }
  }
  if (kind !== ANSWER || !record) return { record, question: undefined }
  const { question } = record.state as AnswerState
  return { record, question: await readRecord<QuestionState>(read, QUESTION, question) }
}
