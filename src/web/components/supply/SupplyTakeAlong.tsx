import { supplyToQuery } from '../../../contract/index.ts'
import { type SupplyView, supplyHref } from './supplyView.ts'

/** Downloads, a link that lasts, and print. */
export function SupplyTakeAlong({ view }: { view: SupplyView }) {
  const { words, region, question, answer } = view
  const query = supplyToQuery(null, question)
  const api = `/api/regions/${encodeURIComponent(region.id)}/supply`
  const lasting = new URL(supplyHref({ ...view, question: lastingQuestion(view) }, {}, ''), 'http://reihum.invalid')
  lasting.searchParams.set('version', answer.regionVersion)
  return (
    <section class="take-along" aria-labelledby="take-along-title">
      <h2 id="take-along-title" class="kern-sr-only">
        {words.text('lagebild.take-along')}
      </h2>
      <ul>
        <li>
          <a href={`${api}.csv?${query}`} download>
            {words.text('lagebild.download-csv')}
          </a>
        </li>
        <li>
          <a href={`${api}-sites.csv?${query}`} download>
            {words.text('lagebild.supply-download-sites')}
          </a>
        </li>
        <li>
          <a href={`${api}?${query}`} download={`${answer.regionId}-${question.service}.json`}>
            {words.text('lagebild.supply-download-json')}
          </a>
        </li>
        <li>
          <a href={`${lasting.pathname}${lasting.search}`} rel="bookmark">
            {words.text('lagebild.permalink')}
          </a>
        </li>
        <li class="needs-script">
          <button type="button" class="link-button" data-action="print">
            {words.text('lagebild.print')}
          </button>
        </li>
      </ul>
    </section>
  )
}

/** With every default spelled out, so that the link says the same when defaults change. */
function lastingQuestion({ question, answer }: SupplyView): SupplyView['question'] {
  const { ages, catchment, method, decay, measure } = answer.question
  return { ...question, ages, catchment, method, decay: decay.kind === 'table' ? question.decay : decay.kind, measure }
}
