import type { ComponentChildren } from 'preact'
import type { Words } from '../../../messages/index.ts'
import { HiddenFields } from '../formFields/HiddenFields.tsx'

interface Props {
  readonly words: Words
  /** The page itself: a filter stands in its address. */
  readonly action: string
  /** What the address keeps though it is no choice; null and '' are left out. */
  readonly kept: Readonly<Record<string, string | null>>
  /** The page without any choice; null = nothing is chosen. */
  readonly reset?: string | null
  /** The choices. */
  readonly children: ComponentChildren
}

/** What a list is narrowed to, as a form that works without script. */
export function FilterForm({ words, action, kept, reset = null, children }: Props) {
  return (
    <form class="question-form panel" action={action} method="get" aria-label={words.text('register.filter')}>
      <HiddenFields values={kept} />
      <div class="question-form__fields">
        {children}
        <div class="filter__send">
          <button class="kern-btn kern-btn--primary" type="submit">
            <span class="kern-label">{words.text('katalog.show')}</span>
          </button>
          {reset !== null && <a href={reset}>{words.text('katalog.reset')}</a>}
        </div>
      </div>
    </form>
  )
}
