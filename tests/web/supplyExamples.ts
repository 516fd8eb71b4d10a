import type { ClosureAnswer, FacilitySupply, SupplyAnswer, SupplyRow } from '../../src/contract/index.ts'
import { words } from '../../src/messages/index.ts'
import { createLinks, type SupplyFormView, type SupplyView } from '../../src/web/components/index.ts'
import { HOSTILE_NAME, LONG } from './exampleNames.ts'
import { exampleRegion, exampleService } from './exampleRegion.ts'

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
