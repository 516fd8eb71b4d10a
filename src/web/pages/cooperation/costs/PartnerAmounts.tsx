import type { Words } from '../../../../messages/index.ts'
import { Amount } from './Amount.tsx'

interface Props {
  readonly words: Words
  readonly partners: readonly string[]
  readonly columns: readonly { readonly id: string; readonly text: string }[]
  /** What it is about. */
  readonly label: string
  readonly hasCaption?: boolean
  /** First part of the names of the fields: `PREFIX.COLUMN.PARTNER`, partners by index. */
  readonly prefix: string
  /** First parts of the ids of the headings of columns and of rows. */
  readonly headings: readonly [column: string, row: string]
  readonly values: Readonly<Record<string, string>>
  readonly problemOf: (field: string) => string | undefined
}

/** Numbers of each partner, to be typed. */
export function PartnerAmounts(props: Props) {
  const { words, partners, columns, label, hasCaption = false, prefix, headings, values, problemOf } = props
  const [column, row] = headings
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll by keyboard too.
    <section class="table-scroll" aria-label={label} tabIndex={0}>
      <table class="kern-table kern-table--small">
        {hasCaption && <caption>{label}</caption>}
        <thead>
          <tr>
            <th scope="col">{words.text('kosten.column-partner')}</th>
            {columns.map(({ id, text }) => (
              <th scope="col" id={`${column}-${id}`} key={id}>
                {text}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {partners.map((name, i) => (
            <tr key={name}>
              <th scope="row" id={`${row}-${i}`}>
                {name}
              </th>
              {columns.map(({ id }) => {
                const field = `${prefix}.${id}.${i}`
                return (
                  <td key={id}>
                    <Amount
                      name={field}
                      labelledBy={`${row}-${i} ${column}-${id}`}
                      value={values[field] ?? ''}
                      problem={problemOf(field)}
                    />
                  </td>
                )
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
