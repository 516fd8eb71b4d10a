// node bench/run.ts [--quick] [--json | --markdown]: what the docs/benchmarks.md describes.
import { parseArgs } from 'node:util'
import { NO_POSTGRES } from '../tests/store/postgresServer.ts'
import { measureBuild, measureFirst } from './builds.ts'
import { type Figure, markdown, misses, type Report } from './figure.ts'
import { measureGames } from './games.ts'
import { measureGermany } from './germany.ts'
import { measureGrowth } from './growth.ts'
import { exampleFiles, exampleInputs, heidelbergInputs } from './inputs.ts'
import { memoryBandwidth, swallowed } from './measure.ts'
import { measureProjects } from './projects.ts'
import { measureStreets, measureSupply } from './streets.ts'
import { measureTransit } from './transit.ts'
import { measureWorkspace } from './workspace.ts'

const { values } = parseArgs({
  options: {
    quick: { type: 'boolean', default: false },
    json: { type: 'boolean', default: false },
    markdown: { type: 'boolean', default: false },
    lang: { type: 'string' },
    /** People of the quick county: the test takes few. */
    people: { type: 'string', default: '30000' },
    /** Only parts whose name begins with one of these: county, example, heidelberg, germany, games, projects, large, growth, workspace. */
    only: { type: 'string' },
  },
})
const quick = values.quick
const wanted = (part: string) => values.only === undefined || values.only.split(',').some((o) => part.startsWith(o))
const say = (line: string) => process.stderr.write(`${line}\n`)

const remarks: string[] = []
const figures: Figure[] = []
const keep = (made: readonly Figure[]) => {
  figures.push(...made)
  for (const f of made) say(`  ${f.id}: ${f.times.median.toFixed(1)} ms${misses(f) ? ' (misses its target)' : ''}`)
}
const counted = (name: string) => (built: { counts: { cells: number; streets: { edges: number } } }) =>
  `${name}: ${built.counts.cells.toLocaleString('en')} cells, ${built.counts.streets.edges.toLocaleString('en')} directed edges`

const bandwidth = memoryBandwidth()
const rounds = quick ? 2 : 8

const part = async (title: string, work: () => Promise<void>) => {
  say(title)
  try {
    await work()
  } catch (error) {
    process.exitCode = 1
    remarks.push(`${title}: ended early (${(error as Error).message}).`)
    say(remarks.at(-1)!)
  }
}

let county: Awaited<ReturnType<typeof measureBuild>> | undefined
if (wanted('county') || wanted('growth'))
  await part('generated county', async () => {
    const options = quick ? { people: Number(values.people), driveways: 0.3 } : { people: 115_000, driveways: 0.3 }
    county = await measureBuild(exampleInputs(await exampleFiles(options), quick ? 30_000 : 60_000), {
      name: `county-${options.people}`,
      on: counted('Generated county'),
      rounds: quick ? 1 : 3,
      tiles: false,
      withTargets: false,
    })
    if (!wanted('county')) return
    keep(county.figures)
    keep(await measureFirst(county.folder, county.on, quick ? 1 : 5))
    const size = quick ? { matrixSites: 20, pairs: 4 } : { matrixSites: 500, pairs: 40 }
    keep(await measureStreets(county.folder, { on: county.on, rounds, ...size }))
    keep(await measureTransit(county.folder, { on: county.on, rounds, sample: quick ? 2 : 20 }))
  })

if (!quick && wanted('example'))
  await part('example county', async () => {
    const { folder, on } = await measureBuild(exampleInputs(await exampleFiles({ people: 60_000 }), 30_000), {
      name: 'example',
      on: counted('Example county'),
      rounds: 1,
      tiles: false,
      withTargets: false,
    })
    keep([await measureSupply(folder, { on, rounds })])
  })

if (!quick && wanted('heidelberg'))
  await part('Heidelberg', async () => {
    const inputs = heidelbergInputs()
    if (!inputs) {
      remarks.push('Heidelberg was left out: its files are not beside the repository (`../shared/data/heidelberg`).')
      return
    }
    const built = await measureBuild(inputs, {
      name: 'heidelberg',
      on: counted('Heidelberg'),
      rounds: 3,
      tiles: true,
      withTargets: false,
    })
    keep(built.figures)
    keep(await measureFirst(built.folder, built.on, 5))
    keep(await measureStreets(built.folder, { on: built.on, rounds, matrixSites: 500, pairs: 40 }))
    keep(await measureTransit(built.folder, { on: built.on, rounds, sample: 20 }))
  })

if (!quick && wanted('germany'))
  await part('Germany', async () => {
    const made = await measureGermany(rounds)
    if (made) keep(made)
    else remarks.push('Germany was left out: its files are not beside the repository (`../shared/data`).')
  })

if (wanted('games')) await part('cost games', async () => keep(await measureGames(rounds)))
if (!quick && wanted('projects')) await part('pages about projects', async () => keep(await measureProjects(rounds)))

if (!quick && wanted('large'))
  await part('60 MB extract (is generated once, takes minutes)', async () => {
    const built = await measureBuild(exampleInputs(await exampleFiles({ people: 3_060_000, driveways: 0.3 }), 60_000), {
      name: 'large',
      on: counted('A state from one extract'),
      rounds: 2,
      tiles: true,
      withTargets: true,
    })
    keep(built.figures)
    keep(await measureFirst(built.folder, built.on, 3))
  })

if (wanted('growth') && county) {
  const { folder } = county
  for (const copies of quick ? [1, 2] : [1, 5, 15, 50, 150])
    await part(`growth: ${copies} counties`, async () => keep(await measureGrowth(folder, copies, quick ? 1 : 3)))
}

if (!quick && wanted('workspace'))
  await part('workspace: many people at once, two minutes on each database, twice', async () => {
    const databases = NO_POSTGRES === '' ? (['sqlite', 'postgresql'] as const) : (['sqlite'] as const)
    if (NO_POSTGRES !== '') remarks.push(`PostgreSQL was left out: ${NO_POSTGRES}.`)
    figures.push(...(await measureWorkspace({ seconds: 120, entries: 200_000, databases, say })))
  })

const report: Report = { bandwidth, node: process.version, quick, figures, remarks, sink: swallowed() }
const missed = figures.filter(misses)
if (values.json) console.log(JSON.stringify(report))
else console.log(markdown(report))
say(missed.length === 0 ? 'all targets met' : `targets missed: ${missed.map((f) => `${f.on}: ${f.what}`).join('; ')}`)
