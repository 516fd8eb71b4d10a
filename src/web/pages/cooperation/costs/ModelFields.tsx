import type { Words } from '../../../../messages/index.ts'
import { Amount } from './Amount.tsx'

interface Props {
  readonly words: Words
  readonly partners: readonly string[]
  readonly values: Readonly<Record<string, string>>
  readonly problemOf: (field: string) => string | undefined
}

const WHOLE = ['fixed', 'unitCost', 'unitCapacity'] as const
const EACH = ['own', 'load', 'need'] as const

/** Costs by a rule instead of by list: once for all, and for each partner. */
export function ModelFields({ words, partners, values, problemOf }: Props) {
  return (
    <fieldset>
      <legend>{words.text('kosten.model')}</legend>
      <p class="entry-field__hint">{words.text('kosten.model-hint')}</p>
      <table class="kern-table kern-table--small">
        <caption class="kern-sr-only">{words.text('kosten.model')}</caption>
        <tbody>
          {WHOLE.map((part) => (
            <tr key={part}>
              <th scope="row" id={`model-${part}`}>
                {words.text(`kosten.model-${part}`)}
              </th>
              <td>
                <Amount
                  name={`m.${part}`}
                  labelledBy={`model-${part}`}
                  value={values[`m.${part}`] ?? ''}
                  problem={problemOf(`m.${part}`)}
                />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll by keyboard too. */}
      <section class="table-scroll" aria-label={words.text('kosten.model-each')} tabIndex={0}>
        <table class="kern-table kern-table--small">
          <caption>{words.text('kosten.model-each')}</caption>
          <thead>
            <tr>
              <th scope="col">{words.text('kosten.column-partner')}</th>
              {EACH.map((part) => (
                <th scope="col" id={`model-${part}`} key={part}>
                  {words.text(`kosten.model-${part}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {partners.map((name, i) => (
              <tr key={name}>
                <th scope="row" id={`model-partner-${i}`}>
                  {name}
                </th>
                {EACH.map((part) => (
                  <td key={part}>
                    <Amount
                      name={`m.${part}.${i}`}
                      labelledBy={`model-partner-${i} model-${part}`}
                      value={values[`m.${part}.${i}`] ?? ''}
                      problem={problemOf(`m.${part}.${i}`)}
                    />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </fieldset>
  )
}
