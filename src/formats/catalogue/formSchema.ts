import { z } from 'zod'
import { FACT_TOPICS, FORM_IDS, JOINERS, PERSONALITIES, STEP_ACTORS, TRANSFERS } from '../../core/cooperation/index.ts'
import { LAND_PLACES } from '../../core/services/index.ts'
import { date, id, sentence, wording } from './schema.ts'

const land = z.enum(LAND_PLACES as [string, ...string[]])
const sources = z.array(sentence).min(1)
const sourced = { verified: z.boolean(), sources, land: land.nullable().default(null) }
const range = z.tuple([z.number().nonnegative(), z.number().nonnegative()]).nullable().default(null)

export const formId = z.enum(FORM_IDS)

export const formSchema = z.strictObject({
  id: formId,
  name: wording,
  says: wording,
  personality: z.enum(PERSONALITIES),
  transfer: z.enum(TRANSFERS),
  sovereign: z.boolean(),
  joiners: z.enum(JOINERS),
  leastMembers: z.int().min(2).nullable().default(null),
  holdsAssets: z.boolean(),
  employs: z.boolean(),
  suitsMarket: z.boolean(),
  suitsResidents: z.boolean(),
  binding: z.int().min(1).max(5),
  facts: z.array(z.strictObject({ topic: z.enum(FACT_TOPICS), text: wording, ...sourced })),
  steps: z.array(z.strictObject({ id, by: z.enum(STEP_ACTORS), text: wording, ...sourced })).min(1),
  contents: z.array(z.strictObject({ topic: id, ...sourced })),
  traps: z.array(id),
  estimate: z
    .strictObject({
      months: range,
      setUp: range,
      overhead: wording.nullable().default(null),
      fits: wording.nullable().default(null),
    })
    .nullable()
    .default(null),
})

export const lawSchema = z.strictObject({
  land,
  name: wording,
  state: z.string().trim(),
  verified: z.boolean(),
  sources,
  isComplete: z.boolean(),
  forms: z.partialRecord(
    formId,
    z.strictObject({ sections: z.string().trim(), verified: z.boolean(), isClosed: z.boolean().default(false) }),
  ),
})

export const trapSchema = z.strictObject({
  id,
  title: wording,
  text: wording,
  verified: z.boolean(),
  sources,
  from: date.nullable().default(null),
})

export const formsFileSchema = z.strictObject({
  asOf: date,
  sources: z.array(z.unknown()),
  forms: z.array(z.unknown()),
  laws: z.array(z.unknown()),
  traps: z.array(z.unknown()),
})

export const clausesFileSchema = z.strictObject({
  asOf: date,
  topics: z.array(z.strictObject({ id, name: wording })),
  clauses: z.array(z.unknown()),
})

export const clauseSchema = z.strictObject({
  id,
  topics: z.array(id).min(1),
  forms: z.array(formId).default([]),
  title: wording,
  text: wording,
})
