import { z } from 'zod'
import {
  AGE_CHOICES,
  type ClosureAnswer,
  MODES,
  SUPPLY_MEASURES,
  SUPPLY_METHODS,
  type SupplyAnswer,
} from '../../../contract/index.ts'
import { count, people } from './amounts.ts'
import { issue } from './issue.ts'
import { provenance } from './provenance.ts'
import { named } from './registry.ts'
import { standard } from './standard.ts'
import { wording } from './wording.ts'

const numbers = z.array(z.number())
const decay = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('step') }),
  z.object({ kind: z.literal('zones'), ends: numbers, weights: numbers }),
  z.object({ kind: z.literal('linear') }),
  z.object({ kind: z.literal('gaussian') }),
  z.object({ kind: z.literal('logistic'), half: z.number(), spread: z.number() }),
  z.object({ kind: z.literal('exponential'), rate: z.number() }),
  z.object({ kind: z.literal('power'), power: z.number(), from: z.number() }),
  z.object({ kind: z.literal('table'), at: numbers, weights: numbers }),
])

const asked = {
  service: z.string(),
  mode: z.enum(MODES),
  ages: z.enum(AGE_CHOICES),
  barrierFree: z.boolean(),
  pureDriving: z.boolean(),
}
const wayMeasure = z.enum(['seconds', 'metres'])

const row = named<SupplyAnswer['total']>()(
  'SupplyRow',
  z.object({
    ags: z.string(),
    name: z.string(),
    people: people().nullable(),
    withoutSite: people().nullable(),
    mean: z.number().nullable(),
    p10: z.number().nullable(),
    median: z.number().nullable(),
    sites: count(),
    capacity: z.number().nullable(),
    unmet: people().nullable(),
  }),
)

const facility = named<SupplyAnswer['facilities'][number]>()(
  'FacilitySupply',
  z.object({
    id: z.string(),
    name: z.string(),
    lon: z.number(),
    lat: z.number(),
    ags: z.string(),
    inside: z.boolean(),
    capacity: z.number().nullable(),
    assumed: z.boolean(),
    peopleInReach: people(),
    load: people().nullable(),
    loadShare: z.number().nullable(),
    spare: people().nullable(),
    catchmentPeople: people(),
    viability: z.enum(['above', 'between', 'below', 'unknown']),
    reached: z.boolean(),
  }),
)

export const supplyAnswer = named<SupplyAnswer>()(
  'SupplyAnswer',
  z.object({
    question: z.object({
      ...asked,
      catchment: z.number().positive(),
      method: z.enum(SUPPLY_METHODS),
      decay,
      measure: z.enum(SUPPLY_MEASURES),
      assumeCapacity: z.number().nullable(),
    }),
    ...provenance,
    wayMeasure,
    direction: z.enum(['to-site', 'from-site']),
    span: z.object({ fromAge: count(), toAge: count(), sex: z.enum(['all', 'female', 'male']) }).nullable(),
    index: z.object({
      kind: z.enum(['per-people', 'in-reach']),
      measure: z.enum(SUPPLY_MEASURES),
      per: z.number(),
      unit: wording.nullable(),
      usual: z.boolean(),
    }),
    capacities: z.object({ sites: count(), known: count(), zero: count(), missing: count(), assumed: count() }),
    viability: z.object({ standard, counts: z.enum(['users', 'inhabitants', 'women', 'persons-75-plus']) }).nullable(),
    peoplePerUnit: z.object({ value: z.number(), standard: standard.nullable() }).nullable(),
    total: row,
    municipalities: z.array(row),
    facilities: z.array(facility),
    warnings: z.array(issue),
  }),
)

const closureCount = {
  people: people(),
  affected: people(),
  beyondBefore: people(),
  beyondAfter: people(),
  more: z.number(),
  cutOff: people(),
  medianBefore: z.number().nullable(),
  medianAfter: z.number().nullable(),
}

export const closureAnswer = named<ClosureAnswer>()(
  'ClosureAnswer',
  z.object({
    question: z.object({ ...asked, threshold: z.number().positive(), facility: z.string() }),
    ...provenance,
    wayMeasure,
    facility: z.object({ id: z.string(), name: z.string(), ags: z.string() }),
    inside: z.object(closureCount),
    ring: z.object(closureCount),
    test: z.object({ standard, value: z.number(), more: z.number(), reached: z.boolean() }).nullable(),
    receivers: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        inside: z.boolean(),
        people: people(),
        peopleBefore: people(),
        meanWay: z.number(),
        capacity: z.number().nullable(),
      }),
    ),
    municipalities: z.array(z.object({ ...closureCount, ags: z.string(), name: z.string() })),
    warnings: z.array(issue),
  }),
)
