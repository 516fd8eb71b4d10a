import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type ExampleFiles, type ExampleOptions, writeExample } from '../src/app/example/index.ts'
import type { BuildQuestion } from '../src/app/index.ts'

/** Real data beside the repository; what needs them is left out with a remark where they are not there. */
export const SHARED = fileURLToPath(new URL('../../shared/data/', import.meta.url))
export const WORK = join(tmpdir(), 'reihum-bench')

/** Change it when the generator writes something else for the same options. */
const GENERATION = 2

export type Inputs = Pick<
  BuildQuestion,
  'name' | 'osm' | 'gtfs' | 'population' | 'boundaries' | 'facilities' | 'inside' | 'ringMetres'
>

/** Generated files of these options, written once and kept under the system's folder for temporary files. */
export async function exampleFiles(options: ExampleOptions): Promise<ExampleFiles> {
  const key = Object.entries(options)
    .map(([name, value]) => `${name}-${value}`)
    .join('_')
  const folder = join(WORK, `${key}_v${GENERATION}`)
  const listing = join(folder, 'files.json')
  if (existsSync(listing)) return JSON.parse(readFileSync(listing, 'utf8')) as ExampleFiles
  const draft = `${folder}.${process.pid}`
  rmSync(draft, { recursive: true, force: true })
  mkdirSync(draft, { recursive: true })
  const files = await writeExample(draft, options)
  writeFileSync(join(draft, 'files.json'), JSON.stringify(files).replaceAll(draft, folder))
  rmSync(folder, { recursive: true, force: true })
  renameSync(draft, folder)
  return JSON.parse(readFileSync(listing, 'utf8')) as ExampleFiles
}

export function exampleInputs(files: ExampleFiles, ringMetres: number): Inputs {
  return {
    name: files.name,
    osm: [files.osm],
    gtfs: [files.gtfs],
    population: [files.population, files.ages],
    boundaries: [files.boundaries],
    facilities: [files.facilities],
    inside: files.inside,
    ringMetres,
  }
}

/** Heidelberg with its surroundings; null where the files are absent. */
export function heidelbergInputs(): Inputs | null {
  const region = join(SHARED, 'regions/rhein-neckar-heidelberg-08221-08226')
  const osm = join(SHARED, 'heidelberg/heidelberg.osm.pbf')
  if (!existsSync(osm) || !existsSync(region)) return null
  return {
    name: 'Heidelberg',
    osm: [osm],
    gtfs: [],
    population: [join(region, 'grid100m_modelled.csv')],
    boundaries: [join(region, 'gemeinden.geojson')],
    facilities: [],
    inside: ['08221'],
    ringMetres: 30_000,
  }
}

export function bytesOf(paths: readonly string[]): number {
  return paths.reduce((sum, path) => sum + statSync(path).size, 0)
}
