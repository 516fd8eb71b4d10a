import { z } from 'zod'
import {
  DUTY_CLASSES,
  FITNESSES,
  OSM_RELIABILITIES,
  OUTCOMES,
  PROVIDERS,
  REVIEW_OUTCOMES,
  SERVICE_GROUPS,
  SERVICE_KINDS,
  SERVICE_STATES,
  SERVICE_TIERS,
} from '../../../app/index.ts'
import { MODES, type RegionCatalogue, type ServerPort, type ServiceChoice } from '../../../contract/index.ts'
import { issue } from './issue.ts'
import { named } from './registry.ts'
import { standard } from './standard.ts'
import { wording } from './wording.ts'

type Service = ServerPort['catalogue']['services'][number]

const text = () => z.string()
const texts = () => z.array(z.string())
const users = z.object({ fromAge: z.int(), toAge: z.int(), sex: z.enum(['all', 'female', 'male']) }).nullable()

const note = z.object({
  kind: z.enum(['norm', 'plan', 'test', 'case', 'monitor', 'obs', 'biz', 'own']),
  metres: z.number().nullable(),
  note: wording,
  sources: texts(),
  verified: z.boolean(),
  decided: z.object({ body: text(), date: text() }).optional(),
})

const threshold = z.object({
  value: z.number(),
  standard: note.nullable(),
  beside: z.object({ value: z.number(), standard: note }).optional(),
})

const choice = named<ServiceChoice>()(
  'ServiceChoice',
  z.object({
    id: text(),
    aliases: texts(),
    name: wording,
    description: wording.nullable(),
    group: text(),
    kind: z.enum(SERVICE_KINDS),
    core: z.boolean(),
    users,
    mode: z.enum(MODES),
    thresholds: z.record(z.enum(MODES), threshold),
    osm: z.object({ reliability: text(), note: wording, officialList: wording }),
  }),
)

export const serviceList = named<{ catalogueVersion: string; services: readonly ServiceChoice[] }>()(
  'ServiceList',
  z.object({ catalogueVersion: text(), services: z.array(choice) }),
)

const conditions = z.record(z.string(), texts())
const patterns = z.record(z.string(), z.string())
const osmRule = z.object({
  all: conditions,
  match: patterns.optional(),
  none: conditions.optional(),
  notMatch: patterns.optional(),
})

const dispatchTime = z
  .object({ seconds: z.number(), place: text(), sources: texts(), verified: z.boolean(), note: wording })
  .nullable()

const duty = z.object({
  classes: z.array(z.enum(DUTY_CLASSES)),
  legalClaim: z.boolean(),
  guarantee: wording,
  steer: wording,
  provide: wording,
  providers: z.array(z.enum(PROVIDERS)),
  sources: texts(),
  verified: z.boolean(),
})

const dutyOverride = z.object({
  place: text(),
  classes: z.array(z.enum(DUTY_CLASSES)).nullable(),
  legalClaim: z.boolean().nullable(),
  guarantee: wording.nullable(),
  steer: wording.nullable(),
  provide: wording.nullable(),
  providers: z.array(z.enum(PROVIDERS)).nullable(),
  sources: texts(),
  verified: z.boolean(),
  note: wording.nullable(),
})

const asked = z.array(
  z.object({
    id: text(),
    name: wording,
    unit: wording,
    better: z.enum(['lower', 'higher']).nullable(),
    holder: wording,
    sources: texts(),
    verified: z.boolean(),
  }),
)

const service = named<Service>()(
  'Service',
  z.object({
    id: text(),
    aliases: texts(),
    name: wording,
    description: wording,
    need: wording,
    group: z.enum(SERVICE_GROUPS),
    kind: z.enum(SERVICE_KINDS),
    tier: z.enum(SERVICE_TIERS),
    core: z.boolean(),
    state: z.enum(SERVICE_STATES),
    located: z.boolean(),
    users,
    osm: z.object({
      rules: z.array(osmRule),
      reliability: z.enum(OSM_RELIABILITIES),
      note: wording,
      officialList: wording,
    }),
    question: z
      .object({
        mode: z.enum(MODES),
        value: z.number(),
        unit: z.enum(['minutes', 'metres']),
        standard: text().nullable(),
      })
      .nullable(),
    dispatch: z.object({ callHandling: dispatchTime, turnOut: dispatchTime }).nullable(),
    duty: duty.nullable(),
    overrides: z.array(dutyOverride),
    standards: z.array(standard),
    viability: z.array(standard),
    capacityUnit: wording.nullable(),
    supply: z
      .object({
        index: z.enum(['per-people', 'in-reach']).optional(),
        per: z.number().optional(),
        ratio: text().optional(),
        peoplePerUnit: z.number().optional(),
      })
      .optional(),
    price: asked,
    quality: asked,
    continuity: asked,
    coProduction: z.object({ fitness: z.enum(FITNESSES), note: wording.nullable() }).nullable(),
    alternatives: z.array(wording),
    sdgs: texts(),
  }),
)

export const catalogue = named<ServerPort['catalogue']>()(
  'Catalogue',
  z.object({
    version: text(),
    services: z.array(service),
    sources: z.array(
      z.object({
        key: text(),
        title: text(),
        nature: z.enum(['law', 'ruling', 'official', 'study', 'industry', 'press', 'decision', 'unverified', 'own']),
        weak: z.boolean(),
      }),
    ),
    observations: z
      .array(
        z.object({
          id: text(),
          services: texts(),
          share: z.number(),
          asOf: text(),
          sources: texts(),
          verified: z.boolean(),
          note: wording,
        }),
      )
      .optional(),
  }),
)

const change = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('add'), service: service.nullable() }),
  z.object({ kind: z.literal('leave'), on: text().nullable(), substitute: text().nullable() }),
  z.object({ kind: z.literal('state'), state: z.enum(SERVICE_STATES) }),
  z.object({ kind: z.literal('own-standard'), standard }),
  z.object({ kind: z.literal('provide'), override: dutyOverride }),
])

const entry = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('proposal'),
    entry: z.object({
      id: text(),
      date: text(),
      by: text(),
      service: text(),
      change,
      reason: text(),
      review: text().nullable(),
    }),
  }),
  z.object({
    kind: z.literal('decision'),
    entry: z.object({
      proposal: text(),
      body: text(),
      date: text(),
      outcome: z.enum(OUTCOMES),
      text: text(),
      review: text().nullable(),
    }),
  }),
  z.object({
    kind: z.literal('review'),
    entry: z.object({
      proposal: text(),
      body: text(),
      date: text(),
      outcome: z.enum(REVIEW_OUTCOMES),
      text: text(),
      next: text().nullable(),
    }),
  }),
])

export const catalogueHistory = named<RegionCatalogue['history'] & Pick<RegionCatalogue, 'issues'>>()(
  'CatalogueHistory',
  z.object({ catalogueVersion: text(), region: text(), entries: z.array(entry), issues: z.array(issue) }),
)
