import type { MapGround, SuppliedReply } from '../../../contract/index.ts'
import { kindWords, type Words } from '../../../messages/pageMap.ts'
import { catchmentValues, indexNumber, unitWords } from '../../components/index.ts'
import { type ChosenCell, cellsOf, type Layer } from './layer.ts'
import { peopleOfSupply, type SupplyClasses, supplyClass, supplyClasses, supplyPalette } from './supplyClasses.ts'

/** How much comes on how many people, classes around the need or in fifths of the people. */
export function supplyLayer(reply: SuppliedReply, ground: MapGround, words: Words): Layer {
  const { answer, cells, sites } = reply
  const classes = supplyClasses(answer, cells, ground.cellInside)
  const people = (c: number) => (Number.isNaN(cells.people[c]) ? 0 : cells.people[c])
  return {
    measure: 'supply',
    palette: supplyPalette(classes),
    classes: Uint8Array.from(cells.value, (value) => supplyClass(value, classes)),
    title: words.text('lagebild.supply-map-title'),
    sites,
    stops: new Float64Array(0),
    orderWords: words.text('lagebild.supply-step-order'),
    order: (ags) =>
      cellsOf(ground, ags).sort((a, b) => cells.value[a] - cells.value[b] || people(b) - people(a) || a - b),
    tip: (cell) => {
      const m = ground.cellMunicipality[cell]
      return [
        valueWords(reply, cell, words),
        Number.isNaN(cells.people[cell]) ? '' : words.text('cell.people', { people: Math.round(cells.people[cell]) }),
        m >= 0 ? ground.municipalities[m].name : '',
      ]
        .filter((part) => part !== '')
        .join(' · ')
    },
    legend: () => <SupplyLegend reply={reply} ground={ground} classes={classes} words={words} />,
    tell: (chosen) => <Told reply={reply} chosen={chosen} words={words} />,
  }
}

function valueWords({ answer, cells }: SuppliedReply, cell: number, words: Words): string {
  const value = cells.value[cell]
  const { index } = answer
  if (Number.isNaN(value)) return words.text('lagebild.supply-cell-unknown')
  if (value === 0) return words.text('lagebild.supply-cell-none', { limit: catchmentValues(answer, words).limit })
  const shown = indexNumber(value, words)
  return words.text(
    index.kind === 'per-people' ? 'lagebild.supply-cell-value-per' : 'lagebild.supply-cell-value-in-reach',
    { value: shown, unit: unitWords(index, words, shown), per: words.number(index.per) },
  )
}

function SupplyLegend({
  reply: { answer, cells },
  ground,
  classes,
  words,
}: {
  reply: SuppliedReply
  ground: MapGround
  classes: SupplyClasses
  words: Words
}) {
  const { index, peoplePerUnit } = answer
  const { ends, need } = classes
  const people = peopleOfSupply(cells, ground.cellInside, classes)
  const palette = supplyPalette(classes)
  const unit = unitWords(index, words)
  const end = (k: number) => indexNumber(ends[k], words)
  const range = (k: number) => {
    if (k === 0) return words.text('lagebild.supply-legend-none')
    if (ends.length === 0) return unit
    if (k === 1) return words.text('lagebild.supply-legend-first', { to: end(0) })
    if (k === ends.length + 1) return words.text('lagebild.supply-legend-last', { from: end(ends.length - 1) })
    return words.text('lagebild.supply-legend-between', { from: end(k - 2), to: end(k - 1) })
  }
  const row = (k: number) => (
    <tr key={k}>
      <th scope="row">
        <span class={`swatch swatch--${palette[k] ?? 'never'}`} aria-hidden="true" />
        {k < palette.length ? range(k) : words.text('lagebild.supply-legend-unknown')}
      </th>
      <td>{words.number(people[k])}</td>
    </tr>
  )
  const known = palette.map((_, k) => k)
  const below = need < 0 ? known : known.slice(0, need + 2)
  const above = need < 0 ? [] : known.slice(need + 2)
  const isUnknown = cells.value.some((value) => Number.isNaN(value))
  return (
    <section class="map-legend">
      <table>
        <caption>
          {index.kind === 'per-people'
            ? words.text('lagebild.supply-legend-per', { unit, per: words.number(index.per) })
            : words.text('lagebild.supply-legend-in-reach', { unit })}
        </caption>
        <thead>
          <tr>
            <th scope="col">{words.text('legend.class')}</th>
            <th scope="col">{words.text('legend.people')}</th>
          </tr>
        </thead>
        <tbody>{below.map(row)}</tbody>
        {above.length > 0 && <tbody class="map-legend__beyond">{above.map(row)}</tbody>}
        {isUnknown && <tbody>{row(palette.length)}</tbody>}
      </table>
      <ul class="map-legend__notes">
        {need >= 0 && (
          <li>
            {words.text('lagebild.supply-legend-need', {
              value: `${end(need)} ${unit}`,
              kind: peoplePerUnit?.standard
                ? kindWords(peoplePerUnit.standard, words)
                : words.text('lagebild.supply-kind-own'),
            })}
          </li>
        )}
        {need < 0 && ends.length > 1 && <li>{words.text('lagebild.supply-legend-quantiles')}</li>}
        <li>
          <span class="map-dot" aria-hidden="true" />
          {words.text('legend.site')}
        </li>
        <li>{words.text('legend.ring')}</li>
      </ul>
    </section>
  )
}

/** The chosen cell: its value, how many sites it has to choose from, and the nearest. */
function Told({
  reply,
  chosen: { cell, municipality, inside },
  words,
}: {
  reply: SuppliedReply
  chosen: ChosenCell
  words: Words
}) {
  const { answer, cells, sites } = reply
  const people = cells.people[cell]
  const nearest = cells.nearest[cell] >= 0 ? sites[cells.nearest[cell]] : null
  const { limit } = catchmentValues(answer, words)
  return (
    <>
      <p class="map-cell__value">{valueWords(reply, cell, words)}</p>
      <p>{words.text('lagebild.supply-cell-sites', { sites: cells.sitesInReach[cell], limit })}</p>
      {nearest && (
        <p>
          {words.text('lagebild.supply-cell-nearest', {
            site: nearest.name || words.text('cell.site-unnamed'),
            way: words.measure(answer.wayMeasure, cells.way[cell]),
          })}
        </p>
      )}
      <p>
        {municipality}
        {municipality && !inside && ', '}
        {!inside && words.text('cell.ring')}
      </p>
      <p>
        {Number.isNaN(people)
          ? words.text('cell.people-unknown')
          : words.text(answer.question.ages === 'all' ? 'cell.people' : 'cell.people-of', {
              people: Math.round(people),
            })}
      </p>
    </>
  )
}
