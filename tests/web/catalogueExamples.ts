import type { Negotiated, Service, Standard } from '../../src/core/services/index.ts'
import { type Language, words } from '../../src/messages/index.ts'
import type {
  CatalogueFilterView,
  CatalogueTableView,
  DutyView,
  NegotiationListView,
  StandardListView,
} from '../../src/web/components/index.ts'
import { HOSTILE_NAME } from './exampleNames.ts'

const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänswitwenversorgungsverwaltungsgebäude'
const both = (text: string) => ({ de: text, en: text })

export const exampleStandard = (changes: Partial<Standard> = {}): Standard => ({
  id: 'car-20',
  kind: 'plan',
  measure: 'travel-time',
  mode: 'car',
  bound: 'at-most',
  value: 20,
  upTo: null,
  unit: 'minutes',
  share: null,
  startsAt: null,
  condition: null,
  place: 'DE',
  validFrom: null,
  validUntil: null,
  sources: ['quelle'],
  verified: true,
  note: both('Zielwert.'),
  decided: null,
  ...changes,
})

const own = exampleStandard({
  id: 'own-1',
  kind: 'own',
  value: 15,
  share: 95,
  sources: ['decision:1'],
  decided: { proposal: '1', body: 'Kreistag', date: '2026-02-02', text: 'Beschlossen.' },
})

const usual: Service = {
  id: 'pharmacy',
  aliases: ['apothecary'],
  name: both('Apotheke'),
  description: both('Abgabe von Arzneimitteln.'),
  need: both('Arzneimittel bekommen'),
  group: 'health',
  kind: 'visited',
  tier: 'guaranteed',
  core: true,
  state: 'core',
  located: true,
  users: null,
  osm: { rules: [], reliability: 'good', note: both('Gut.'), officialList: both('Kammer') },
  question: { mode: 'car', value: 20, unit: 'minutes', standard: 'car-20' },
  dispatch: null,
  duty: {
    classes: ['M'],
    legalClaim: false,
    guarantee: both('Niemand'),
    steer: both('Kammer'),
    provide: both('Apothekerinnen und Apotheker'),
    providers: ['self-employed'],
    sources: ['quelle'],
    verified: false,
  },
  overrides: [],
  standards: [exampleStandard()],
  viability: [],
  capacityUnit: null,
  price: [],
  quality: [],
  continuity: [],
  coProduction: null,
  alternatives: [],
  sdgs: ['3'],
}

const override = (place: string, who: string) => ({
  place,
  classes: null,
  legalClaim: null,
  guarantee: null,
  steer: null,
  provide: both(who),
  providers: null,
  sources: ['quelle'],
  verified: false,
  note: both('Zu prüfen.'),
})

/** Named services: the usual one, an empty one, a changed one, very long words, hostile names. */
export const exampleServices: Readonly<Record<string, Service>> = {
  usual,
  'own standard': {
    ...usual,
    state: 'changing',
    standards: [own, exampleStandard()],
    question: { mode: 'car', value: 15, unit: 'minutes', standard: 'own-1' },
  },
  'own working value': {
    ...usual,
    standards: [],
    question: { mode: 'walk', value: 800, unit: 'metres', standard: null },
  },
  'nobody travels': { ...usual, kind: 'networked', state: 'new', question: null, standards: [] },
  'nothing entered': { ...usual, state: 'optional', core: false, duty: null, question: null, standards: [], sdgs: [] },
  'legal claim, different by Land and decision': {
    ...usual,
    state: 'leaving',
    duty: { ...usual.duty!, legalClaim: true, classes: ['P', 'Land'] },
    overrides: [override('DE-HE', 'Landkreis'), override('DE-NW', 'Gemeinde'), override('region', 'Zweckverband')],
  },
  'every kind of value': {
    ...usual,
    standards: [
      own,
      exampleStandard({ id: 'norm', kind: 'norm', place: 'DE-MV', share: 100 }),
      exampleStandard({ id: 'norm-unread', kind: 'norm', verified: false, sources: ['unverified'] }),
      exampleStandard({ id: 'test', kind: 'test', validUntil: '2027-01-01' }),
      exampleStandard({ id: 'case', kind: 'case', measure: 'distance', unit: 'metres', value: 5000, mode: 'any' }),
      exampleStandard({ id: 'monitor', kind: 'monitor', validFrom: '2019' }),
      exampleStandard({ id: 'obs', kind: 'obs', share: 89.5 }),
      exampleStandard({
        id: 'biz',
        kind: 'biz',
        measure: 'catchment',
        mode: null,
        bound: 'about',
        value: 2500,
        upTo: 3000,
        unit: 'inhabitants',
        condition: both('auf dem Land'),
      }),
      exampleStandard({
        id: 'response',
        kind: 'norm',
        measure: 'response-time',
        startsAt: 'alarm',
        sources: ['forum'],
      }),
    ],
    price: [
      {
        id: 'p',
        name: both('Preis'),
        unit: both('Euro'),
        better: 'lower',
        holder: both('Kammer'),
        sources: ['own'],
        verified: false,
      },
    ],
  },
  'very long words': {
    ...usual,
    name: both(LONG),
    need: both(LONG),
    standards: [exampleStandard({ note: both(`${LONG} ${LONG}`) })],
    duty: { ...usual.duty!, provide: both(LONG) },
  },
  'hostile names': {
    ...usual,
    name: both(HOSTILE_NAME),
    need: both(HOSTILE_NAME),
    standards: [exampleStandard({ note: both(HOSTILE_NAME) })],
  },
}

export function exampleTable(language: Language, names = Object.keys(exampleServices)): CatalogueTableView {
  return {
    words: words(language),
    rows: names.map((name, i) => ({
      service: { ...exampleServices[name]!, id: `s${i}` },
      duty: exampleServices[name]!.duty,
      openProposals: i % 3,
    })),
    sort: 'state',
    addressOf: (id) => `/daten/leistungskatalog/${id}`,
  }
}

export const exampleStandards = (name: string, language: Language): StandardListView => ({
  words: words(language),
  standards: exampleServices[name]!.standards,
  titles: new Map([
    ['quelle', 'Beispielquelle'],
    ['forum', 'Forenbeitrag'],
    ['unverified', 'Noch nicht nachgelesen'],
  ]),
  weak: new Set(['forum']),
})

export const exampleDuty = (name: string, language: Language): DutyView => {
  const service = exampleServices[name]!
  return { words: words(language), service, duty: service.duty, place: 'DE-HE' }
}

export const exampleFilter = (language: Language, search = ''): CatalogueFilterView => ({
  words: words(language),
  language,
  regionId: 'beispiel',
  query: { search, filters: { group: 'health', tier: '', kind: '', state: '', claim: '' }, sort: 'name' },
  reset: '/daten/leistungskatalog',
})

const proposal = (id: string, change: Negotiated['proposal']['change'], reason = 'Weil es nötig ist.') => ({
  id,
  date: '2026-01-10',
  by: 'Ausschuss',
  service: 'pharmacy',
  change,
  reason,
  review: '2028-01-01',
})
const decided = (outcome: 'accepted' | 'rejected' | 'deferred', text = 'So sei es.') => ({
  proposal: '1',
  body: 'Kreistag',
  date: '2026-02-02',
  outcome,
  text,
  review: null,
})

/** Open, accepted and overdue, rejected, deferred and reviewed; every kind of change. */
export const exampleNegotiations: Readonly<Record<string, readonly Negotiated[]>> = {
  none: [],
  usual: [
    {
      proposal: proposal('1', { kind: 'own-standard', standard: own }),
      decisions: [decided('accepted')],
      reviews: [],
      outcome: 'accepted',
      nextReview: '2026-03-01',
    },
    {
      proposal: proposal('2', { kind: 'add', service: null }),
      decisions: [],
      reviews: [],
      outcome: 'open',
      nextReview: null,
    },
    {
      proposal: proposal('3', { kind: 'leave', on: '2030-01-01', substitute: 'Bus' }),
      decisions: [decided('rejected')],
      reviews: [],
      outcome: 'rejected',
      nextReview: null,
    },
    {
      proposal: proposal('4', { kind: 'state', state: 'changing' }),
      decisions: [decided('deferred')],
      reviews: [],
      outcome: 'deferred',
      nextReview: null,
    },
    {
      proposal: proposal('5', { kind: 'provide', override: override('region', 'Zweckverband') }),
      decisions: [decided('accepted')],
      reviews: [
        {
          proposal: '5',
          body: 'Kreistag',
          date: '2026-05-05',
          outcome: 'confirmed',
          text: 'Bewährt.',
          next: '2029-01-01',
        },
      ],
      outcome: 'accepted',
      nextReview: '2029-01-01',
    },
  ],
  'hostile and long': [
    {
      proposal: proposal(LONG, { kind: 'leave', on: null, substitute: HOSTILE_NAME }, HOSTILE_NAME),
      decisions: [decided('accepted', HOSTILE_NAME)],
      reviews: [],
      outcome: 'accepted',
      nextReview: '2030-01-01',
    },
  ],
}

export const exampleNegotiationList = (name: string, language: Language): NegotiationListView => ({
  words: words(language),
  negotiations: exampleNegotiations[name]!,
  today: '2026-11-25',
  serviceOf: (id) => ({ name: HOSTILE_NAME, address: `/daten/leistungskatalog/${id}` }),
})
