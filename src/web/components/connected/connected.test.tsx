import { renderToStaticMarkup } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { exampleConnected, exampleConnectedView } from '../../../../tests/web/connectedExamples.ts'
import type { ConnectedColumn } from '../../../contract/index.ts'
import { Connected, ConnectedHead } from '../index.ts'

const draw = (name: string, language: 'de' | 'en' = 'de') => {
  const view = exampleConnectedView(name, language)
  return renderToStaticMarkup(
    <>
      <ConnectedHead view={view} />
      <Connected view={view} />
    </>,
  )
}

describe.each(Object.keys(exampleConnected))('the answer on a networked service, “%s”', (name) => {
  it.each(['de', 'en'] as const)('is drawn in %s, without a hole and escaped', (language) => {
    const text = draw(name, language)
    expect(text).not.toMatch(/undefined|NaN|Infinity|\[object|null/)
    expect(text).not.toContain('<img')
    expect(text).not.toContain(' style=')
  })
})

describe('the answer on a networked service in words', () => {
  it('tells the connected, the others, the secret and the missing apart', () => {
    const text = draw('usual')
    expect(text).toContain('1.600 von 6.000 Menschen sind angeschlossen (40,0\u00a0%), Stufe ≥ 1.000 Mbit/s.')
    expect(text).toContain('2.400 sind es nicht.')
    expect(text).toContain('Für 1.500 Menschen hält die Statistik den Anteil geheim')
    expect(text).toContain('Für 500 Menschen gibt es keine Angabe.')
    expect(text).toContain('Hessen: mindestens 15 Mbit/s, für 100')
    expect(text).toContain('aria-current="true"')
  })

  it('says a true nought, everybody, and that nothing is known', () => {
    expect(draw('without level')).toContain('0 von 4.000 Menschen sind angeschlossen')
    expect(draw('everybody')).toContain('bleibt ohne')
    expect(draw('nothing known')).toContain('Für keinen der 4.010 Menschen ist bekannt')
    expect(draw('no data')).toContain('Dazu hat diese Region keine Daten.')
    expect(draw('no data')).toContain('Fragen Sie: Landesapothekerkammer')
  })
})

it('puts what is not known last, whichever way round', () => {
  const names = (column: ConnectedColumn, falling: boolean) => {
    const view = { ...exampleConnectedView('usual'), sort: { column, falling } }
    const level = view.answer.levels[1]
    const text = renderToStaticMarkup(<Connected view={{ ...view, level }} />)
    const nameOf = new Map(level.municipalities.map(({ ags, name }) => [ags, name]))
    return [...text.matchAll(/data-ags="([^"]*)"/g)].map(([, ags]) => nameOf.get(ags))
  }
  expect(names('share', true)).toEqual(['Aue', 'Berg', 'Tal'])
  expect(names('share', false)).toEqual(['Aue', 'Berg', 'Tal'])
  expect(names('unknown', true)).toEqual(['Berg', 'Tal', 'Aue'])
  expect(names('name', true)).toEqual(['Tal', 'Berg', 'Aue'])
})
