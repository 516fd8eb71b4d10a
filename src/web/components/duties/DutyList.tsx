import type { Words } from '../../../messages/index.ts'
import type { Links } from '../view.ts'

/** Something that waits, with the names of those for whom. */
export interface DutyRow {
  readonly kind: 'task' | 'question' | 'council' | 'confirm' | 'rating' | 'readiness' | 'figures' | 'deadline'
  readonly title: string
  /** Null = the region as a whole. */
  readonly who: string | null
  readonly field: string | null
  readonly due: string | null
  readonly isOverdue: boolean
  /** With its region. */
  readonly path: string
  /** Task that the reader can answer on the spot; null = on its page. */
  readonly task: string | null
}

interface Props {
  readonly words: Words
  readonly links: Links
  readonly duties: readonly DutyRow[]
  /** Where all are of one kind it need not be said. */
  readonly isOfOneKind?: boolean
}

/** What waits, each a link to where it is done. */
export function DutyList({ words, links, duties, isOfOneKind = false }: Props) {
  return (
    <ul class="duties">
      {duties.map((duty, k) => (
        <li key={k} class={duty.isOverdue ? 'duties__one duties__one--late' : 'duties__one'}>
          <a href={links(duty.path)}>{duty.title}</a>
          <span class="muted">
            {[
              isOfOneKind || duty.kind === 'task' ? null : words.text(`struktur.duty-${duty.kind}`),
              duty.who,
              dueSentence(words, duty),
            ]
              .filter((part) => part !== null)
              .join(' · ')}
          </span>
        </li>
      ))}
    </ul>
  )
}

export function dueSentence(words: Words, { due, isOverdue }: Pick<DutyRow, 'due' | 'isOverdue'>): string {
  if (due === null) return words.text('struktur.no-day')
  return words.text(isOverdue ? 'struktur.overdue' : 'struktur.due', { date: words.date(due) })
}
