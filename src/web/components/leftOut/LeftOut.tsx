import type { AnswerView } from '../view.ts'
import { LeftOutList } from './LeftOutList.tsx'

/** Where the people live who are beyond the limit. */
export function LeftOut({ view }: { view: AnswerView }) {
  const { words } = view
  return (
    <section class="panel left-out" aria-labelledby="left-out-title">
      <h2 id="left-out-title">{words.text('lagebild.left-out')}</h2>
      <Content view={view} />
    </section>
  )
}

function Content({ view: { words, answer } }: { view: AnswerView }) {
  if (answer.total.beyond === null) return <p>{words.text('lagebild.left-out-unknown')}</p>
  // A gap in the data is no shortage.
  if (answer.sites === 0) return <p>{words.text('lagebild.left-out-no-site')}</p>
  return (
    <LeftOutList
      words={words}
      rows={answer.municipalities.map(({ ags, name, people, beyond }) => ({ ags, name, people, count: beyond }))}
      lead={words.text('lagebild.left-out-lead')}
      nobody={words.text('lagebild.left-out-nobody')}
    />
  )
}
