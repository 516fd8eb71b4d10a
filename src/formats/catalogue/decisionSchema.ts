import { z } from 'zod'
import { OUTCOMES, REVIEW_OUTCOMES, SERVICE_STATES } from '../../core/services/index.ts'
import { date, id, providers, sentence, standardSchema, wording } from './schema.ts'

/** A region writes in its own language: one text stands for both, unless both are given. */
const localWording = z.union([sentence.transform((text) => ({ de: text, en: text })), wording])
const proposalId = z.union([z.string().trim().min(1), z.number()]).transform(String)
/** What must be there is asked for by name later, so that the sentence can say why. */
const asked = z.string().trim().default('')

export const decisionsFileSchema = z.strictObject({
  region: z.string().min(1),
  entries: z.array(z.unknown()).nullable().default([]),
})

const { measure, mode, bound, value, upTo, unit, share, startsAt, validFrom, validUntil } = standardSchema.shape
const ownStandard = z.strictObject({
  // Only so that a wrong one can be told: an own standard has no other kind.
  kind: z.string().optional(),
  ...{ measure, mode, bound, value, upTo, unit, share, startsAt, validFrom, validUntil },
  condition: localWording.nullable().default(null),
  note: localWording.nullable().default(null),
})

const provide = z.strictObject({
  guarantee: localWording.nullable().default(null),
  steer: localWording.nullable().default(null),
  provide: localWording.nullable().default(null),
  providers: providers.nullable().default(null),
  note: localWording.nullable().default(null),
})

/** Exactly one of them; that is checked afterwards. */
export const changeSchema = z.strictObject({
  add: z.union([z.literal(true), z.looseObject({})]).optional(),
  leave: z
    .union([
      z.literal(true),
      z.strictObject({ on: date.nullable().default(null), substitute: sentence.nullable().default(null) }),
    ])
    .optional(),
  state: z.enum(SERVICE_STATES).optional(),
  'own-standard': ownStandard.optional(),
  provide: provide.optional(),
})

export const proposalSchema = z.strictObject({
  id: proposalId,
  date,
  by: sentence,
  service: id,
  change: changeSchema,
  reason: asked,
  review: date.nullable().default(null),
})

export const decisionSchema = z.strictObject({
  proposal: proposalId,
  body: asked,
  date: date.optional(),
  outcome: z.enum(OUTCOMES),
  text: sentence,
  review: date.nullable().default(null),
})

export const reviewSchema = z.strictObject({
  proposal: proposalId,
  body: asked,
  date: date.optional(),
  outcome: z.enum(REVIEW_OUTCOMES),
  text: sentence,
  next: date.nullable().default(null),
})

export type ProposalEntry = z.output<typeof proposalSchema>
