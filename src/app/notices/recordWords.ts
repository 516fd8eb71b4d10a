import type { Words } from '../../messages/index.ts'
import type { StoredRecord } from '../../store/index.ts'
import { AGREEMENT_TEXT } from '../cooperation/agreements/index.ts'
import { COST_GAME } from '../cooperation/costGames/costGame.ts'
import { PROGRESS } from '../cooperation/progressRecord.ts'
import { CONFIRMATION, QUESTION } from '../questions/question.ts'
import { findKind } from '../workspace/records/kinds/index.ts'

/** What a record is called: the field that its kind names, of a question its title; '' = nothing. */
export function titleOf({ kind, state }: Pick<StoredRecord, 'kind' | 'state'>): string {
  const fields = (state ?? {}) as Record<string, unknown>
  const title = fields[findKind(kind)?.title ?? 'title']
  return typeof title === 'string' ? title.trim() : ''
}

/** What one record of a kind is called. */
export function kindName(kind: string, words: Words): string {
  const key = `notice.kind-${kind}`
  return words.text(words.has(key) ? key : 'notice.kind-other')
}

/** Kinds whose records are called `KIND.ID` by what they are about. */
const ABOUT: readonly string[] = [CONFIRMATION, PROGRESS]

/** Where a record is read: on its page if it has one, else in its history; of a confirmation or a progress, that of what it is about. */
export function recordPath({ kind, id, region }: Pick<StoredRecord, 'kind' | 'id' | 'region'>): string {
  if (kind === QUESTION) return `/fragen/${encodeURIComponent(id)}`
  if (kind === COST_GAME)
    return `/zusammenarbeit/kosten/${encodeURIComponent(id)}${region === null ? '' : `?${new URLSearchParams({ region })}`}`
  // The text of an agreement is read with it.
  if (kind === AGREEMENT_TEXT) return recordPath({ kind: 'agreement', id, region })
  const [of, about] = ABOUT.includes(kind) ? splitAt(id, id.indexOf('.')) : [kind, id]
  const page = findKind(of)?.page
  const path = page
    ? `${page}/${encodeURIComponent(about)}`
    : `/verlauf/${encodeURIComponent(of)}/${encodeURIComponent(about)}`
  return region === null ? path : `${path}?${new URLSearchParams({ region })}`
}

const splitAt = (text: string, at: number) => [text.slice(0, at), text.slice(at + 1)] as const
