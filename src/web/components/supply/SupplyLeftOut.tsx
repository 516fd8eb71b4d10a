import { LeftOutList } from '../leftOut/LeftOutList.tsx'
import type { SupplyView } from './supplyView.ts'

/** Where those live for whom capacity is short or, where that is not known, those without a site. */
export function SupplyLeftOut({ view }: { view: SupplyView }) {
  const { words } = view
  return (
    <section class="panel left-out" aria-labelledby="left-out-title">
      <h2 id="left-out-title">{words.text('lagebild.left-out')}</h2>
      <Content view={view} />
    </section>
  )
}

function Content({ view: { words, answer } }: { view: SupplyView }) {
  // A gap in the data is no shortage.
  if (answer.facilities.length === 0) return <p>{words.text('lagebild.left-out-no-site')}</p>
  const counted = answer.peoplePerUnit ? 'unmet' : 'withoutSite'
  if (answer.total[counted] === null) return <p>{words.text('lagebild.left-out-unknown')}</p>
  return (
    <LeftOutList
      words={words}
      rows={answer.municipalities.map(({ ags, name, people, [counted]: count }) => ({ ags, name, people, count }))}
      lead={words.text(`lagebild.supply-left-out-${counted}`)}
      nobody={words.text(counted === 'unmet' ? 'lagebild.supply-unmet-none' : 'lagebild.supply-nobody-without')}
    />
  )
}
