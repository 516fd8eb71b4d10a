import { z } from 'zod'
import { FUNDING_LEVELS, STANDINGS } from '../../core/cooperation/index.ts'
import { LAND_PLACES } from '../../core/services/index.ts'
import { date, id, sentence, wording } from './schema.ts'

const standing = z.enum(STANDINGS)
const statement = z
  .strictObject({ de: sentence, en: sentence, standing })
  .transform(({ de, en, standing }) => ({ text: { de, en }, standing }))
const euros = z.number().nonnegative().nullable().default(null)
const percent = z.number().min(0).max(100)
const isInOrder = ({ least, most }: { least: number | null; most: number | null }) =>
  least === null || most === null || least <= most
const reversed = { params: { code: 'catalogue-range-reversed' }, path: ['least'] }

/** 29 February is a day of some years only: no deadline of every year. */
const yearlyDay = z
  .string()
  .refine(
    (text) => /^\d\d-\d\d$/.test(text) && new Date(`2001-${text}T00:00:00Z`).toJSON()?.startsWith(`2001-${text}`),
    { params: { code: 'catalogue-no-date' } },
  )

export const programmeSchema = z.strictObject({
  id,
  name: wording,
  level: z.enum(FUNDING_LEVELS),
  purse: id,
  places: z.array(z.enum(['DE', ...LAND_PLACES] as [string, ...string[]])).min(1),
  what: statement,
  rate: z
    .strictObject({
      least: percent.nullable().default(null),
      most: percent,
      standing,
      note: wording.nullable().default(null),
    })
    .refine(isInOrder, reversed)
    .nullable()
    .default(null),
  sum: z
    .strictObject({
      least: euros,
      most: euros,
      per: z.enum(['project', 'year']),
      standing,
      note: wording.nullable().default(null),
    })
    .refine(isInOrder, reversed)
    .nullable()
    .default(null),
  conditions: z.array(statement).default([]),
  deadlines: z
    .array(
      z
        .strictObject({ day: yearlyDay, de: sentence, en: sentence, standing })
        .transform(({ day, de, en, standing }) => ({ day, what: { de, en }, standing })),
    )
    .default([]),
  validUntil: date.nullable().default(null),
  isOpen: z.boolean().nullable().default(null),
  binding: z
    .strictObject({ years: z.number().int().positive().max(99), standing })
    .nullable()
    .default(null),
  source: sentence.nullable().default(null),
  checked: date,
})

export const ruleSchema = z
  .strictObject({ id, de: sentence, en: sentence, standing })
  .transform(({ id, de, en, standing }) => ({ id, text: { de, en }, standing }))

export const proposalSchema = z.strictObject({
  id,
  name: wording,
  text: wording,
  rate: percent,
  source: sentence,
})

const list = z.array(z.unknown()).default([])
export const fundingFileSchema = z.strictObject({ programmes: list, rules: list, proposals: list })
