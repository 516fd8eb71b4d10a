import { orderToQuery, questionToQuery } from '../../../contract/index.ts'
import type { AnswerView } from '../view.ts'

/** Downloads, a link that lasts, and print. */
export function TakeAlong({ view: { words, links, region, question, answer, sort } }: { view: AnswerView }) {
  const query = questionToQuery(null, question)
  const excel = new URLSearchParams(query)
  excel.set('excel', '1')
  excel.set('lang', words.language)
  const lasting = questionToQuery(region.id, answer.question)
  lasting.set('version', answer.regionVersion)
  const order = orderToQuery(sort)
  if (order !== undefined) lasting.set('sort', order)
  const csv = `/api/regions/${encodeURIComponent(region.id)}/reach.csv`
  return (
    <section class="take-along" aria-labelledby="take-along-title">
      <h2 id="take-along-title" class="kern-sr-only">
        {words.text('lagebild.take-along')}
      </h2>
      <ul>
        <li>
          <a href={`${csv}?${excel}`} download>
            {words.text('lagebild.download-excel')}
          </a>
        </li>
        <li>
          <a href={`${csv}?${query}`} download>
            {words.text('lagebild.download-csv')}
          </a>
        </li>
        <li>
          <a href={links('/lagebild', lasting)} rel="bookmark">
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
