import { z } from 'zod'
import type { MunicipalityFacts, RegionDescription, TilesInfo } from '../../../contract/index.ts'
import { count, people } from './amounts.ts'
import { issue } from './issue.ts'
import { named } from './registry.ts'

const degrees = z.number()
const box = z.tuple([degrees, degrees, degrees, degrees])

const counts = z.object({
  cells: count(),
  cellsInside: count(),
  population: people(),
  populationInside: people(),
  municipalities: count(),
  municipalitiesInside: count(),
  facilities: count(),
  streets: z.object({ nodes: count(), edges: count() }),
  stops: count(),
  trips: count(),
})

const instant = z.string().regex(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z$/)

export const regionList = named<unknown>()(
  'RegionList',
  z.object({
    regions: z.array(
      z.object({
        id: z.string(),
        name: z.string(),
        version: z.string(),
        builtAt: instant,
        example: z.boolean(),
        counts,
      }),
    ),
  }),
)

const input = z.object({
  role: z.enum(['streets', 'timetable', 'population', 'boundaries', 'facilities', 'connections', 'statistics']),
  file: z.string(),
  bytes: count(),
  sha256: z.string(),
  licence: z.string(),
  attribution: z.string(),
  dataDate: z.string(),
})

export const region = named<RegionDescription>()(
  'Region',
  z.object({
    id: z.string(),
    name: z.string(),
    version: z.string(),
    builtAt: instant,
    builder: z.string(),
    catalogueVersion: z.string(),
    inputs: z.array(input),
    box,
    ring: z.enum(['around', 'partial', 'none']),
    example: z.boolean(),
    counts,
    populationEstimated: z.boolean(),
    serviceDays: z.object({ from: z.string(), to: z.string() }).nullable(),
    completeness: z.array(
      z.object({
        service: z.string(),
        state: z.enum(['official', 'osm-checked', 'osm-unchecked', 'timetable', 'none']),
        inside: count(),
        ring: count(),
      }),
    ),
    warnings: z.array(issue),
    files: z.array(z.object({ name: z.string(), bytes: count(), sha256: z.string(), rows: count() })),
  }),
)

export const tilesInfo = named<TilesInfo>()(
  'TilesInfo',
  z.object({ state: z.enum(['ready', 'building', 'none']), minZoom: count(), maxZoom: count(), bounds: box }),
)

export const health = named<unknown>()(
  'Health',
  z.object({
    ok: z.boolean(),
    version: z.string(),
    store: z.object({ ok: z.boolean(), fault: z.string().nullable() }).nullable(),
    disk: z.object({ ok: z.boolean() }).nullable(),
  }),
)

export const municipalityList = named<{ municipalities: readonly MunicipalityFacts[] }>()(
  'MunicipalityList',
  z.object({
    region: z.string(),
    version: z.string(),
    municipalities: z.array(
      z.object({
        ags: z.string(),
        name: z.string(),
        people: people(),
        sites: count(),
        stops: count().nullable(),
        lon: z.number().nullable(),
        lat: z.number().nullable(),
      }),
    ),
  }),
)
