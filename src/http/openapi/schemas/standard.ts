import { z } from 'zod'
import { MEASURE_UNITS, RESPONSE_STARTS, STANDARD_KINDS, STANDARD_MODES } from '../../../app/index.ts'
import type { ConnectedStandard } from '../../../contract/index.ts'
import { named } from './registry.ts'
import { wording } from './wording.ts'

type Measure = keyof typeof MEASURE_UNITS
type Unit = (typeof MEASURE_UNITS)[Measure][number]

const measures = Object.keys(MEASURE_UNITS) as [Measure, ...Measure[]]
const units = [...new Set(Object.values(MEASURE_UNITS).flat())] as [Unit, ...Unit[]]

const fields = {
  id: z.string(),
  kind: z.enum(STANDARD_KINDS),
  measure: z.enum(measures),
  mode: z.enum(STANDARD_MODES).nullable(),
  bound: z.enum(['at-most', 'at-least', 'about']),
  value: z.number(),
  upTo: z.number().nullable(),
  unit: z.enum(units),
  share: z.number().nullable(),
  startsAt: z.enum(RESPONSE_STARTS).nullable(),
  condition: wording.nullable(),
  place: z.string(),
  sources: z.array(z.string()),
  verified: z.boolean(),
  note: wording,
}

export const standard = named<ConnectedStandard>()(
  'Standard',
  z.object({
    ...fields,
    moreBeyond: z.number().optional(),
    validFrom: z.string().nullable(),
    validUntil: z.string().nullable(),
    decided: z.object({ proposal: z.string(), body: z.string(), date: z.string(), text: z.string() }).nullable(),
  }),
)

/** As it stands beside a share connected: its sources by title. */
export const standardBeside = named<ConnectedStandard>()('StandardBeside', z.object(fields))
