import { z } from 'zod'
import {
  AGE_CHOICES,
  type DepartureRow,
  MODES,
  type ModeRow,
  type ReachAnswer,
  TIMINGS,
} from '../../../contract/index.ts'
import { count, people } from './amounts.ts'
import { isoDate } from './isoDate.ts'
import { issue } from './issue.ts'
import { provenance } from './provenance.ts'
import { named } from './registry.ts'

const percentile = z.literal([5, 50, 95])
const seconds = z.number().nonnegative()

const transit = z.object({
  date: isoDate(),
  fromSeconds: seconds,
  toSeconds: seconds,
  timing: z.enum(TIMINGS),
  percentile,
  lastWalk: z.boolean(),
})

const row = named<ReachAnswer['total']>()(
  'ReachRow',
  z.object({
    ags: z.string(),
    name: z.string(),
    people: people().nullable(),
    within: people().nullable(),
    beyond: people().nullable(),
    unreachable: people().nullable(),
    median: z.number().nullable(),
    p90: z.number().nullable(),
    sites: count(),
  }),
)

export const reachAnswer = named<ReachAnswer>()(
  'ReachAnswer',
  z.object({
    question: z.object({
      service: z.string(),
      mode: z.enum(MODES),
      ages: z.enum(AGE_CHOICES),
      nth: z.int().min(1).max(5),
      barrierFree: z.boolean(),
      pureDriving: z.boolean(),
      threshold: z.number().positive(),
      transit: transit.optional(),
    }),
    ...provenance,
    measure: z.enum(['seconds', 'metres']),
    direction: z.enum(['to-site', 'from-site']),
    sites: count(),
    total: row,
    municipalities: z.array(row),
    histogram: z.array(
      // The last bin is open: JSON has no infinity.
      z.object({ from: z.number(), to: z.number().nullable() as unknown as z.ZodType<number>, people: people() }),
    ),
    notSnapped: z.object({ cells: count(), people: people() }),
    warnings: z.array(issue),
    transit: transit
      .extend({
        minutes: count(),
        tripsOnDay: count(),
        stopsNearCells: count(),
        walks: z.enum(['streets', 'air-line']),
        peopleWithRide: people().nullable(),
        onDemand: z.object({ offers: count(), cells: count(), people: people() }),
      })
      .optional(),
  }),
)

const compared = {
  people: people().nullable(),
  within: people().nullable(),
  beyond: people().nullable(),
  median: z.number().nullable(),
}

export const modes = named<{ modes: readonly ModeRow[] }>()(
  'ModeComparison',
  z.object({
    modes: z.array(
      z.object({ mode: z.enum(['walk', 'bicycle', 'e-bike', 'car', 'transit']), threshold: z.number(), ...compared }),
    ),
  }),
)

export const percentiles = named<{ percentiles: readonly DepartureRow[] }>()(
  'DepartureComparison',
  z.object({ percentiles: z.array(z.object({ percentile, ...compared })) }),
)
