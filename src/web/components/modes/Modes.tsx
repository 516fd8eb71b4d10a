import { type ModeRow, questionToQuery } from '../../../contract/index.ts'
import { ComparisonTable } from '../comparison/ComparisonTable.tsx'
import type { AnswerView } from '../view.ts'

/** The same people and service on foot, by bicycle, by car, and by bus and train where there is a timetable, each against its own limit; a row leads to its map. */
export function Modes({ view, rows }: { view: AnswerView; rows: readonly ModeRow[] }) {
  const { words, links, region, question, answer } = view
  // Where no site is recorded, every figure would only repeat that gap.
  if (rows.length === 0 || answer.sites === 0) return null
  const hrefOf = (mode: ModeRow['mode']) =>
    links('/lagebild', questionToQuery(region.id, { ...question, mode, threshold: null }))
  return (
    <div class="panel">
      <h2 id="modes-title">
        {words.text('lagebild.modes', { transit: rows.some(({ mode }) => mode === 'transit') ? 'yes' : 'no' })}
      </h2>
      <ComparisonTable
        words={words}
        titleId="modes-title"
        label={words.text('lagebild.modes-mode')}
        rows={rows.map((row) => ({
          ...row,
          key: row.mode,
          name: words.text(`lagebild.mode-option-${row.mode}`),
          href: question.mode === row.mode ? null : hrefOf(row.mode),
          limit: row.threshold,
        }))}
        hasLimits
      />
    </div>
  )
}
