import { z } from 'zod'
import {
  DUTY_CLASSES,
  FITNESSES,
  LAND_PLACES,
  MEASURE_UNITS,
  type Measure,
  OSM_RELIABILITIES,
  PROVIDERS,
  RESPONSE_STARTS,
  SERVICE_GROUPS,
  SERVICE_KINDS,
  SERVICE_TIERS,
  SOURCED_KINDS,
  STANDARD_MODES,
} from '../../core/services/index.ts'

const ID = /^[a-z0-9]+(-[a-z0-9]+)*$/
export const id = z.string().regex(ID)
export const sentence = z.string().trim().min(1)
export const wording = z.strictObject({ de: sentence, en: sentence })
const oneOrMany = <T extends z.ZodType>(one: T) =>
  z.union([one, z.array(one).min(1)]).transform((v): z.output<T>[] => (Array.isArray(v) ? v : [v]) as z.output<T>[])
/** A single source or a list; none at all is told by the check of the whole. */
const sourceKeys = oneOrMany(z.string()).optional()
const place = z.string().regex(/^DE(-[A-Z]{2})?$/)
const tagValue = z.union([z.string(), z.number()]).transform(String)
const tagConditions = z.record(z.string(), oneOrMany(tagValue))
/** A day that the calendar has: 2026-02-30 is none. */
function isDate(text: string): boolean {
  const time = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text)
}
/** ISO date. */
export const date = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine(isDate, { params: { code: 'catalogue-no-date' } })
/** Year or ISO date. */
const day = z
  .union([z.string(), z.number()])
  .transform(String)
  .refine((v) => /^\d{4}$/.test(v) || isDate(v), { params: { code: 'catalogue-no-date' } })

export const standardSchema = z.strictObject({
  id,
  kind: z.enum(SOURCED_KINDS),
  measure: z.enum(Object.keys(MEASURE_UNITS) as [Measure, ...Measure[]]),
  mode: z.enum(STANDARD_MODES).nullable().default(null),
  bound: z.enum(['at-most', 'at-least', 'about']).optional(),
  value: z.number().nonnegative(),
  upTo: z.number().positive().nullable().default(null),
  unit: z.string().optional(),
  share: z.number().positive().max(100).nullable().default(null),
  moreBeyond: z.number().positive().optional(),
  startsAt: z.enum(RESPONSE_STARTS).nullable().default(null),
  condition: wording.nullable().default(null),
  place: place.default('DE'),
  validFrom: day.nullable().default(null),
  validUntil: day.nullable().default(null),
  source: sourceKeys,
  verified: z.boolean(),
  note: wording,
})

const dispatchTime = z.strictObject({
  seconds: z.number().positive(),
  place: place.default('DE'),
  source: sourceKeys,
  verified: z.boolean(),
  note: wording,
})

const askedMeasure = z.strictObject({
  id,
  name: wording,
  unit: wording,
  better: z.enum(['lower', 'higher']).nullable().default(null),
  holder: wording,
  source: sourceKeys,
  verified: z.boolean(),
})

export const providers = z.array(z.enum(PROVIDERS)).min(1)

const dutyOverride = z.strictObject({
  place: z.enum(LAND_PLACES as [string, ...string[]]),
  class: oneOrMany(z.enum(DUTY_CLASSES)).nullable().default(null),
  legalClaim: z.boolean().nullable().default(null),
  guarantee: wording.nullable().default(null),
  steer: wording.nullable().default(null),
  provide: wording.nullable().default(null),
  providers: providers.nullable().default(null),
  source: sourceKeys,
  verified: z.boolean(),
  note: wording.nullable().default(null),
})

const ownMode = z.enum(['walk', 'bicycle', 'e-bike', 'car', 'transit', 'air-line'])
export const questionSchema = z.union([
  z.strictObject({ standard: id }),
  z.strictObject({ mode: ownMode, minutes: z.number().positive(), own: z.literal(true) }),
  z.strictObject({ mode: ownMode, metres: z.number().positive(), own: z.literal(true) }),
])

export const serviceSchema = z.strictObject({
  id,
  aliases: z.array(id).default([]),
  name: wording,
  description: wording,
  need: wording,
  kind: z.enum(SERVICE_KINDS),
  tier: z.enum(SERVICE_TIERS),
  core: z.boolean(),
  located: z.boolean().default(true),
  users: z
    .strictObject({
      from: z.number().int().min(0).max(120),
      to: z.number().int().min(0).max(999).default(999),
      sex: z.enum(['all', 'female', 'male']).default('all'),
    })
    .nullable()
    .default(null),
  osm: z.strictObject({
    reliability: z.enum(OSM_RELIABILITIES),
    rules: z
      .array(
        z.strictObject({
          all: tagConditions,
          match: z.record(z.string(), z.string()).optional(),
          none: tagConditions.optional(),
          notMatch: z.record(z.string(), z.string()).optional(),
        }),
      )
      .default([]),
    note: wording,
    officialList: wording,
  }),
  question: questionSchema.nullable().default(null),
  dispatch: z
    .strictObject({
      callHandling: dispatchTime.nullable().default(null),
      turnOut: dispatchTime.nullable().default(null),
    })
    .nullable()
    .default(null),
  duty: z
    .strictObject({
      class: oneOrMany(z.enum(DUTY_CLASSES)),
      legalClaim: z.boolean(),
      guarantee: wording,
      steer: wording,
      provide: wording,
      providers: providers.optional(),
      source: sourceKeys,
      verified: z.boolean(),
    })
    .nullable()
    .default(null),
  overrides: z.array(dutyOverride).default([]),
  // Looked at one by one, so that a faulty standard does not take its service with it.
  standards: z.array(z.unknown()).default([]),
  viability: z.array(z.unknown()).default([]),
  capacityUnit: wording.nullable().default(null),
  supply: z
    .strictObject({
      index: z.enum(['per-people', 'in-reach']).optional(),
      per: z.number().int().positive().optional(),
      ratio: id.optional(),
      peoplePerUnit: z.number().positive().optional(),
    })
    .optional(),
  price: z.array(askedMeasure).default([]),
  quality: z.array(askedMeasure).default([]),
  continuity: z.array(askedMeasure).default([]),
  coProduction: z
    .strictObject({ fitness: z.enum(FITNESSES), note: wording.nullable().default(null) })
    .nullable()
    .default(null),
  alternatives: z.array(wording).default([]),
  sdgs: z.array(z.union([z.string(), z.number()]).transform(String)).default([]),
})

export const groupFileSchema = z.strictObject({ group: z.enum(SERVICE_GROUPS), services: z.array(z.unknown()) })

export const sourceSchema = z.strictObject({
  key: z.string().min(1),
  title: sentence,
  nature: z.enum(['law', 'ruling', 'official', 'study', 'industry', 'press', 'unverified', 'own']),
  weak: z.boolean().default(false),
})
export const sourcesFileSchema = z.strictObject({ sources: z.array(z.unknown()) })

export const headSchema = z.strictObject({ date, observations: z.array(z.unknown()).default([]) })

export const observationSchema = z.strictObject({
  id,
  services: z.array(z.string()).min(1),
  share: z.number().min(0).max(100),
  asOf: z.string().regex(/^\d{4}(-\d{2}-\d{2})?$/),
  source: oneOrMany(z.string()),
  verified: z.boolean(),
  note: wording,
})

export type StandardEntry = z.output<typeof standardSchema>
export type ServiceEntry = z.output<typeof serviceSchema>
