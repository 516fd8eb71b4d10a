import { copyFile, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import type { ImportReport, Progress } from '../core/evidence/index.ts'
import type { IndicatorDefinition } from '../core/indicators/index.ts'
import type { ServiceCatalogue } from '../core/services/index.ts'
import { type RegionManifest, readManifest } from '../formats/region/index.ts'
import { buildRegion } from './buildRegion.ts'
import { decisionsYaml, writeExample } from './example/index.ts'
import { decisionsFile } from './regionCatalogue.ts'

export interface ExampleQuestion {
  readonly out: string
  /** Folder for the open files; given = they are kept there. */
  readonly files?: string | undefined
  readonly people?: number | undefined
  readonly seed?: number | undefined
  readonly tiles: boolean
  readonly onlyIfMissing: boolean
  readonly catalogue: ServiceCatalogue
  /** Definitions of the municipal statistics that are kept. */
  readonly indicators?: readonly IndicatorDefinition[]
  readonly progress?: Progress
  readonly builder: string
  readonly ready?: (manifest: RegionManifest, report: ImportReport) => void
}

/** Writes the example county in the open formats and builds it like any other region. */
export async function buildExample(question: ExampleQuestion): Promise<RegionManifest> {
  const { out, files, people, seed, tiles, onlyIfMissing, catalogue, progress, builder, ready } = question
  if (onlyIfMissing) {
    const known = await readManifest(out).catch(() => null)
    if (known) return known
  }
  const folder = files ?? (await mkdtemp(join(tmpdir(), 'reihum-example-')))
  try {
    progress?.('example', 0, 1)
    const written = await writeExample(folder, {
      ...(people === undefined ? {} : { people }),
      ...(seed === undefined ? {} : { seed }),
    })
    // Invented data: free of any claim.
    const invented = { licence: 'CC0-1.0', attribution: written.name }
    const { osm, gtfs, population, ages, boundaries, facilities, connections, statistics, dates } = written
    const counted = { ...invented, dataDate: dates.population }
    const provenance = {
      ...Object.fromEntries([osm, gtfs, facilities, connections, statistics].map((path) => [path, invented])),
      [population]: counted,
      [ages]: counted,
      [boundaries]: { ...invented, dataDate: dates.boundaries },
    }
    const manifest = await buildRegion({
      out,
      name: written.name,
      osm: [osm],
      gtfs: [gtfs],
      population: [population, ages],
      boundaries: [boundaries],
      facilities: [facilities],
      connections: [connections],
      statistics: [statistics],
      ...(question.indicators ? { indicators: question.indicators } : {}),
      inside: written.inside,
      ringMetres: 30_000,
      tiles,
      example: true,
      provenance,
      catalogue,
      builder,
      ...(progress ? { progress } : {}),
      ...(ready ? { ready } : {}),
    })
    // Data of the later pages, laid beside the region; no part of its version.
    await copyFile(written.cooperation, join(out, 'kooperation.yaml'))
    await writeDecisions(out, manifest.id)
    return manifest
  } finally {
    if (files === undefined) await rm(folder, { recursive: true, force: true })
  }
}

/** What a person entered since then stays: the file is written once. */
async function writeDecisions(out: string, region: string): Promise<void> {
  const file = decisionsFile(out)
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, decisionsYaml(region), { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error
  })
}
