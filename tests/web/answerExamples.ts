import type { DepartureRow, ModeRow, ReachAnswer } from '../../src/contract/index.ts'
import { words } from '../../src/messages/index.ts'
import { type AnswerView, createLinks, type FormView } from '../../src/web/components/index.ts'
import { HOSTILE_NAME, LONG } from './exampleNames.ts'
import { exampleRegion, exampleService } from './exampleRegion.ts'

const row = (name: string, people: number, beyond: number, unreachable = 0): ReachAnswer['total'] => ({
  ags: name,
  name,
  people,
  within: people - beyond,
  beyond,
  unreachable,
  median: beyond > people / 2 ? 1500 : 420,
  p90: unreachable > people / 10 ? null : 1900,
  sites: beyond === 0 ? 2 : 0,
})

const usual: ReachAnswer = {
  question: {
    service: 'pharmacy',
    mode: 'car',
    ages: 'all',
    nth: 1,
    barrierFree: false,
    pureDriving: false,
    threshold: 1200,
  },
  regionId: 'beispiel',
  regionVersion: '0123456789abcdef',
  catalogueVersion: '2026-11-21',
  methodVersion: 'street-reach-3',
  measure: 'seconds',
  direction: 'to-site',
  sites: 12,
  total: { ...row('', 6000, 1300, 12), ags: '' },
  municipalities: [row('Aue', 4000, 0), row('Berg', 1500, 900), row('Tal', 500, 400, 12)],
  histogram: [
    { from: 0, to: 600, people: 3000 },
    { from: 600, to: 1200, people: 1700 },
    { from: 1200, to: 1800, people: 1000 },
    { from: 1800, to: Number.POSITIVE_INFINITY, people: 288 },
  ],
  notSnapped: { cells: 0, people: 0 },
  warnings: [{ code: 'answer-no-ring', severity: 'warning' }],
}

const exampleDepartures = {
  date: '2022-09-13',
  fromSeconds: 7 * 3600,
  toSeconds: 9 * 3600,
  timing: 'depart',
  percentile: 50,
  lastWalk: true,
} as const

const nobody = { people: 0, within: 0, beyond: 0, unreachable: 0, median: null, p90: null }
const unknown = { people: null, within: null, beyond: null, unreachable: null, median: null, p90: null }

/** Named answers: the usual one, empty ones, faulty ones, very long words, hostile names. */
export const exampleAnswers: Readonly<Record<string, ReachAnswer>> = {
  usual,
  'all within': {
    ...usual,
    total: { ...usual.total, within: 6000, beyond: 0, unreachable: 0 },
    municipalities: [row('Aue', 6000, 0)],
    warnings: [],
  },
  'one person beyond': { ...usual, total: { ...row('', 3, 1, 1), ags: '' }, municipalities: [row('Tal', 3, 1, 1)] },
  'second nearest': { ...usual, question: { ...usual.question, nth: 2, ages: '75+' } },
  'comes to people': { ...usual, direction: 'from-site' },
  'air line': {
    ...usual,
    question: { ...usual.question, mode: 'air-line', threshold: 5000, ages: 'users' },
    measure: 'metres',
  },
  'by bus and train': {
    ...usual,
    question: { ...usual.question, mode: 'transit', threshold: 1800, transit: exampleDepartures },
    methodVersion: 'transit-reach-1',
    transit: {
      ...exampleDepartures,
      minutes: 120,
      tripsOnDay: 812,
      stopsNearCells: 96,
      walks: 'streets',
      peopleWithRide: 4100,
      onDemand: { offers: 0, cells: 0, people: 0 },
    },
  },
  'by bus at night': {
    ...usual,
    question: {
      ...usual.question,
      mode: 'transit',
      threshold: 1800,
      transit: { ...exampleDepartures, fromSeconds: 79_200, toSeconds: 91_800, timing: 'arrive', percentile: 95 },
    },
    transit: {
      ...exampleDepartures,
      minutes: 210,
      tripsOnDay: 0,
      stopsNearCells: 0,
      walks: 'air-line',
      peopleWithRide: 0,
      onDemand: { offers: 1, cells: 3, people: 40 },
    },
  },
  'no site': {
    ...usual,
    sites: 0,
    total: { ...usual.total, within: 0, beyond: 6000, unreachable: 6000, median: null, p90: null },
    histogram: [],
    warnings: [{ code: 'answer-no-site', severity: 'error' }],
  },
  'no network': {
    ...usual,
    histogram: [],
    warnings: [{ code: 'answer-no-network', severity: 'error', params: { mode: 'car' } }],
  },
  'ages unknown': {
    ...usual,
    total: { ...usual.total, ...unknown },
    municipalities: usual.municipalities.map((one) => ({ ...one, ...unknown })),
    histogram: usual.histogram.map((bin) => ({ ...bin, people: 0 })),
    warnings: [{ code: 'answer-ages-missing', severity: 'warning', params: { people: 6000 } }],
  },
  'nobody lives here': {
    ...usual,
    total: { ...usual.total, ...nobody },
    municipalities: [{ ...row('Wüst', 0, 0), ...nobody }],
    histogram: [],
  },
  'no municipalities': { ...usual, municipalities: [], warnings: [] },
  'very long words': {
    ...usual,
    municipalities: [row(LONG, 123_456_789, 99_999_999), row(`${LONG} ${LONG}`, 1, 0)],
    warnings: [
      { code: 'answer-no-ring', severity: 'warning' },
      { code: LONG, severity: 'note', file: LONG },
    ],
  },
  'hostile names': { ...usual, municipalities: [row(HOSTILE_NAME, 10, 5)] },
}

export function exampleView(name: string, language: 'de' | 'en' = 'de'): AnswerView {
  const answer = exampleAnswers[name]
  const isLong = name === 'very long words'
  return {
    words: words(language),
    links: createLinks(null),
    region: { ...exampleRegion, name: isLong ? LONG : name === 'hostile names' ? HOSTILE_NAME : exampleRegion.name },
    service: {
      ...exampleService,
      kind: answer.direction === 'from-site' ? 'outbound' : 'visited',
      ...(isLong ? { name: { de: LONG, en: LONG } } : {}),
    },
    question: { ...answer.question, threshold: null },
    answer,
    sort: { column: 'beyond', falling: true },
  }
}

export function exampleForm(view: AnswerView): FormView {
  const { words, links, region, service, question, sort } = view
  return {
    words,
    links,
    language: 'de',
    regions: [region, { id: 'zwei', name: 'Zweite Region' }],
    regionId: region.id,
    services: [service, { ...service, id: 'broadband', kind: 'networked', group: 'unknown-group' }],
    service,
    question,
    sort,
    timetable: { from: '2022-09-12', to: '2022-12-10', usualDay: '2022-09-13' },
  }
}

/** All are there, nobody is there, nobody knows. */
export const exampleModes: readonly ModeRow[] = [
  { mode: 'walk', threshold: 750, people: 1000, within: 0, beyond: 1000, median: null },
  { mode: 'bicycle', threshold: 900, people: null, within: null, beyond: null, median: null },
  { mode: 'car', threshold: 1200, people: 1000, within: 1000, beyond: 0, median: 240 },
]

export const exampleDepartureRows: readonly DepartureRow[] = [
  { percentile: 5, people: 6000, within: 5200, beyond: 800, median: 840 },
  { percentile: 50, people: 6000, within: 4700, beyond: 1300, median: 1320 },
  { percentile: 95, people: 6000, within: 2900, beyond: 3100, median: null },
]
