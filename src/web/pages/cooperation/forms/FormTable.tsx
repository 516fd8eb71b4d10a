import type { PageFrame } from '../../frame.ts'
import type { FormsContent } from './FormsPage.tsx'
import { featuresOf, formNamed } from './formWords.ts'
import { EstimateMark } from './marks.tsx'

/** Chosen forms side by side. */
export function FormTable({ frame, content }: { readonly frame: PageFrame; readonly content: FormsContent }) {
  const { words } = frame
  const { library, compared, ranking } = content
  const judged = [...ranking.possible, ...ranking.ruledOut]
  const columns = compared.flatMap((id) => {
    const form = formNamed(library, id)
    const land = judged.find((one) => one.form.id === id)?.land
    return form && land ? [{ form, features: featuresOf(form, land, words) }] : []
  })
  if (columns.length === 0) return null
  return (
    <section aria-labelledby="compare-title" id="vergleich">
      <h2 id="compare-title">{words.text('forms.compared')}</h2>
      <p>{words.text('forms.compare-lead')}</p>
      <p>
        <button type="submit" form="finder" class="kern-btn kern-btn--secondary">
          <span class="kern-label">{words.text('forms.compare')}</span>
        </button>
      </p>
      <table class="kern-table kern-table--small stacked form-table" aria-labelledby="compare-title">
        <thead>
          <tr>
            <th scope="col">{words.text('forms.feature')}</th>
            {columns.map(({ form }) => (
              <th scope="col" key={form.id}>
                {words.of(form.name)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {columns[0]!.features.map(({ id }, k) => (
            <tr key={id}>
              <th scope="row">{words.text(`forms.${id}`)}</th>
              {columns.map(({ form, features }) => (
                <td key={form.id} data-label={words.of(form.name)}>
                  {features[k]!.text} {features[k]!.isEstimate && <EstimateMark words={words} />}
                  {features[k]!.isUnread && <span class="tag tag--open">{words.text('forms.unverified')}</span>}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
