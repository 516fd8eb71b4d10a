import { supplyToQuery } from '../../../contract/index.ts'
import { TakeAlongList } from '../takeAlong/TakeAlongList.tsx'
import { type SupplyView, supplyHref } from './supplyView.ts'

/** An answer about supply to take along. */
export function SupplyTakeAlong({ view }: { view: SupplyView }) {
  const { words, region, question, answer } = view
  const query = supplyToQuery(null, question)
  const api = `/api/regions/${encodeURIComponent(region.id)}/supply`
  const lasting = new URL(supplyHref({ ...view, question: lastingQuestion(view) }, {}, ''), 'http://reihum.invalid')
  lasting.searchParams.set('version', answer.regionVersion)
  const files = [
    { href: `${api}.csv?${query}`, name: words.text('lagebild.download-csv') },
    { href: `${api}-sites.csv?${query}`, name: words.text('lagebild.supply-download-sites') },
    {
      href: `${api}?${query}`,
      name: words.text('lagebild.download-json'),
      as: `${answer.regionId}-${question.service}.json`,
    },
  ]
  return <TakeAlongList words={words} files={files} lasting={`${lasting.pathname}${lasting.search}`} />
}

/** With every default spelled out, so that the link says the same when defaults change. */
function lastingQuestion({ question, answer }: SupplyView): SupplyView['question'] {
  const { ages, catchment, method, decay, measure } = answer.question
  return { ...question, ages, catchment, method, decay: decay.kind === 'table' ? question.decay : decay.kind, measure }
}
