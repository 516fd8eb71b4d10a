import type { Words } from '../../../messages/index.ts'

export interface ComparedRow {
  readonly key: string
  readonly name: string
  /** Where the row leads; null = it is the one that is shown. */
  readonly href: string | null
  /** A choice of departures that the page's script can take over in place. */
  readonly transit?: string
  /** Seconds. */
  readonly limit?: number
  /** Null = not known. */
  readonly people: number | null
  readonly within: number | null
  readonly beyond: number | null
  /** Seconds; null where people are known = never. */
  readonly median: number | null
}

/** The same question asked in several ways, one row each. */
export function ComparisonTable({
  words,
  titleId,
  label,
  rows,
  hasLimits = false,
}: {
  words: Words
  titleId: string
  /** Heading of the first column. */
  label: string
  rows: readonly ComparedRow[]
  /** Each row has a limit of its own. */
  hasLimits?: boolean
}) {
  const headings = [
    ...(hasLimits ? [words.text('lagebild.modes-limit')] : []),
    words.text('lagebild.column-share'),
    words.text('lagebild.column-beyond'),
    words.text('lagebild.column-median', { unit: words.text('lagebild.unit-seconds') }),
  ]
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll by keyboard too.
    <section class="table-scroll comparison" aria-labelledby={titleId} tabIndex={0}>
      <table class="kern-table kern-table--small figures" aria-labelledby={titleId}>
        <thead>
          <tr>
            <th scope="col">{label}</th>
            {headings.map((heading) => (
              <th key={heading} scope="col" class="numeric">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">
                {row.href === null ? (
                  <span aria-current="true">{row.name}</span>
                ) : (
                  <a href={row.href} data-transit={row.transit}>
                    {row.name}
                  </a>
                )}
              </th>
              <Figures words={words} row={row} />
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Figures({ words, row: { limit, people, within, beyond, median } }: { words: Words; row: ComparedRow }) {
  const unknown = words.text('lagebild.cell-unknown')
  return (
    <>
      {limit !== undefined && <td class="numeric">{words.number(limit / 60, 1)}</td>}
      <td class="numeric">{within === null || !people ? unknown : words.share(within / people)}</td>
      <td class="numeric">{beyond === null ? unknown : words.number(beyond)}</td>
      <td class="numeric">
        {people === null ? unknown : median === null ? words.text('lagebild.cell-never') : words.number(median / 60)}
      </td>
    </>
  )
}
