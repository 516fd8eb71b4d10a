import type { SupplyView } from './supplyView.ts'

const LISTED = 5

/** Where those live for whom capacity is short or, where that is not known, those without a site. It counts people and ranks no performance. */
export function SupplyLeftOut({ view: { words, answer } }: { view: SupplyView }) {
  const counted = answer.peoplePerUnit ? 'unmet' : 'withoutSite'
  const rows = answer.municipalities
    .map(({ ags, name, people, [counted]: count }) => ({ ags, name, people, count }))
    .filter(({ count }) => count !== null && Math.round(count) > 0)
    .sort((a, b) => b.count! - a.count! || words.compare(a.name, b.name))
  const rest = rows.slice(LISTED)
  return (
    <section class="panel left-out" aria-labelledby="left-out-title">
      <h2 id="left-out-title">{words.text('lagebild.left-out')}</h2>
      {answer.facilities.length === 0 && <p>{words.text('lagebild.left-out-no-site')}</p>}
      {answer.facilities.length > 0 && answer.total[counted] === null && (
        <p>{words.text('lagebild.left-out-unknown')}</p>
      )}
      {answer.facilities.length > 0 && answer.total[counted] !== null && (
        <>
          <p class="muted">{words.text(`lagebild.supply-left-out-${counted}`)}</p>
          {rows.length === 0 && <p>{words.text('lagebild.supply-left-out-nobody')}</p>}
          <ol class="left-out__list">
            {rows.slice(0, LISTED).map(({ ags, name, people, count }) => (
              <li key={ags}>
                <span class="left-out__name">{name}</span>{' '}
                {words.text('lagebild.left-out-item', {
                  people: words.number(count!),
                  share: words.share(count! / people!),
                })}
              </li>
            ))}
          </ol>
          {rest.length > 0 && (
            <p class="muted">
              {words.text('lagebild.left-out-more', {
                n: rest.length,
                people: words.number(rest.reduce((sum, { count }) => sum + count!, 0)),
              })}
            </p>
          )}
        </>
      )}
    </section>
  )
}
