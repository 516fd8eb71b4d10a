import { renderToStaticMarkup } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import {
  exampleDuty,
  exampleFilter,
  exampleNegotiationList,
  exampleNegotiations,
  exampleServices,
  exampleStandards,
  exampleTable,
} from '../../../tests/web/catalogueExamples.ts'
import { words } from '../../messages/index.ts'
import { AskedTable, CatalogueFilter, CatalogueTable, DutyPart, NegotiationList, StandardList } from './index.ts'

const sound = (text: string) => {
  expect(text).not.toMatch(/undefined|NaN|Infinity|\[object|>null|katalog\./)
  expect(text).not.toContain('<img')
  expect(text).not.toContain(' style=')
}

describe.each(['de', 'en'] as const)('the parts of the catalogue in %s', (language) => {
  it.each(Object.keys(exampleServices))('“%s” is drawn without a hole and escaped', (name) => {
    sound(
      renderToStaticMarkup(
        <>
          <CatalogueTable view={exampleTable(language, [name])} />
          <DutyPart view={exampleDuty(name, language)} />
          <StandardList view={exampleStandards(name, language)} />
          <AskedTable words={words(language)} service={exampleServices[name]!} />
          <CatalogueFilter view={exampleFilter(language, name)} />
        </>,
      ),
    )
  })

  it.each(Object.keys(exampleNegotiations))('negotiations “%s”', (name) => {
    sound(renderToStaticMarkup(<NegotiationList view={exampleNegotiationList(name, language)} />))
  })
})

describe('what a value is and is not', () => {
  const text = renderToStaticMarkup(<StandardList view={exampleStandards('every kind of value', 'de')} />)
  const item = (kind: string) => text.split('<li').filter((one) => one.includes(`standards__item--${kind}"`))

  it('only a norm reads as law, and only one that was read', () => {
    expect(item('norm')[0]).toContain('<strong>Gesetz oder Verordnung.</strong>')
    expect(item('norm')[1]).toContain('gilt hier nicht als Pflicht.')
    for (const kind of ['plan', 'test', 'case', 'monitor', 'obs', 'biz', 'own'])
      for (const one of item(kind)) expect(one, kind).not.toContain('Gesetz oder Verordnung')
  })

  it('places, weak sources, ranges and the start of a response time are told', () => {
    expect(text).toContain('Mecklenburg-Vorpommern: höchstens 20 Minuten mit dem Auto, für 100\u00a0%')
    expect(text).toContain('nur in einer schwachen Quelle gelesen')
    expect(text).toContain('rund 2.500 bis 3.000 Menschen im Einzugsbereich (auf dem Land)')
    expect(text).toContain('Hilfsfrist höchstens 20 Minuten mit dem Auto ab dem Alarm')
    expect(text).toContain('gilt für 89,5\u00a0%')
  })
})
