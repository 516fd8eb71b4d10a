import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, describe, expect, it } from 'vitest'
import { build, NINE, ninePoints, outlines, write } from '../../tests/build/smallCounty.ts'
import { loadCatalogue } from '../formats/catalogue/index.ts'
import { createServerPort } from './createServerPort.ts'
import { decisionsYaml } from './example/index.ts'
import { nextProposalId, recordEntry } from './recordDecision.ts'
import { decisionsFile, negotiatedCatalogue } from './regionCatalogue.ts'

const { catalogue: base } = await loadCatalogue(fileURLToPath(new URL('../../catalogue', import.meta.url)))
const folders: string[] = []
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true, force: true })
})

const DAY = '2026-11-25'
async function region() {
  const data = await mkdtemp(join(tmpdir(), 'decisions-'))
  folders.push(data)
  const folder = join(data, 'regions', 'kreis')
  const boundaries = [write(data, 'gem.geojson', outlines(NINE))]
  const population = [write(data, 'people.csv', ninePoints())]
  await build(data, { out: folder, boundaries, population, inside: ['06636'] })
  const open = () => negotiatedCatalogue(folder, base, DAY)
  return { data, open }
}
const proposal = {
  id: '2026-01',
  date: '2026-11-01',
  by: 'Ausschuss',
  service: 'pharmacy',
  change: { 'own-standard': { measure: 'travel-time', mode: 'car', value: 12 } },
  reason: 'Weil.',
  review: '2029-01-01',
}
const decision = { proposal: '2026-01', body: 'Kreistag', date: '2026-11-20', outcome: 'accepted', text: 'Ja.' }

describe('the catalogue of a region', () => {
  it('without decisions it is the base catalogue, of its Land', async () => {
    const { open } = await region()
    const { catalogue, place, issues } = await open()
    expect(catalogue).toBe(base)
    expect({ place, issues }).toEqual({ place: 'DE-HE', issues: [] })
  })

  it('is asked without cells and streets', async () => {
    const { open, data } = await region()
    await rm(join(data, 'regions', 'kreis', 'cells.arrow'))
    expect((await open()).place).toBe('DE-HE')
    const port = createServerPort(data, base, 'test')
    expect(await port.regionCatalogue('kreis')).toMatchObject({ catalogue: base, place: 'DE-HE' })
    expect(await port.municipalities('kreis')).toEqual([{ ags: '06636001', name: 'Talheim' }])
    await expect(port.report('kreis', { municipality: null, language: 'de' })).rejects.toThrow('region-file-missing')
  })

  it('lies in the data folder or beside the region, never in it', () => {
    expect(decisionsFile('/data/regions/kreis')).toBe('/data/catalogue/kreis.yaml')
    expect(decisionsFile('/anywhere/kreis')).toBe('/anywhere/kreis.catalogue.yaml')
  })

  it('changes its version with a decision, not with a proposal', async () => {
    const { open } = await region()
    const proposed = await recordEntry(await open(), 'proposal', proposal, { day: DAY })
    expect(proposed.after.version).toBe(base.version)
    expect((await open()).catalogue.version).toBe(base.version)
    const decided = await recordEntry(await open(), 'decision', decision, { day: DAY })
    expect(decided.after.version).toMatch(new RegExp(`^${base.version}\\+[0-9a-f]{8}$`))
    expect((await open()).catalogue.version).toBe(decided.after.version)
    expect(decided.is!.question).toMatchObject({ mode: 'car', value: 12, standard: 'own-2026-01' })
  })

  it('a dry run writes nothing', async () => {
    const { open, data } = await region()
    const before = await readdir(data)
    const { written, text } = await recordEntry(await open(), 'proposal', proposal, { dryRun: true, day: DAY })
    expect(written).toBe(false)
    expect(text).toContain('reason: Weil.')
    expect(await readdir(data)).toEqual(before)
  })

  it('an entry that would be left out on loading is refused and nothing changes', async () => {
    const { open } = await region()
    await recordEntry(await open(), 'proposal', proposal, { day: DAY })
    const { file } = await open()
    const before = await readFile(file, 'utf8')
    for (const [kind, fields, code] of [
      ['proposal', proposal, 'decisions-duplicate-proposal'],
      ['proposal', { ...proposal, id: '2026-02', reason: '' }, 'decisions-without-reason'],
      ['decision', { ...decision, proposal: '2026-09' }, 'decisions-unknown-proposal'],
      ['decision', { ...decision, date: '2027-01-01' }, 'decisions-in-future'],
    ] as const)
      await expect(recordEntry(await open(), kind, fields, { day: DAY })).rejects.toMatchObject({
        issue: { code },
      })
    expect(await readFile(file, 'utf8')).toBe(before)
    expect((await readdir(join(file, '..'))).sort()).toEqual(['kreis.yaml'])
  })

  it('two who write at once never lose an entry: the second is told to try again', async () => {
    const { open } = await region()
    const negotiated = await open()
    const all = await Promise.allSettled(
      [1, 2, 3, 4, 5].map((n) => recordEntry(negotiated, 'proposal', { ...proposal, id: `2026-${n}` }, { day: DAY })),
    )
    const done = all.filter((one) => one.status === 'fulfilled').length
    expect(done).toBeGreaterThan(0)
    for (const one of all)
      if (one.status === 'rejected') expect(one.reason).toMatchObject({ issue: { code: 'decisions-locked' } })
    expect((await open()).history.entries).toHaveLength(done)
  })

  it('a file that nobody can read as YAML leaves the base catalogue and says so', async () => {
    const { open } = await region()
    await recordEntry(await open(), 'proposal', proposal, { day: DAY })
    const { file } = await open()
    await writeFile(file, 'region: kreis\nentries: [\n')
    const { catalogue, issues } = await open()
    expect(catalogue).toBe(base)
    expect(issues[0]).toMatchObject({ code: 'catalogue-not-yaml', severity: 'error' })
  })

  it('numbers proposals by year', () => {
    expect(nextProposalId({ region: 'r', entries: [] }, '2026')).toBe('2026-01')
    const entries = [
      {
        kind: 'proposal' as const,
        entry: { ...proposal, id: '2026-09', change: { kind: 'state' as const, state: 'core' as const } },
      },
    ]
    expect(nextProposalId({ region: 'r', entries }, '2026')).toBe('2026-10')
    expect(nextProposalId({ region: 'r', entries }, '2027')).toBe('2027-01')
  })

  it('the decisions of the example county are sound', async () => {
    const { open, data } = await region()
    await recordEntry(await open(), 'proposal', proposal, { day: DAY })
    await writeFile(join(data, 'catalogue', 'kreis.yaml'), decisionsYaml('kreis'))
    const { issues, catalogue, history } = await open()
    expect(issues).toEqual([])
    expect(history.entries).toHaveLength(9)
    expect(catalogue.services.filter((s) => s.state === 'leaving').map((s) => s.id)).toEqual(['swimming-pool'])
    expect(catalogue.services.find((s) => s.id === 'village-shop')!.standards.some((s) => s.kind === 'own')).toBe(false)
  })
})
