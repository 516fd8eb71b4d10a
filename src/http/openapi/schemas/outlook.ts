import { z } from 'zod'
import type { OutlookAnswer } from '../../../contract/index.ts'
import { count } from './amounts.ts'
import { named } from './registry.ts'
import { wording } from './wording.ts'

const state = z.enum(['known', 'missing', 'suppressed'])

const value = z.object({
  indicator: z.string(),
  ags: z.string(),
  time: z.string(),
  value: z.number().nullable(),
  state,
  source: z.string(),
})

const definition = z.object({
  id: z.string(),
  words: z.array(z.string()),
  name: wording,
  unit: wording,
  unitWords: z.array(z.string()),
  digits: count(),
  direction: z.enum(['room', 'burden', 'neither']),
  says: wording,
  holder: wording,
  least: z.number().nullable(),
  most: z.number().nullable(),
  source: z.string(),
  verified: z.boolean(),
})

export const outlookAnswer = named<OutlookAnswer>()(
  'OutlookAnswer',
  z.object({
    regionId: z.string(),
    regionVersion: z.string(),
    definitionsVersion: z.string(),
    ags: z.string(),
    name: z.string(),
    indicators: z.array(
      z.object({
        definition,
        series: z.array(value),
        latest: value.nullable(),
        state,
        county: z.object({ time: z.string(), median: z.number().nullable(), known: count(), of: count() }),
        countyValue: value.nullable(),
      }),
    ),
  }),
)
