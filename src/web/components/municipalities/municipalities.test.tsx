import { renderToStaticMarkup } from 'preact-render-to-string'
import { expect, it } from 'vitest'
import { exampleView } from '../../../../tests/web/answerExamples.ts'
import type { ReachAnswer, SortOrder } from '../../../contract/index.ts'
import { Municipalities } from './Municipalities.tsx'

type Row = ReachAnswer['total']

const row = (name: string, values: Partial<Row> = {}): Row => ({
  ...{ ags: name, name, people: 100, within: 50, beyond: 50, unreachable: 0, median: 600, p90: 900, sites: 1 },
  ...values,
})

function draw(municipalities: readonly Row[], sort: SortOrder): string {
  const view = exampleView('usual')
  return renderToStaticMarkup(<Municipalities view={{ ...view, sort, answer: { ...view.answer, municipalities } }} />)
}

const order = (municipalities: readonly Row[], sort: SortOrder) =>
  [...draw(municipalities, sort).matchAll(/data-ags="([^"]*)"/g)].map(([, ags]) => ags)

it('stand in the German alphabet, also where their figures are equal', () => {
  const rows = ['Zell', 'Öhringen', 'Oberdorf', 'Ödland', 'Aue'].map((name) => row(name))
  const alphabet = ['Aue', 'Oberdorf', 'Ödland', 'Öhringen', 'Zell']
  expect(order(rows, { column: 'name', falling: false })).toEqual(alphabet)
  expect(order(rows, { column: 'beyond', falling: true })).toEqual(alphabet)
})

it('put “never” above the longest journey and “no data” at the end both ways', () => {
  const rows = [
    row('unknown', { people: null, within: null, beyond: null, median: null, p90: null }),
    row('never', { median: null }),
    row('far', { median: 9000 }),
    row('near', { median: 60 }),
  ]
  expect(order(rows, { column: 'median', falling: false })).toEqual(['near', 'far', 'never', 'unknown'])
  expect(order(rows, { column: 'median', falling: true })).toEqual(['never', 'far', 'near', 'unknown'])
})

it('count nobody as left out where no site is recorded', () => {
  const view = exampleView('usual')
  const text = renderToStaticMarkup(<Municipalities view={{ ...view, answer: { ...view.answer, sites: 0 } }} />)
  const figures = [...text.matchAll(/<tr data-ags.*?<\/tr>/g)].map(([line]) => [...line.matchAll(/<td/g)].length)
  expect(figures).not.toEqual([])
  expect(figures.every((count) => count <= 3)).toBe(true)
  expect(text).toContain('<td class="numeric muted" colspan="5">keine Daten</td>')
})

it('tell once that nothing is known, and where the sites are all the same', () => {
  const unknown = row('Berg', { people: null, within: null, beyond: null, median: null, p90: null, sites: 3 })
  expect(draw([unknown], { column: 'name', falling: false })).toContain(
    '<td class="numeric muted" colspan="6">keine Daten</td><td class="numeric">3</td>',
  )
})
