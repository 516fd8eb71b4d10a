import type { Words } from '../../../messages/index.ts'

export interface Crumb {
  readonly text: string
  readonly href: string
}

export interface BreadcrumbView {
  readonly words: Words
  /** From the start page to the page above this one. */
  readonly above: readonly Crumb[]
  readonly here: string
}

/** Where the page stands. */
export function Breadcrumb({ view: { words, above, here } }: { view: BreadcrumbView }) {
  return (
    <nav class="breadcrumb" aria-label={words.text('web.breadcrumb')}>
      <ol>
        {above.map(({ text, href }) => (
          <li key={href}>
            <a href={href}>{text}</a>
          </li>
        ))}
        <li aria-current="page">{here}</li>
      </ol>
    </nav>
  )
}
