import type { ComponentChildren } from 'preact'

interface Props {
  /** Id of the heading that names the table. */
  readonly titleId: string
  /** Id of a remark that belongs to it. */
  readonly noteId?: string
  /** `stacked`: on a phone each row is a list of its cells; `figures`: numbers under each other. */
  readonly kind?: string
  /** Head and body. */
  readonly children: ComponentChildren
}

/** A table that scrolls by itself, by keyboard too, where it is wider than the screen. */
export function ScrollTable({ titleId, noteId, kind = '', children }: Props) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll by keyboard too.
    <section class="table-scroll" aria-labelledby={titleId} tabIndex={0}>
      <table
        class={`kern-table kern-table--small ${kind}`.trimEnd()}
        aria-labelledby={titleId}
        aria-describedby={noteId}
      >
        {children}
      </table>
    </section>
  )
}
