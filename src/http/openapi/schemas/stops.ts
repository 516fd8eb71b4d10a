import { z } from 'zod'
import { DAY_KINDS, VEHICLE_KINDS } from '../../../app/index.ts'
import type { StopBoard, StopList } from '../../../contract/index.ts'
import { count } from './amounts.ts'
import { isoDate } from './isoDate.ts'
import { issue } from './issue.ts'
import { named } from './registry.ts'

const seconds = () => z.number()

const choice = z.object({ date: isoDate(), fromSeconds: seconds(), toSeconds: seconds() })
const weekday = z.int().min(0).max(6)

const serviceFields = {
  departures: count(),
  onRequest: count(),
  firstSeconds: seconds().nullable(),
  lastSeconds: seconds().nullable(),
  medianHeadwaySeconds: seconds().nullable(),
  longestGapSeconds: seconds(),
}
const service = z.object(serviceFields)

const place = {
  id: z.string(),
  name: z.string(),
  lon: z.number(),
  lat: z.number(),
  municipality: z.string().nullable(),
}

export const stopList = named<StopList>()(
  'StopList',
  z.object({
    choice,
    weekday,
    total: count(),
    stops: z.array(z.object({ ...place, service, lines: z.array(z.string()), kinds: z.array(z.enum(VEHICLE_KINDS)) })),
  }),
)

export const stopBoard = named<StopBoard>()(
  'StopBoard',
  z.object({
    regionId: z.string(),
    regionVersion: z.string(),
    stop: z.object(place),
    choice,
    weekday,
    service,
    lines: z.array(
      z.object({
        line: z.string(),
        direction: z.string(),
        kind: z.enum(VEHICLE_KINDS),
        ...serviceFields,
        times: z.array(z.object({ seconds: seconds(), onRequest: z.boolean() })),
      }),
    ),
    hours: z.array(z.tuple([z.int(), count()])),
    days: z.array(z.object({ kind: z.enum(DAY_KINDS), date: isoDate(), days: count(), service })),
    onDemand: z.array(
      z.object({
        name: z.string(),
        fromSeconds: seconds(),
        toSeconds: seconds(),
        noticeSeconds: seconds().nullable(),
        phone: z.string(),
        url: z.string(),
        message: z.string(),
      }),
    ),
    quality: z.array(
      z.object({
        method: z.enum(['de', 'ch']),
        category: count(),
        classBeside: z.string(),
        isVerified: z.boolean(),
        source: z.string(),
      }),
    ),
    warnings: z.array(issue),
  }),
)
