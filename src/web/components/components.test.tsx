import { renderToStaticMarkup } from 'preact-render-to-string'
import { describe, expect, it } from 'vitest'
import {
  exampleAnswers,
  exampleDepartureRows,
  exampleForm,
  exampleModes,
  exampleView,
} from '../../../tests/web/answerExamples.ts'
import {
  AnswerHead,
  answerSentences,
  Departures,
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
        <Departures view={view} rows={exampleDepartureRows} />
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

  it('by bus and train names day, window and how good the departure is', () => {
    expect(sentences('by bus and train')).toEqual([
      '1.300 von 6.000 Menschen (21,7\u00a0%) sind mit Bus und Bahn in der Regel länger als 30 Minuten unterwegs.',
      'Die größte Gruppe davon wohnt in Berg (900).',
      'Für 12 davon ist gar kein Standort erreichbar.',
      'Für die Hälfte aller Gezählten sind es höchstens 7 Minuten, für neun von zehn höchstens 32 Minuten.',
      'Gerechnet für Dienstag, 13.09.2022, bei Abfahrt zwischen 7 und 9 Uhr.',
      'Für 4.100 aller Gezählten (68,3\u00a0%) fährt in dieser Zeit wenigstens einmal etwas, das schneller ist als zu Fuß.',
    ])
    expect(sentences('by bus at night')[0]).toContain('bei ungünstiger Abfahrt länger als')
    expect(sentences('by bus at night').slice(-2)).toEqual([
      'Gerechnet für Dienstag, 13.09.2022, bei Ankunft zwischen 22 und 1:30 Uhr am Folgetag.',
      'In dieser Zeit fährt für niemanden etwas, das schneller ist als zu Fuß.',
    ])
    expect(sentences('by bus and train', 'en')[0]).toContain('as a rule')
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
  expect(renderToStaticMarkup(<Histogram view={view} />)).toContain('solange kein Standort verzeichnet ist')
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
  expect(text).toContain('12,5\u00a0min (1\u00a0km Weg): Beobachtungsschwelle des Bundes, kein Ziel')
  expect(text).toContain('noch nicht an der Quelle geprüft')
  expect(renderToStaticMarkup(<QuestionForm view={exampleForm(view)} />)).toContain(
    'eigener Arbeitswert von Reihum, keine Vorgabe',
  )
})

it('where nobody travels there is no choice of a way', () => {
  const form = exampleForm(exampleView('usual'))
  const text = renderToStaticMarkup(
    <QuestionForm view={{ ...form, service: { ...form.service, kind: 'networked' } }} />,
  )
  expect([...text.matchAll(/ name="([^"]+)"/g)].map(([, name]) => name)).toEqual(['lang', 'region', 'service'])
})

describe('choices by bus and train', () => {
  const drawn = (change: Partial<ReturnType<typeof exampleForm>>, name = 'by bus and train') =>
    renderToStaticMarkup(<QuestionForm view={{ ...exampleForm(exampleView(name)), ...change }} />)

  it('name the ordinary working day and the days of the timetable', () => {
    const text = drawn({})
    expect(text).toContain('hier Dienstag, 13.09.2022')
    expect(text).toMatch(/type="date"[^>]*min="2022-09-12"[^>]*max="2022-12-10"/)
    expect(text).toMatch(/aria-current="true"[^>]*>morgens 7–9/)
    expect(text).not.toContain('name="nth"')
  })

  it('are hidden for other modes', () => {
    expect(drawn({}, 'usual')).not.toMatch(/name="(date|from|to|timing|percentile|last-walk)"/)
  })

  it('without a timetable the mode cannot be chosen, and the remedy stands there', () => {
    const text = drawn({ timetable: null }, 'usual')
    expect(text).toMatch(/<option value="transit" disabled>/)
    expect(text).toContain('--gtfs')
    expect(drawn({}, 'usual')).not.toContain('--gtfs')
  })
})

it('a timetable that had run out when the region was built is named with its year', () => {
  const view = exampleView('by bus and train')
  expect(renderToStaticMarkup(<AnswerHead view={view} />)).toContain('Der Fahrplan ist von 2022')
  const serviceDays = { from: '2026-06-01', to: '2026-12-12' }
  const fresh = { ...view, region: { ...view.region, serviceDays } }
  expect(renderToStaticMarkup(<AnswerHead view={fresh} />)).not.toContain('Der Fahrplan ist von')
})
