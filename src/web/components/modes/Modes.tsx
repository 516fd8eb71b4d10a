import { type ModeRow, questionToQuery } from '../../../contract/index.ts'
import type { AnswerView } from '../view.ts'

/** The same people and service on foot, by bicycle, by car, and by bus and train where there is a timetable, each against its own limit; a row leads to its map. */
export function Modes({ view, rows }: { view: AnswerView; rows: readonly ModeRow[] }) {
  const { words } = view
  // Where no site is recorded, every figure would only repeat that gap.
  if (rows.length === 0 || view.answer.sites === 0) return null
  return (
    <div class="panel modes">
      <h2 id="modes-title">
        {words.text('lagebild.modes', { transit: rows.some(({ mode }) => mode === 'transit') ? 'yes' : 'no' })}
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll by keyboard too. */}
      <section class="table-scroll" aria-labelledby="modes-title" tabIndex={0}>
        <table class="kern-table kern-table--small figures" aria-labelledby="modes-title">
          <thead>
            <tr>
              <th scope="col">{words.text('lagebild.modes-mode')}</th>
              <th scope="col" class="numeric">
                {words.text('lagebild.modes-limit')}
              </th>
              <th scope="col" class="numeric">
                {words.text('lagebild.column-share')}
              </th>
              <th scope="col" class="numeric">
                {words.text('lagebild.column-beyond')}
              </th>
              <th scope="col" class="numeric">
                {words.text('lagebild.column-median', { unit: words.text('lagebild.unit-seconds') })}
              </th>
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <Mode key={row.mode} view={view} row={row} />
            ))}
          </tbody>
        </table>
      </section>
    </div>
  )
}

function Mode({ view, row }: { view: AnswerView; row: ModeRow }) {
  const { words, links, region, question } = view
  const { mode, threshold, people, within, beyond, median } = row
  const isShown = question.mode === mode
  const name = words.text(`lagebild.mode-option-${mode}`)
  const unknown = words.text('lagebild.cell-unknown')
  return (
    <tr>
      <th scope="row">
        {isShown ? (
          <span aria-current="true">{name}</span>
        ) : (
          <a href={links('/lagebild', questionToQuery(region.id, { ...question, mode, threshold: null }))}>{name}</a>
        )}
      </th>
      <td class="numeric">{words.number(threshold / 60, 1)}</td>
      <td class="numeric">{within === null || !people ? unknown : words.share(within / people)}</td>
      <td class="numeric">{beyond === null ? unknown : words.number(beyond)}</td>
      <td class="numeric">
        {people === null ? unknown : median === null ? words.text('lagebild.cell-never') : words.number(median / 60)}
      </td>
    </tr>
  )
}
