import type { Words } from '../../../../messages/index.ts'
import { Amount } from './Amount.tsx'
import { PartnerAmounts } from './PartnerAmounts.tsx'

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
      <PartnerAmounts
        words={words}
        partners={partners}
        columns={EACH.map((id) => ({ id, text: words.text(`kosten.model-${id}`) }))}
        label={words.text('kosten.model-each')}
        hasCaption
        prefix="m"
        headings={['model', 'model-partner']}
        values={values}
        problemOf={problemOf}
      />
    </fieldset>
  )
}
