import type { ConnectedLevel, ConnectedRow } from '../../src/contract/index.ts'
import { standardWords, words } from '../../src/messages/index.ts'
import { type ConnectedView, createLinks } from '../../src/web/components/index.ts'
import { HOSTILE_NAME, LONG } from './exampleNames.ts'
import { exampleRegion, exampleService } from './exampleRegion.ts'

const joined = (name: string, people: number, share: number | null | '.'): ConnectedRow => {
  const isKnown = typeof share === 'number'
  return {
    ags: name,
    name,
    people,
    connected: isKnown ? (people * share) / 100 : null,
    notConnected: isKnown ? people - (people * share) / 100 : null,
    suppressed: share === '.' ? people : 0,
    missing: share === null ? people : 0,
    sharePercent: isKnown ? share : null,
    basis: isKnown ? ['households'] : [],
    sources: isKnown ? ['Breitbandatlas'] : [],
    asOf: isKnown ? ['2026-06-30'] : [],
  }
}
const atLevel = (level: string, ...municipalities: ConnectedRow[]): ConnectedLevel => {
  const sum = (of: (row: ConnectedRow) => number) => municipalities.reduce((n, row) => n + of(row), 0)
  const [connected, known] = [sum((r) => r.connected ?? 0), sum((r) => (r.connected === null ? 0 : r.people))]
  const total: ConnectedRow = {
    ...joined(
      '',
      sum((r) => r.people),
      0,
    ),
    connected: known > 0 ? connected : null,
    notConnected: known > 0 ? known - connected : null,
    sharePercent: known > 0 ? (100 * connected) / known : null,
    suppressed: sum((r) => r.suppressed),
    missing: sum((r) => r.missing),
  }
  return { level, total, municipalities, hasCells: false }
}

/** Named levels of a networked service: known, partly known, secret, no data, everybody, very long words, hostile names. */
export const exampleConnected: Readonly<Record<string, readonly ConnectedLevel[]>> = {
  usual: [
    atLevel('≥ 30 Mbit/s', joined('Aue', 4000, 99.9), joined('Berg', 1500, 80)),
    atLevel('≥ 1.000 Mbit/s', joined('Aue', 4000, 40), joined('Berg', 1500, '.'), joined('Tal', 500, null)),
  ],
  'without level': [atLevel('', joined('Aue', 4000, 0), joined('Berg', 0, null))],
  everybody: [atLevel('', joined('Aue', 4000, 100))],
  'nothing known': [atLevel('', joined('Aue', 4000, '.'), joined('Berg', 10, null))],
  'no data': [],
  'no municipalities': [atLevel('')],
  'very long words': [atLevel(LONG, joined(LONG, 123_456_789, 12.3))],
  'hostile names': [atLevel(HOSTILE_NAME, joined(HOSTILE_NAME, 10, 50))],
}

export function exampleConnectedView(name: string, language: 'de' | 'en' = 'de'): ConnectedView {
  const levels = exampleConnected[name]
  const isLong = name === 'very long words'
  return {
    words: words(language),
    links: createLinks(null),
    region: { ...exampleRegion, name: isLong ? LONG : name === 'hostile names' ? HOSTILE_NAME : exampleRegion.name },
    service: {
      ...exampleService,
      id: 'broadband',
      kind: name === 'no data' ? 'digital' : 'networked',
      name: isLong ? { de: LONG, en: LONG } : { de: 'Festnetz-Internet', en: 'Fixed broadband' },
    },
    answer: {
      service: 'broadband',
      regionId: 'beispiel',
      regionVersion: '0123456789abcdef',
      catalogueVersion: '2026-11-21',
      methodVersion: 'share-connected-1',
      people: 6000,
      levels,
      standards: [
        {
          id: 'norm-15',
          kind: 'norm',
          measure: 'data-rate',
          mode: null,
          startsAt: null,
          bound: 'at-least',
          value: 15,
          upTo: null,
          unit: 'megabits-per-second',
          share: 100,
          condition: null,
          place: 'DE-HE',
          note: { de: 'Anspruch.', en: 'Entitlement.' },
          verified: false,
          sources: ['TKG'],
        },
      ],
    },
    level: levels.at(-1) ?? null,
    standardWords: (standard) => standardWords(standard, words(language)),
    sort: { column: 'not-connected', falling: true },
  }
}
