import { renderToStaticMarkup } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import {
  exampleClosure,
  exampleSupplies,
  exampleSupplyForm,
  exampleSupplyView,
} from '../../../../tests/web/supplyExamples.ts'
import {
  Closure,
  closureSentences,
  Facilities,
  Provenance,
  SupplyForm,
  SupplyHead,
  SupplyLeftOut,
  SupplyMunicipalities,
  SupplyTakeAlong,
  supplySentences,
  Viability,
} from '../index.ts'

const NB = '\u00a0'

describe.each(Object.keys(exampleSupplies))('the parts about supply “%s”', (name) => {
  it.each(['de', 'en'] as const)('are drawn in %s, without a hole and escaped', (language) => {
    const view = exampleSupplyView(name, language)
    const text = renderToStaticMarkup(
      <>
        <SupplyHead view={view} />
        <SupplyForm view={exampleSupplyForm(view)} />
        <SupplyLeftOut view={view} />
        <Viability view={view} />
        <Closure view={view} />
        <Facilities view={view} />
        <SupplyMunicipalities view={view} />
        <SupplyTakeAlong view={view} />
        <Provenance view={view} />
      </>,
    )
    expect(text).not.toMatch(/undefined|NaN|Infinity|∞|\[object|null/)
    expect(text).not.toContain('<img')
    expect(text).not.toContain(' style=')
  })
})

describe('supply in words', () => {
  it('says what comes on whom, who has nothing and for whom it is too little', () => {
    expect(supplySentences(exampleSupplyView('usual'))).toEqual([
      'Auf 10.000 Menschen im Einzugsbereich (15 Minuten mit dem Auto) kommen in dieser Region im Mittel 6,17 Arztsitze.',
      `250 von 6.000 (4,2${NB}%) haben keinen Standort im Einzugsbereich.`,
      'Für das am schlechtesten versorgte Zehntel sind es höchstens 1,20.',
      'Für 900 Menschen reicht die Kapazität rechnerisch nicht.',
    ])
    expect(supplySentences(exampleSupplyView('sites instead of capacities'))[0]).toContain(
      'kommt in dieser Region im Mittel 1,00 Standort.',
    )
    expect(supplySentences(exampleSupplyView('no site'))[0]).toContain('kein Standort verzeichnet')
    expect(supplySentences(exampleSupplyView('ages unknown'))).toEqual([
      'Für diese Altersgruppe liegen keine Zahlen vor.',
    ])
  })

  it('asks for the list that is missing', () => {
    const text = renderToStaticMarkup(<SupplyHead view={exampleSupplyView('sites instead of capacities')} />)
    expect(text).toContain('Landesapothekerkammer')
    expect(text).toContain('--facilities')
  })

  it('not known, nothing and zero look different in the tables', () => {
    const known = renderToStaticMarkup(<SupplyMunicipalities view={exampleSupplyView('usual')} />)
    expect(known).toContain('>–<')
    const unknown = renderToStaticMarkup(<SupplyMunicipalities view={exampleSupplyView('ages unknown')} />)
    expect(unknown).toContain('keine Daten')
    expect(
      renderToStaticMarkup(<SupplyMunicipalities view={exampleSupplyView('sites instead of capacities')} />),
    ).toContain('>0<')
  })

  it('a comparison of viability never reads as a duty', () => {
    const text = renderToStaticMarkup(<Viability view={exampleSupplyView('usual')} />)
    expect(text).toContain(
      'mindestens 1.600 bis 2.000 Einwohnerinnen und Einwohner je Standort – Faustregel der Branche, keine Vorgabe.',
    )
    expect(text).toContain('verpflichtet niemanden')
    expect(text).toContain('noch nicht an der Quelle geprüft')
    expect(text).not.toMatch(/\b(muss|müssen|Pflicht)\b/)
  })
})

describe('a closure in words', () => {
  it('says who is affected, how their way grows and that a test decides nothing', () => {
    const { words } = exampleSupplyView('usual')
    expect(closureSentences(exampleClosure, words)).toEqual([
      '500 Menschen mehr als heute hätten dann einen Weg von über 15 Minuten mit dem Auto: 620 statt 120.',
      'Für 1.900 Menschen ist dies heute der nächste Standort. Dazu kommen 40 aus dem Umkreis.',
      `Ihr mittlerer Weg würde von 5${NB}min auf 12${NB}min wachsen.`,
      'Im Umkreis kämen 3 dazu.',
    ])
    const text = renderToStaticMarkup(<Closure view={exampleSupplyView('usual')} />)
    expect(text).toContain('kein Anspruch')
    // Half a seat is not one.
    expect(text).toContain('>0,5<')
    expect(text).toContain('nicht erreicht')
    expect(text).toContain('Sie sagt nicht, ob geschlossen werden darf oder muss.')
  })
})
