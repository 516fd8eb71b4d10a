import type { Query } from '../../store/index.ts'
import { ANSWER, QUESTION } from '../questions/question.ts'
import type { Workspace } from '../workspace/workspace.ts'

/** One's own notices only; null = all. */
export async function markRead({ store }: Workspace, account: string, id: string | null, isRead = true): Promise<void> {
  await store.write(async ({ query, at }) => {
    let change = query
      .updateTable('notice')
      .set({ read_at: isRead ? at : null })
      .where('account', '=', account)
    if (id !== null) change = change.where('id', '=', id)
    if (isRead) change = change.where('read_at', 'is', null)
    await change.execute()
  })
}

/** Whoever looks at a question has read what was told of it: that it was asked, and the answers up to now. */
export async function markQuestionRead({ store }: Workspace, account: string, question: string): Promise<void> {
  const isNew = await aboutQuestion(store.read, account, question)
  if (isNew.length === 0) return
  await store.write(({ query, at }) => setQuestionRead(query, account, question, at))
}

/** The same within a change. */
export async function setQuestionRead(query: Query, account: string, question: string, at: string): Promise<void> {
  const ids = await aboutQuestion(query, account, question)
  if (ids.length > 0) await query.updateTable('notice').set({ read_at: at }).where('id', 'in', ids).execute()
}

async function aboutQuestion(query: Query, account: string, question: string): Promise<string[]> {
  const rows = await query
    .selectFrom('notice')
    .select(['id', 'kind', 'object'])
    .where('account', '=', account)
    .where('read_at', 'is', null)
    .where('kind', 'in', [QUESTION, ANSWER])
    .execute()
  return rows
    .filter(({ kind, object }) => (kind === QUESTION ? object === question : object.startsWith(`${question}.`)))
    .map(({ id }) => id)
}
