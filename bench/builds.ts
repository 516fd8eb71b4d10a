import { mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Figure } from './figure.ts'
import { bytesOf, type Inputs, WORK } from './inputs.ts'
import { swallow, timesOf } from './measure.ts'
import { startChild } from './startChild.ts'

interface Built {
  readonly all: number
  readonly cpu: number
  readonly usable: number
  readonly peakMegabytes: number
  readonly counts: { readonly cells: number; readonly streets: { readonly nodes: number; readonly edges: number } }
}

interface First {
  readonly load: number
  readonly loadCpu: number
  readonly first: number
  readonly firstCpu: number
  readonly peakMegabytes: number
  readonly sites: number
}

export interface BuildOptions {
  /** Folder name of the region. */
  readonly name: string
  readonly on: (built: Built) => string
  readonly rounds: number
  readonly tiles: boolean
  /** The figures of the issue hold for a 60 MB extract; smaller ones are only measured. */
  readonly withTargets: boolean
}

/** Builds a region in processes of their own and measures time and memory of each. */
export async function measureBuild(
  inputs: Inputs,
  options: BuildOptions,
): Promise<{ folder: string; on: string; figures: Figure[] }> {
  mkdirSync(WORK, { recursive: true })
  const folder = join(WORK, `region-${options.name}`)
  const listing = join(WORK, `inputs-${options.name}.json`)
  writeFileSync(listing, JSON.stringify(inputs))
  const files = [...inputs.osm, ...inputs.gtfs, ...inputs.population, ...inputs.boundaries, ...inputs.facilities]
  const figures: Figure[] = []
  const megabytes = Math.round(bytesOf(inputs.osm) / 1e6)
  let on = ''
  for (const tiles of options.tiles ? [true, false] : [false]) {
    const runs: Built[] = []
    // With tiles once only: drawing them takes long and is not the engine's work.
    for (let r = 0; r < (tiles ? 1 : options.rounds); r++)
      runs.push(await startChild<Built>(['build', listing, folder, ...(tiles ? ['--tiles'] : [])]))
    on = options.on(runs[0]!)
    swallow(runs[0]!.counts.cells)
    const usable = runs.map((r) => r.usable / 1000).sort((a, b) => a - b)[runs.length >> 1]!
    const targets = { targetMs: tiles ? 90_000 : 30_000, targetMegabytes: 1536 }
    figures.push({
      on,
      id: tiles ? 'build-tiles' : 'build',
      what: `region from a PBF of ${megabytes} MB ${tiles ? `with tiles (usable after ${usable.toFixed(1)} s)` : 'without tiles'}`,
      times: timesOf(
        runs.map((r) => r.all),
        runs.map((r) => r.cpu),
      ),
      peakMegabytes: Math.max(...runs.map((r) => r.peakMegabytes)),
      bytes: bytesOf(files) + folderBytes(folder),
      ...(options.withTargets ? targets : {}),
    })
  }
  return { folder, on, figures }
}

/** Loading and the first question, each time in a process that has done nothing else. */
export async function measureFirst(folder: string, on: string, rounds: number): Promise<Figure[]> {
  const runs: First[] = []
  for (let r = 0; r < rounds; r++) runs.push(await startChild<First>(['first', folder, 'general-practitioner', 'car']))
  return [
    {
      on,
      id: 'reload',
      what: 'loading the region, new process',
      times: timesOf(
        runs.map((r) => r.load),
        runs.map((r) => r.loadCpu),
      ),
      targetMs: 1000,
      bytes: folderBytes(folder),
      peakMegabytes: Math.max(...runs.map((r) => r.peakMegabytes)),
    },
    {
      on,
      id: 'first-question',
      what: 'first question after loading (index of links, graph, joining all cells, search, sums), new process',
      times: timesOf(
        runs.map((r) => r.first),
        runs.map((r) => r.firstCpu),
      ),
    },
  ]
}

function folderBytes(folder: string): number {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.arrow'))
    .reduce((sum, name) => sum + statSync(join(folder, name)).size, 0)
}
