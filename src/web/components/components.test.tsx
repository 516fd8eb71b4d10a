import { renderToStaticMarkup } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import { exampleAnswers, exampleForm, exampleModes, exampleView } from '../../../tests/web/examples.ts'
import {
  AnswerHead,
  answerSentences,
  Histogram,
  LeftOut,
  Legend,
  Modes,
  Municipalities,
  Provenance,
  QuestionForm,
  TakeAlong,
} from './index.ts'

const names = Object.keys(exampleAnswers)

describe.each(names)('the parts of the answer “%s”', (name) => {
  it.each(['de', 'en'] as const)('are drawn in %s, without a hole and escaped', (language) => {
    const view = exampleView(name, language)
    const text = renderToStaticMarkup(
      <>
        <AnswerHead view={view} />
        <QuestionForm view={exampleForm(view)} />
        <Legend view={view} />
        <LeftOut view={view} />
        <Modes view={view} rows={exampleModes} />
        <Histogram view={view} />
        <Municipalities view={view} />
        <TakeAlong view={view} />
        <Provenance view={view} />
      </>,
    )
    expect(text).not.toMatch(/undefined|NaN|Infinity|∞|\[object|null/)
    expect(text).not.toContain('<img')
    expect(text).not.toContain(' style=')
  })
})

describe('the answer in words', () => {
  const sentences = (name: string, language: 'de' | 'en' = 'de') => {
    const { answer, service, region, words } = exampleView(name, language)
    return answerSentences(answer, service, region.name, words)
  }

  it('counts, names the place, and tells halves from the rest', () => {
    expect(sentences('usual')).toEqual([
      '1.300 von 6.000 Menschen (21,7\u00a0%) sind mit dem Auto länger als 20 Minuten unterwegs.',
      'Die größte Gruppe davon wohnt in Berg (900).',
      'Für 12 davon ist gar kein Standort erreichbar.',
      'Für die Hälfte aller Gezählten sind es höchstens 7 Minuten, für neun von zehn höchstens 32 Minuten.',
    ])
  })

  it('is right for one person', () => {
    expect(sentences('one person beyond')[0]).toBe(
      '1 von 3 Menschen (33,3\u00a0%) ist mit dem Auto länger als 20 Minuten unterwegs.',
    )
    expect(sentences('one person beyond')[1]).toBe('Für einen Menschen davon ist gar kein Standort erreichbar.')
  })

  it('counts whom it says', () => {
    expect(sentences('second nearest')[0]).toBe(
      '1.300 von 6.000 Menschen ab 75 Jahren (21,7\u00a0%) brauchen mit dem Auto länger als 20 Minuten, um zwei Standorte zur Auswahl zu haben.',
    )
    expect(sentences('air line')[0]).toContain('von 6.000 Frauen von 15 bis 49 Jahren')
    expect(sentences('comes to people')[0]).toContain('Zu 1.300 von 6.000 Menschen')
  })

  it.each([
    ['no site', 'kein Standort verzeichnet'],
    ['no network', 'kein Wegenetz'],
    ['ages unknown', 'liegen keine Zahlen vor'],
    ['nobody lives here', 'wohnt niemand'],
  ])('says of “%s” what it is, without figures', (name, part) => {
    expect(sentences(name)).toHaveLength(1)
    expect(sentences(name)[0]).toContain(part)
  })
})

it('a gap in the data is not shown as a shortage', () => {
  const view = exampleView('no site')
  expect(view.answer.sites).toBe(0)
  expect(renderToStaticMarkup(<Modes view={view} rows={exampleModes} />)).toBe('')
  expect(renderToStaticMarkup(<LeftOut view={view} />)).toContain('solange kein Standort verzeichnet ist')
})

it('a chart has its figures as a table, and they add up', () => {
  const text = renderToStaticMarkup(<Histogram view={exampleView('usual')} />)
  const figures = [...text.matchAll(/<td class="numeric">([\d.]+)<\/td>/g)].map((match) =>
    Number(match[1].replace('.', '')),
  )
  expect(figures).toEqual([3000, 1700, 1000, 288, 12])
  expect(figures.reduce((sum, one) => sum + one, 0)).toBe(6000)
})

it('a limit says what it rests on', () => {
  const view = exampleView('usual')
  const onFoot = exampleForm({ ...view, question: { ...view.question, mode: 'walk' } })
  const text = renderToStaticMarkup(<QuestionForm view={onFoot} />)
  expect(text).toContain('12,5\u00a0min (1\u00a0km Weg): Beobachtungsschwelle des Bundes, keine Norm')
  expect(text).toContain('noch nicht an der Quelle geprüft')
  expect(renderToStaticMarkup(<QuestionForm view={exampleForm(view)} />)).toContain('eigener Arbeitswert, keine Norm')
})
