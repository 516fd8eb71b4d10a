import type {
  ClosureAnswer,
  ConnectedLevel,
  ConnectedRow,
  DepartureRow,
  FacilitySupply,
  ModeRow,
  ReachAnswer,
  SearchAnswer,
  ServiceChoice,
  SupplyAnswer,
  SupplyRow,
} from '../../src/contract/index.ts'
import { standardWords, words } from '../../src/messages/index.ts'
import {
  type AnswerView,
  type ConnectedView,
  createLinks,
  type FormState,
  type FormView,
  type PageRegion,
  type SupplyFormView,
  type SupplyView,
} from '../../src/web/components/index.ts'

const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänswitwenversorgungsverwaltungsgebäude'
export const HOSTILE_NAME = '<img src=x onerror=alert(1)>'

export const exampleService: ServiceChoice = {
  id: 'pharmacy',
  aliases: ['apothecary'],
  name: { de: 'Apotheke', en: 'Pharmacy' },
  description: { de: 'Abgabe von Arzneimitteln mit Beratung.', en: 'Medicines, with advice.' },
  group: 'health',
  kind: 'visited',
  core: true,
  users: { fromAge: 15, toAge: 49, sex: 'female' },
  mode: 'car',
  thresholds: {
    walk: {
      value: 750,
      standard: {
        kind: 'monitor',
        metres: 1000,
        note: { de: 'Anteil im Umkreis von 1.000 m', en: 'Share within 1,000 m' },
        sources: ['Beispielquelle'],
        verified: false,
      },
    },
    bicycle: { value: 900, standard: null },
    'e-bike': { value: 900, standard: null },
    car: { value: 1200, standard: null },
    transit: { value: 1800, standard: null },
    'air-line': { value: 5000, standard: null },
  },
  osm: { reliability: 'good', note: { de: '', en: '' }, officialList: { de: 'Landesapothekerkammer', en: 'Chamber' } },
}

export const exampleRegion: PageRegion = {
  id: 'beispiel',
  name: 'Beispielkreis',
  version: '0123456789abcdef',
  builtAt: '2026-11-21T08:00:00.000Z',
  inputs: [
    {
      role: 'streets',
      file: 'a.osm.pbf',
      bytes: 1,
      sha256: '',
      licence: 'ODbL-1.0',
      attribution: '© OpenStreetMap contributors',
      dataDate: '2026-10-01',
    },
  ],
  example: true,
  serviceDays: { from: '2022-09-12', to: '2022-12-10' },
}

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

const floor = {
  id: 'floor',
  kind: 'biz',
  measure: 'catchment',
  mode: null,
  bound: 'at-least',
  value: 1600,
  upTo: 2000,
  unit: 'inhabitants',
  share: null,
  startsAt: null,
  condition: null,
  place: 'DE',
  note: { de: 'Beispielwert', en: 'Example value' },
  sources: [],
  verified: false,
} as unknown as NonNullable<SupplyAnswer['viability']>['standard']

const supplyRow = (name: string, change: Partial<SupplyRow> = {}): SupplyRow => ({
  ags: name,
  name,
  people: 4000,
  withoutSite: 250,
  mean: 6.17,
  p10: 1.2,
  median: 5.9,
  sites: 2,
  capacity: 3.5,
  unmet: 900,
  ...change,
})

const facility = (id: string, change: Partial<FacilitySupply> = {}): FacilitySupply => ({
  id,
  name: `Praxis ${id}`,
  lon: 10,
  lat: 50,
  ags: 'Aue',
  inside: true,
  capacity: 2,
  assumed: false,
  peopleInReach: 5000,
  load: 2400,
  loadShare: 1.2,
  spare: 0,
  catchmentPeople: 1900,
  viability: 'between',
  reached: true,
  ...change,
})

const usualSupply: SupplyAnswer = {
  question: {
    service: 'pharmacy',
    mode: 'car',
    ages: 'all',
    barrierFree: false,
    pureDriving: false,
    catchment: 900,
    method: '2sfca',
    decay: { kind: 'step' },
    measure: 'capacity',
    assumeCapacity: null,
  },
  regionId: 'beispiel',
  regionVersion: '0123456789abcdef',
  catalogueVersion: '2026-11-21',
  methodVersion: 'supply-1',
  wayMeasure: 'seconds',
  direction: 'to-site',
  index: {
    kind: 'per-people',
    measure: 'capacity',
    per: 10_000,
    unit: { de: 'Arztsitze', en: 'physician seats' },
    usual: true,
  },
  span: null,
  capacities: { sites: 3, known: 3, zero: 0, missing: 0, assumed: 0 },
  viability: { standard: floor, counts: 'inhabitants' },
  peoplePerUnit: { value: 1600, standard: null },
  total: supplyRow('', { ags: '', people: 6000 }),
  municipalities: [
    supplyRow('Aue'),
    supplyRow('Berg', { people: 0, mean: null, p10: null, median: null, sites: 0, capacity: null, unmet: 0 }),
  ],
  facilities: [
    facility('1'),
    facility('2', { viability: 'below', capacity: null, load: null, loadShare: null, spare: null }),
    facility('3', { inside: false, ags: '', viability: 'above', reached: false }),
  ],
  warnings: [],
}

const supplyUnknown = { people: null, withoutSite: null, mean: null, p10: null, median: null, unmet: null }

/** Named answers about supply. */
export const exampleSupplies: Readonly<Record<string, SupplyAnswer>> = {
  usual: usualSupply,
  'sites instead of capacities': {
    ...usualSupply,
    index: { kind: 'per-people', measure: 'sites', per: 10_000, unit: null, usual: true },
    capacities: { sites: 3, known: 0, zero: 0, missing: 3, assumed: 0 },
    peoplePerUnit: null,
    total: supplyRow('', { ags: '', mean: 1, unmet: null, capacity: null }),
    municipalities: [supplyRow('Aue', { unmet: null, capacity: null, mean: 0 })],
    warnings: [{ code: 'supply-sites-instead', severity: 'warning', params: { sites: 3 } }],
  },
  'not shared': {
    ...usualSupply,
    index: { kind: 'in-reach', measure: 'capacity', per: 1, unit: { de: 'Betten', en: 'beds' }, usual: false },
    viability: null,
  },
  'by air line': {
    ...usualSupply,
    wayMeasure: 'metres',
    question: { ...usualSupply.question, mode: 'air-line', catchment: 5000 },
  },
  'no site': { ...usualSupply, facilities: [], capacities: { sites: 0, known: 0, zero: 0, missing: 0, assumed: 0 } },
  'ages unknown': {
    ...usualSupply,
    total: { ...usualSupply.total, ...supplyUnknown },
    municipalities: [supplyRow('Aue', supplyUnknown)],
  },
  'hostile names': {
    ...usualSupply,
    municipalities: [supplyRow(HOSTILE_NAME)],
    facilities: [facility('1', { name: HOSTILE_NAME })],
  },
  'very long words': {
    ...usualSupply,
    municipalities: [supplyRow(`${LONG} ${LONG}`)],
    facilities: [facility('1', { name: LONG }), facility('2', { name: '' })],
  },
}

const closureCount = {
  people: 6000,
  affected: 1900,
  beyondBefore: 120,
  beyondAfter: 620,
  more: 500,
  cutOff: 0,
  medianBefore: 300,
  medianAfter: 720,
}

export const exampleClosure: ClosureAnswer = {
  question: {
    service: 'pharmacy',
    mode: 'car',
    ages: 'all',
    barrierFree: false,
    pureDriving: false,
    threshold: 900,
    facility: '1',
  },
  regionId: 'beispiel',
  regionVersion: '0123456789abcdef',
  catalogueVersion: '2026-11-21',
  methodVersion: 'supply-1',
  wayMeasure: 'seconds',
  facility: { id: '1', name: 'Praxis 1', ags: 'Aue' },
  inside: closureCount,
  ring: { ...closureCount, affected: 40, more: 3 },
  test: { standard: { ...floor, kind: 'test' }, value: 5000, more: 503, reached: false },
  receivers: [
    { id: '2', name: 'Praxis 2', inside: true, people: 1800, peopleBefore: 900, meanWay: 700, capacity: null },
    { id: '3', name: '', inside: false, people: 100, peopleBefore: 0, meanWay: 1300, capacity: 0.5 },
  ],
  municipalities: [
    { ...closureCount, ags: 'Aue', name: 'Aue' },
    { ...closureCount, ags: 'Berg', name: 'Berg', medianAfter: null },
  ],
  warnings: [],
}

export function exampleSupplyView(name: string, language: 'de' | 'en' = 'de'): SupplyView {
  const answer = exampleSupplies[name]
  const { decay: _, ...question } = answer.question
  return {
    words: words(language),
    links: createLinks(null),
    region: exampleRegion,
    service: exampleService,
    question: { ...question, ages: null, catchment: null, method: null, decay: null, measure: null },
    answer,
    closure: name === 'no site' ? null : exampleClosure,
    orders: { places: { column: 'name', falling: false }, sites: { column: 'load', falling: true } },
  }
}

export function exampleSupplyForm({
  words,
  links,
  region,
  service,
  question,
  answer,
  orders,
}: SupplyView): SupplyFormView {
  return {
    words,
    links,
    language: 'de',
    regions: [region],
    regionId: region.id,
    services: [service],
    service,
    question,
    usualCatchment: answer.question.catchment,
    orders,
  }
}

/** Forms that change something: fresh, and come back with what is wrong. */
export const exampleForms = {
  empty: { values: {}, problems: [] },
  typed: { values: { name: HOSTILE_NAME, role: 'jury' }, problems: [] },
  refused: {
    values: { name: '', role: '' },
    problems: [
      { field: 'name', issue: { code: 'account-name-missing' } },
      { field: 'role', issue: { code: 'grant-role-missing' } },
    ],
  },
} as const satisfies Record<string, FormState>

/** What the parts of the shell are drawn from: as usual, with nothing, and with what people and files wrote. */
export const exampleHits: Readonly<Record<string, SearchAnswer>> = {
  usual: {
    typed: 'schule',
    total: 9,
    groups: [
      {
        kind: 'service',
        total: 8,
        hits: [
          {
            kind: 'service',
            title: 'Grundschule',
            detail: 'Schule der ersten vier Klassen.',
            path: '/lagebild',
            query: { region: 'beispiel', service: 'primary-school' },
          },
        ],
      },
      {
        kind: 'help',
        total: 1,
        hits: [{ kind: 'help', title: 'Standort', detail: '', path: '/hilfe', query: {}, anchor: 'wort-site' }],
      },
    ],
  },
  nothing: { typed: 'x', total: 0, groups: [] },
  hostile: {
    typed: HOSTILE_NAME,
    total: 1,
    groups: [
      {
        kind: 'facility',
        total: 1,
        hits: [
          { kind: 'facility', title: HOSTILE_NAME, detail: LONG, path: '/lagebild', query: { region: HOSTILE_NAME } },
        ],
      },
    ],
  },
}
