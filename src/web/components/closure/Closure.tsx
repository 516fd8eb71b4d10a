import type { ClosureAnswer } from '../../../contract/index.ts'
import { kindWords } from '../../../messages/page.ts'
import { howWords, limitWords } from '../answer/phrases.ts'
import { ScrollTable } from '../scrollTable/ScrollTable.tsx'
import { capacityNumber } from '../supply/supplyPhrases.ts'
import { type SupplyView, supplyHref } from '../supply/supplyView.ts'
import { closureSentences } from './closurePhrases.ts'

/** What happens if one site goes: how many more are far away, where they go, how long, and what it does to those who take them in. */
export function Closure({ view }: { view: SupplyView }) {
  const { words, closure } = view
  if (!closure) return null
  const [first, ...further] = closureSentences(closure, words)
  const name = closure.facility.name || words.text('lagebild.supply-site-unnamed')
  return (
    <section class="panel closure" id="schliessung" aria-labelledby="closure-title" tabIndex={-1}>
      <h2 id="closure-title">{words.text('lagebild.closure-title', { name })}</h2>
      <p class="answer">
        <strong>{first}</strong> {further.join(' ')}
      </p>
      <Test closure={closure} view={view} />
      {closure.warnings.length > 0 && (
        <ul class="issues">
          {closure.warnings.map((issue) => (
            <li key={words.issue(issue)}>{words.issue(issue)}</li>
          ))}
        </ul>
      )}
      <div class="closure__tables">
        <Receivers closure={closure} view={view} />
        <Places closure={closure} view={view} />
      </div>
      <p class="muted">{words.text('lagebild.closure-caption-decides')}</p>
      <p>
        <a href={supplyHref(view, { closure: null }, '#standorte')} data-swap="standorte">
          {words.text('lagebild.closure-undo')}
        </a>
      </p>
    </section>
  )
}

/** The catalogue's test: it leads to an examination and decides nothing. */
function Test({ closure: { test, question }, view: { words } }: { closure: ClosureAnswer; view: SupplyView }) {
  if (!test) return <p class="muted">{words.text('lagebild.closure-test-none')}</p>
  const { standard, value, more, reached } = test
  return (
    <p>
      {words.text('lagebild.closure-test', {
        kind: kindWords(standard, words),
        value: words.number(value),
        more: words.number(more),
        limit: `${limitWords(question.mode, question.threshold, words)} ${howWords(question, words)}`,
        reached: reached ? 'yes' : 'no',
      })}{' '}
      {words.text('lagebild.closure-test-note')}{' '}
      <span class="muted">
        {[words.of(standard.note), standard.verified ? '' : words.text('lagebild.unverified')]
          .filter((part) => part !== '')
          .join(' · ')}
      </span>
    </p>
  )
}

function Receivers({ closure, view: { words } }: { closure: ClosureAnswer; view: SupplyView }) {
  const { receivers, wayMeasure } = closure
  const columns = ['site', 'people', 'before', 'growth', 'way', 'capacity']
  return (
    <div>
      <h3 id="receivers-title">{words.text('lagebild.closure-receivers')}</h3>
      {receivers.length === 0 ? (
        <p>{words.text('lagebild.closure-receivers-none')}</p>
      ) : (
        <ScrollTable titleId="receivers-title" kind="figures">
          <thead>
            <tr>
              {columns.map((column, index) => (
                <th key={column} scope="col" class={index === 0 ? undefined : 'numeric'}>
                  {words.text(`lagebild.closure-column-${column}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {receivers.map(({ id, name, people, peopleBefore, meanWay, capacity }) => (
              <tr key={id}>
                <th scope="row">{name || words.text('lagebild.supply-site-unnamed')}</th>
                <td class="numeric">{words.number(people)}</td>
                <td class="numeric">{words.number(peopleBefore)}</td>
                <td class="numeric">
                  {peopleBefore > 0 ? words.share(people / peopleBefore) : words.text('lagebild.cell-none')}
                </td>
                <td class="numeric">{words.measure(wayMeasure, meanWay)}</td>
                <td class="numeric">
                  {capacity === null ? words.text('lagebild.cell-unknown') : capacityNumber(capacity, words)}
                </td>
              </tr>
            ))}
          </tbody>
        </ScrollTable>
      )}
    </div>
  )
}

function Places({ closure, view: { words } }: { closure: ClosureAnswer; view: SupplyView }) {
  const { municipalities, wayMeasure } = closure
  if (municipalities.length === 0) return null
  const way = (value: number | null) =>
    value === null ? words.text('lagebild.cell-never') : words.measure(wayMeasure, value)
  return (
    <div>
      <h3 id="closure-places-title">{words.text('lagebild.closure-places')}</h3>
      <ScrollTable titleId="closure-places-title" kind="figures">
        <thead>
          <tr>
            <th scope="col">{words.text('lagebild.column-name')}</th>
            {['affected', 'more', 'before-way', 'after-way'].map((column) => (
              <th key={column} scope="col" class="numeric">
                {words.text(`lagebild.closure-column-${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {municipalities.map(({ ags, name, affected, more, medianBefore, medianAfter }) => (
            <tr key={ags} data-ags={ags}>
              <th scope="row">{name}</th>
              <td class="numeric">{words.number(affected)}</td>
              <td class="numeric">{words.number(more)}</td>
              <td class="numeric">{way(medianBefore)}</td>
              <td class="numeric">{way(medianAfter)}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </div>
  )
}
