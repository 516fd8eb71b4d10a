import { moneyWords, type Words } from '../../../../messages/index.ts'

export interface CostFiguresView {
  /** Groups with their cost in euros; null = not known. A list that is too long is cut, `left` are the others. */
  readonly groups: readonly { readonly members: readonly string[]; readonly euros: number | null }[]
  readonly left: number
  /** Costs by rule: the sentence's figures. */
  readonly model: {
    readonly fixed: number
    readonly unitCost: number | null
    readonly unitCapacity: number | null
    readonly hasNeed: boolean
  } | null
  readonly partners: readonly {
    readonly name: string
    readonly figures: Readonly<Record<string, number | null>>
  }[]
  /** Columns of `partners` that hold something. */
  readonly columns: readonly string[]
  readonly digits: number
}

/** From what was computed: costs of the groups or the rule for them, and the figures of the keys. */
export function CostFigures({ words, view }: { words: Words; view: CostFiguresView }) {
  const { groups, left, model, partners, columns, digits } = view
  const money = (value: number) => moneyWords(words, value, digits)
  return (
    <section aria-labelledby="figures-title">
      <h2 id="figures-title">{words.text('kosten.figures')}</h2>
      {model && (
        <p>
          {words.text('kosten.model-is', {
            fixed: money(model.fixed),
            unit: model.unitCost === null ? '' : money(model.unitCost),
            capacity:
              model.unitCapacity === null ? '' : words.number(model.unitCapacity, model.unitCapacity % 1 ? 2 : 0),
            hasUnit: String(model.unitCost !== null),
            hasNeed: String(model.hasNeed),
          })}
        </p>
      )}
      {groups.length > 0 && (
        <details open={groups.length <= 7}>
          <summary>{words.text('kosten.groups', { n: groups.length + left })}</summary>
          <table class="kern-table kern-table--small figures">
            <caption class="kern-sr-only">{words.text('kosten.figures')}</caption>
            <thead>
              <tr>
                <th scope="col">{words.text('kosten.column-group')}</th>
                <th scope="col" class="numeric">
                  {words.text('kosten.column-cost')}
                </th>
              </tr>
            </thead>
            <tbody>
              {groups.map(({ members, euros }) => (
                <tr key={members.join()}>
                  <th scope="row">{members.join(' + ')}</th>
                  <td class="numeric">
                    {euros === null ? <strong>{words.text('kosten.missing')}</strong> : money(euros)}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
          {left > 0 && <p>{words.text('kosten.groups-left', { n: left })}</p>}
        </details>
      )}
      {columns.length > 0 && (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll by keyboard too.
        <section class="table-scroll" aria-label={words.text('kosten.key-figures')} tabIndex={0}>
          <table class="kern-table kern-table--small figures">
            <caption>{words.text('kosten.key-figures')}</caption>
            <thead>
              <tr>
                <th scope="col">{words.text('kosten.column-partner')}</th>
                {columns.map((column) => (
                  <th scope="col" class="numeric" key={column}>
                    {words.text(`kosten.key-${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {partners.map(({ name, figures }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  {columns.map((column) => (
                    <td class="numeric" key={column}>
                      {figures[column] == null ? '–' : words.number(figures[column], figures[column] % 1 ? 2 : 0)}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  )
}
