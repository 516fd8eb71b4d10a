import { type Query, readJob, readRecord } from '../../store/index.ts'
import { newId } from '../accounts/secrets.ts'
import { ANSWER, type AnswerState, QUESTION, type QuestionState } from '../questions/question.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { type NoticeSubject, noticeRule } from './noticeRule.ts'
import { readersOf } from './readers.ts'

const BATCH = 200

/**
 * Turns what the journal got since the last time into notices: entries and the mark of how far it went are one change, so that a crash or a second process
 * neither loses nor doubles any. Returns how many notices were made.
 */
export async function makeNotices({ store }: Workspace, day: string): Promise<number> {
  // Most rounds find nothing; they need not lock anything.
  const { seq: next } = await store.read
    .selectFrom('notice_cursor')
    .select('seq')
    .where('id', '=', 1)
    .executeTakeFirstOrThrow()
  const { size } = await store.read
    .selectFrom('journal_head')
    .select('size')
    .where('id', '=', 1)
    .executeTakeFirstOrThrow()
  if (next >= size) return 0
  let made = 0
  for (;;) {
    const done = await store.write(async ({ query }) => {
      // Holds the row until the change is written: a second process waits here and then goes on from where this one ended.
      const { seq } = await query
        .updateTable('notice_cursor')
        .set(({ ref }) => ({ seq: ref('seq') }))
        .where('id', '=', 1)
        .returning('seq')
        .executeTakeFirstOrThrow()
      const entries = await query
        .selectFrom('journal_entry')
        .select(['seq', 'at', 'actor', 'action', 'kind', 'object', 'region', 'municipality', 'version'])
        .where('seq', '>=', seq)
        .orderBy('seq')
        .limit(BATCH)
        .execute()
      if (entries.length === 0) return { count: 0, isMore: false }
      const readers = await readersOf(query, day)
      const rows = []
      for (const entry of entries) {
        const subject = await subjectOf(query, entry)
        for (const reader of readers) {
          const rule = noticeRule(entry, subject, reader)
          if (rule === null) continue
          const { at, kind, object, region, municipality } = entry
          rows.push({
            id: newId(),
            account: reader.account,
            seq: entry.seq,
            rule,
            kind,
            object,
            region,
            municipality,
            at,
          })
        }
      }
      for (const row of rows)
        await query
          .insertInto('notice')
          .values({ ...row, read_at: null, mail: null })
          .execute()
      await query
        .updateTable('notice_cursor')
        .set({ seq: entries.at(-1)!.seq + 1 })
        .where('id', '=', 1)
        .execute()
      return { count: rows.length, isMore: entries.length === BATCH }
    })
    made += done.count
    if (!done.isMore) return made
  }
}

/** Sessions and the like are about no record. */
async function subjectOf(
  query: Query,
  { kind, object, version }: { kind: string; object: string; version: number | null },
): Promise<NoticeSubject> {
  if (kind === 'job') return { record: undefined, question: undefined, job: await readJob(query, object) }
  if (version === null) return { record: undefined, question: undefined }
  const record = await readRecord(query, kind, object)
  if (kind !== ANSWER || !record) return { record, question: undefined }
  const { question } = record.state as AnswerState
  return { record, question: await readRecord<QuestionState>(query, QUESTION, question) }
}
