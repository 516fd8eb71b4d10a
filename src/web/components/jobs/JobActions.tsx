import type { JobRow } from '../../../contract/index.ts'
import type { Words } from '../../../messages/index.ts'
import type { Links } from '../view.ts'
import { jobTitle } from './jobPhrases.ts'

/** What may be done with a job, as forms. `isShort`: in a table, where the work stands beside it. */
export function JobActions({
  words,
  links,
  row,
  csrf,
  isShort,
}: {
  words: Words
  links: Links
  row: JobRow
  csrf: string
  isShort?: boolean
}) {
  const isOpen = row.state === 'waiting' || row.state === 'running'
  const action =
    isOpen && row.mayCancel && !row.isCancelAsked
      ? (['abbrechen', 'job.cancel', 'job.cancel-of'] as const)
      : row.mayRetry && (row.state === 'failed' || row.state === 'cancelled')
        ? (['wiederholen', 'job.retry', 'job.retry-of'] as const)
        : null
  if (!action) return null
  const [verb, key, longKey] = action
  return (
    <form method="post" action={links(`/verwaltung/arbeiten/${row.id}/${verb}`)}>
      <input type="hidden" name="csrf" value={csrf} />
      <button
        type="submit"
        class={isShort ? 'as-link as-link--action' : 'kern-btn kern-btn--secondary'}
        aria-label={isShort ? words.text(longKey, { what: jobTitle(row, words) }) : undefined}
      >
        {isShort ? words.text(key) : <span class="kern-label">{words.text(key)}</span>}
      </button>
    </form>
  )
}
