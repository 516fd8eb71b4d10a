import type { Words } from '../../../messages/index.ts'

const LISTED = 5

interface Row {
  readonly ags: string
  readonly name: string
  /** All who are asked about. Null = not known, as is the count then. */
  readonly people: number | null
  readonly count: number | null
}

/** The five municipalities with most of those counted. No ranking of performance: it counts people. */
export function LeftOutList({
  words,
  rows: all,
  lead,
  nobody,
}: {
  words: Words
  rows: readonly Row[]
  lead: string
  nobody: string
}) {
  const rows = all
    .filter(({ count }) => count !== null && Math.round(count) > 0)
    .sort((a, b) => b.count! - a.count! || words.compare(a.name, b.name))
  if (rows.length === 0) return <p>{nobody}</p>
  const rest = rows.slice(LISTED)
  return (
    <>
      <p class="muted">{lead}</p>
      <ol class="left-out__list">
        {rows.slice(0, LISTED).map(({ ags, name, people, count }) => (
          <li key={ags}>
            <span class="left-out__name">{name}</span>{' '}
            {words.text('lagebild.left-out-item', {
              people: words.number(count!),
              share: words.share(count! / people!),
            })}
          </li>
        ))}
      </ol>
      {rest.length > 0 && (
        <p class="muted">
          {words.text('lagebild.left-out-more', {
            n: rest.length,
            people: words.number(rest.reduce((sum, { count }) => sum + count!, 0)),
          })}
        </p>
      )}
    </>
  )
}
