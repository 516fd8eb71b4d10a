import { orderToQuery, questionToQuery } from '../../../contract/index.ts'
import type { AnswerView } from '../view.ts'
import { TakeAlongList } from './TakeAlongList.tsx'

/** An answer about reach to take along. */
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
  const files = [
    { href: `${csv}?${excel}`, name: words.text('lagebild.download-excel') },
    { href: `${csv}?${query}`, name: words.text('lagebild.download-csv') },
  ]
  return <TakeAlongList words={words} files={files} lasting={links('/lagebild', lasting)} />
}
