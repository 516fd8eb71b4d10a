import type { AnswerView } from '../view.ts'

const LISTED = 5

/** Where the people live who are beyond the limit: the five municipalities with most of them. No ranking of performance: it counts people. */
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
  const rows = answer.municipalities
    .filter(({ beyond }) => beyond !== null && Math.round(beyond) > 0)
    .sort((a, b) => b.beyond! - a.beyond! || words.compare(a.name, b.name))
  if (rows.length === 0) return <p>{words.text('lagebild.left-out-nobody')}</p>
  const rest = rows.slice(LISTED)
  return (
    <>
      <p class="muted">{words.text('lagebild.left-out-lead')}</p>
      <ol class="left-out__list">
        {rows.slice(0, LISTED).map(({ ags, name, beyond, people }) => (
          <li key={ags}>
            <span class="left-out__name">{name}</span>{' '}
            <span class="left-out__figure">
              {words.text('lagebild.left-out-item', {
                people: words.number(beyond!),
                share: words.share(beyond! / people!),
              })}
            </span>
          </li>
        ))}
      </ol>
      {rest.length > 0 && (
        <p class="muted">
          {words.text('lagebild.left-out-more', {
            n: rest.length,
            people: words.number(rest.reduce((sum, { beyond }) => sum + beyond!, 0)),
          })}
        </p>
      )}
    </>
  )
}
