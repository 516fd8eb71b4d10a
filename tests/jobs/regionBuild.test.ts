import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strToU8, zipSync } from 'fflate'
import { afterEach, describe, expect, it } from 'vitest'
import {
  appendUpload,
  type BuildRequest,
  beginUpload,
  bringBackRegion,
  closedRegions,
  closeWorkspace,
  createServerPort,
  discardRegion,
  FormFault,
  findJob,
  JobUnderWay,
  jobFile,
  jobsOf,
  lastBuild,
  listDeleted,
  listVersions,
  openWorkspace,
  requestBuild,
  requestExport,
  startWorkers,
  useVersion,
  type Workspace,
} from '../../src/app/index.ts'
import { tellLeftDeeds } from '../../src/app/regions/deeds.ts'
import { repairDeleted } from '../../src/app/regions/deletedRegions.ts'
import { purgeRegions } from '../../src/app/regions/keepRegions.ts'
import { publishVersion, repairRegions } from '../../src/app/regions/regionVersions.ts'
import type { FileRole, JobDescription } from '../../src/contract/index.ts'
import { readManifest } from '../../src/formats/region/index.ts'
import { LOCAL_LIMITS } from '../../src/formats/source/index.ts'
import {
  createRecord,
  deleteRecord,
  openSnapshot,
  readRecord,
  recordRows,
  StoreFault,
  storeJournal,
  verifyJournal,
} from '../../src/store/index.ts'
import { CATALOGUE_FOLDER, catalogue, gtfs, NINE, ninePoints, osm, outlines } from '../build/smallCounty.ts'

const closing: (() => Promise<unknown>)[] = []
afterEach(async () => {
  for (const close of closing.splice(0).reverse()) await close()
})

async function opened(): Promise<Workspace> {
  const dataDir = mkdtempSync(join(tmpdir(), 'reihum-regions-'))
  const workspace = await openWorkspace({ dataDir, version: 'test' })
  closing.push(
    async () => rmSync(dataDir, { recursive: true, force: true }),
    () => closeWorkspace(workspace),
  )
  return workspace
}

const work = async (workspace: Workspace) => {
  const workers = await startWorkers(workspace, { catalogueFolder: CATALOGUE_FOLDER, slots: 2 })
  closing.push(() => workers.close())
}

async function upload(workspace: Workspace, role: FileRole, name: string, content: string | Uint8Array) {
  const at = new Date().toISOString()
  const begun = await beginUpload(workspace.dataDir, { name, bytes: null, actor: 'a1', at })
  const bytes = typeof content === 'string' ? strToU8(content) : content
  await appendUpload(workspace.dataDir, { ...begun, received: 0 }, 0, one(bytes))
  return { role, id: begun.id }
}
async function* one(bytes: Uint8Array) {
  yield bytes
}

const request = (changes: Partial<BuildRequest>): BuildRequest => ({
  name: 'Talkreis',
  region: null,
  uploads: [],
  kept: [],
  inside: '06636',
  ringKilometres: '30',
  tiles: false,
  columns: '',
  service: '',
  ...changes,
})

async function county(workspace: Workspace, people = 100) {
  const dir = mkdtempSync(join(tmpdir(), 'reihum-files-'))
  closing.push(async () => rmSync(dir, { recursive: true, force: true }))
  const { readFileSync } = await import('node:fs')
  return [
    await upload(workspace, 'population', 'people.csv', ninePoints(people)),
    await upload(workspace, 'boundaries', 'gemeinden.geojson', outlines(NINE)),
    await upload(workspace, 'osm', 'Ötal Süd.osm.pbf', readFileSync(osm(dir))),
    await upload(workspace, 'gtfs', 'fahrplan.zip', gtfs()),
  ]
}

const over = async (workspace: Workspace, { id }: { id: string }): Promise<JobDescription> => {
  await expect
    .poll(async () => (await findJob(workspace, id))?.endedAt ?? null, { timeout: 60_000, interval: 100 })
    .not.toBeNull()
  return (await findJob(workspace, id))!
}

describe('a region that is uploaded', () => {
  it('is built, closed for guests, and gets new states beside the old ones', async () => {
    const workspace = await opened()
    const { dataDir } = workspace
    await work(workspace)
    const port = createServerPort(dataDir, catalogue, 'test')
    const job = await requestBuild(workspace, 'a1', request({ uploads: await county(workspace) }))
    expect(await over(workspace, job)).toMatchObject({
      state: 'done',
      region: 'talkreis',
      subject: 'Talkreis',
      built: { region: 'talkreis', people: 100 },
    })
    expect(readdirSync(join(dataDir, 'uploads'))).toEqual([])
    const [region] = await port.listRegions()
    expect(region).toMatchObject({ id: 'talkreis', name: 'Talkreis', counts: { populationInside: 100 } })
    expect(region!.inputs.map(({ file }) => file)).toContain('Ötal Süd.osm.pbf')
    expect(await readRecord(workspace.store.read, 'region-settings', 'talkreis')).toMatchObject({
      state: { openForGuests: false },
    })
    expect((await port.importReport('talkreis'))!.files.length).toBeGreaterThan(2)

    // A second region of that name would be taken for the first.
    const again = requestBuild(
      workspace,
      'a1',
      request({ uploads: [await upload(workspace, 'population', 'a.csv', 'x')] }),
    )
    await expect(again).rejects.toMatchObject({ faults: { name: { code: 'form-region-exists' } } })

    // The same files and one more.
    const build = (await lastBuild(workspace, 'talkreis'))!
    expect(build).toBe(job.id)
    const kept = ['in/1/gemeinden.geojson', 'in/2/Ötal Süd.osm.pbf', 'in/3/fahrplan.zip'].map((path) => ({
      job: build,
      path,
    }))
    const more = await requestBuild(
      workspace,
      'a1',
      request({
        region: 'talkreis',
        kept,
        uploads: [await upload(workspace, 'population', 'neu.csv', ninePoints(250))],
      }),
    )
    await over(workspace, more)
    const versions = await listVersions(dataDir, 'talkreis')
    expect(versions.map(({ isCurrent, manifest }) => [isCurrent, manifest.counts.populationInside])).toEqual([
      [true, 250],
      [false, 100],
    ])
    await useVersion(workspace, 'a1', 'talkreis', versions[1]!.stamp)
    expect((await port.listRegions())[0]!.counts.populationInside).toBe(100)
    expect((await listVersions(dataDir, 'talkreis')).map(({ manifest }) => manifest.counts.populationInside)).toEqual([
      100, 250,
    ])
    await expect(useVersion(workspace, 'a1', 'talkreis', '../../uploads')).rejects.toMatchObject({
      issue: { code: 'region-version-not-found' },
    })

    const deleted = await discardRegion(workspace, 'a1', 'talkreis')
    expect(await port.listRegions()).toEqual([])
    expect(await listDeleted(dataDir)).toMatchObject([{ id: 'talkreis', name: 'Talkreis' }])
    expect(await repairRegions(dataDir)).toEqual([])
    await bringBackRegion(workspace, 'a1', deleted.key)
    expect((await listVersions(dataDir, 'talkreis')).map(({ manifest }) => manifest.counts.populationInside)).toEqual([
      100, 250,
    ])
    const actions = await workspace.store.read
      .selectFrom('journal_entry')
      .select('action')
      .where('kind', '=', 'region')
      .execute()
    expect(actions.map(({ action }) => action)).toEqual([
      'region.build',
      'region.build',
      'region.use',
      'region.delete',
      'region.restore',
    ])
    expect(await verifyJournal(await storeJournal(workspace.store.read), null)).toMatchObject({ ok: true })
  }, 60_000)

  it('that cannot be built says why, and leaves the region as it was', async () => {
    const workspace = await opened()
    await work(workspace)
    const wrong = [
      ['population', 'leer.csv', 'id,lon,lat,population\n'],
      ['boundaries', 'x.geojson', '{"type":"FeatureCollection","features":['],
      ['population', 'bild.csv', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0])],
      ['osm', 'karte.osm.pbf', 'no map at all'],
    ] as const
    for (const [role, name, content] of wrong) {
      const job = await requestBuild(
        workspace,
        'a1',
        request({ name: `Falsch ${name}`, uploads: [await upload(workspace, role, name, content)] }),
      )
      const ended = await over(workspace, job)
      expect([name, ended.state, ended.attempts]).toEqual([name, 'failed', 1])
      expect(ended.issue!.code).not.toMatch(/^job-/)
    }
    expect(existsSync(join(workspace.dataDir, 'regions'))).toBe(false)
  }, 60_000)

  it('a bomb in a zip is refused in the process of the job, and nothing else notices', async () => {
    const workspace = await opened()
    await work(workspace)
    const zeros = zipSync({ 'people.csv': new Uint8Array(200 << 20) }, { level: 9 })
    expect(zeros.byteLength).toBeLessThan(1 << 20)
    // Two hundred times as large unpacked: fine for a file of one's own, not for one that somebody sent.
    const lines = Buffer.from(
      Array.from({ length: 15_000 }, (_, i) => `${(i * 7919) % 100_003}${';0'.repeat(800)}`).join('\n'),
    )
    const dense = zipSync({ 'people.csv': lines }, { level: 9 })
    expect(lines.byteLength / dense.byteLength).toBeLessThan(LOCAL_LIMITS.maxRatio)
    for (const [name, bomb] of [
      ['zeros', zeros],
      ['dense', dense],
    ] as const) {
      const uploads = [await upload(workspace, 'population', 'people.zip', bomb)]
      const ended = await over(workspace, await requestBuild(workspace, 'a1', request({ name, uploads })))
      expect([name, ended.state, ended.issue?.code]).toEqual([name, 'failed', 'archive-bomb'])
    }
  }, 120_000)

  it('is built by one at a time', async () => {
    const workspace = await opened()
    const first = await requestBuild(workspace, 'a1', request({ uploads: await county(workspace) }))
    const uploads = await county(workspace)
    const second = requestBuild(workspace, 'a1', request({ uploads }))
    await expect(second).rejects.toBeInstanceOf(JobUnderWay)
    await expect(second).rejects.toMatchObject({ id: first.id })
    // Its files are still uploads, and no folder of a job is left.
    expect(readdirSync(join(workspace.dataDir, 'uploads'))).toHaveLength(8)
    expect(readdirSync(join(workspace.dataDir, 'jobs'))).toEqual([first.id])
  })

  it.each([
    [{ name: '  ' }, 'name', 'form-name-missing'],
    [{ name: 'x'.repeat(200) }, 'name', 'form-name-too-long'],
    [{ ringKilometres: 'weit' }, 'ring', 'form-ring'],
    [{ ringKilometres: '300' }, 'ring', 'form-ring'],
    [{ inside: '06636, 1' }, 'inside', 'form-ags'],
    [{}, 'files', 'form-no-files'],
    [{ uploads: [{ role: 'osm', id: '00000000-0000-0000-0000-000000000000' }] }, 'files', 'upload-not-found'],
  ] as const)('is not begun with %j', async (changes, field, code) => {
    const workspace = await opened()
    const refused = requestBuild(workspace, 'a1', request(changes as Partial<BuildRequest>))
    await expect(refused).rejects.toBeInstanceOf(FormFault)
    await expect(refused).rejects.toMatchObject({ faults: { [field]: { code } } })
    expect(await jobsOf(workspace)).toEqual([])
  })

  it.each(['open', 'deleted'])('is closed to guests although the settings of an earlier region are %s', async (how) => {
    const workspace = await opened()
    const { store } = workspace
    const at = { kind: 'region-settings', id: 'talkreis' }
    await store.write(async (w) => {
      await createRecord(w, { ...at, region: 'talkreis', state: { openForGuests: true, name: 'Tal' } }, 'a1')
      if (how === 'deleted') await deleteRecord(w, { ...at, expected: 1 }, 'a1')
    })
    expect([...(await closedRegions(workspace))]).toEqual([])
    await requestBuild(workspace, 'a1', request({ uploads: await county(workspace) }))
    expect([...(await closedRegions(workspace))]).toEqual(['talkreis'])
    expect(await readRecord(store.read, at.kind, at.id)).toMatchObject({ state: { name: 'Tal', openForGuests: false } })
    const snapshot = await openSnapshot(workspace)
    expect(await verifyJournal(await storeJournal(snapshot.read, recordRows(snapshot.read)), null)).toMatchObject({
      ok: true,
      records: 1,
    })
    await snapshot.close()
  })

  it('takes no empty file, and none of somebody else', async () => {
    const workspace = await opened()
    const empty = await upload(workspace, 'population', 'leer.csv', '')
    await expect(requestBuild(workspace, 'a1', request({ uploads: [empty] }))).rejects.toMatchObject({
      faults: { files: { code: 'upload-empty', file: 'leer.csv' } },
    })
    const foreign = await upload(workspace, 'population', 'a.csv', 'x')
    await expect(requestBuild(workspace, 'a2', request({ uploads: [foreign] }))).rejects.toMatchObject({
      faults: { files: { code: 'upload-not-found' } },
    })
  })
})

describe('exports', () => {
  it('are computed in the background and lie ready', async () => {
    const workspace = await opened()
    await work(workspace)
    await over(workspace, await requestBuild(workspace, 'a1', request({ uploads: await county(workspace) })))
    const region = 'talkreis'
    const reach = { service: 'pharmacy', mode: 'car', ages: 'all', nth: 1, threshold: null }
    const jobs = [
      await requestExport(workspace, 'a1', { kind: 'reach-csv', payload: { region, question: reach } }),
      await requestExport(workspace, 'a1', {
        kind: 'matrix-csv',
        payload: { region, mode: 'car', service: 'pharmacy', limitMinutes: 60 },
      }),
      await requestExport(workspace, 'a1', {
        kind: 'report-pdf',
        payload: { region, municipality: null, language: 'de' },
      }),
    ]
    const contents: string[] = []
    for (const job of jobs) {
      const ended = await over(workspace, job)
      expect(ended.issue).toBeNull()
      const chunks: Buffer[] = []
      for await (const chunk of (await jobFile(workspace, ended, ended.files[0]!.name))!.stream()) chunks.push(chunk)
      contents.push(Buffer.concat(chunks).toString('latin1'))
      expect(await jobFile(workspace, ended, '../../workspace.sqlite')).toBeUndefined()
    }
    expect(contents[0]).toMatch(/^cell_id,lon,lat/)
    expect(contents[1]).toMatch(/^origin,destination,seconds,metres\n/)
    expect(contents[1]!.split('\n').length).toBeGreaterThan(2)
    expect(contents[2]).toMatch(/^%PDF-/)
    const none = await requestExport(workspace, 'a1', {
      kind: 'matrix-csv',
      payload: { region, mode: 'car', service: 'no-such', limitMinutes: 60 },
    })
    expect(await over(workspace, none)).toMatchObject({ state: 'failed', issue: { code: 'matrix-no-sites' } })
  }, 90_000)
})

describe('states of a region', () => {
  const folder = () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'reihum-states-'))
    closing.push(async () => rmSync(dataDir, { recursive: true, force: true }))
    return dataDir
  }
  /** A folder that looks like a region built then. */
  const built = (dataDir: string, n: number, version = `v${n}`.padEnd(16, '0')) => {
    const out = mkdtempSync(join(dataDir, 'out-'))
    const builtAt = `2026-01-0${n}T00:00:00.000Z`
    writeFileSync(
      join(out, 'manifest.json'),
      JSON.stringify({ formatVersion: 1, id: 'x', version, builtAt, files: [] }),
    )
    return out
  }
  const present = async (dataDir: string) => (await readManifest(join(dataDir, 'regions', 'x'))).version.slice(0, 2)
  const versions = async (dataDir: string) =>
    (await listVersions(dataDir, 'x')).map(({ manifest }) => manifest.version.slice(0, 2))

  it('are the last five', async () => {
    const dataDir = folder()
    for (let n = 1; n <= 7; n++) await publishVersion(dataDir, 'x', built(dataDir, n))
    expect(await versions(dataDir)).toEqual(['v7', 'v6', 'v5', 'v4', 'v3'])
  })

  it('built twice from the same are one', async () => {
    const dataDir = folder()
    await publishVersion(dataDir, 'x', built(dataDir, 1))
    await publishVersion(dataDir, 'x', built(dataDir, 2, `v1`.padEnd(16, '0')))
    expect(await versions(dataDir)).toEqual(['v1'])
    expect((await readManifest(join(dataDir, 'regions', 'x'))).builtAt).toBe('2026-01-02T00:00:00.000Z')
  })

  it('published once more by a second worker stay as they are', async () => {
    const dataDir = folder()
    await publishVersion(dataDir, 'x', built(dataDir, 1))
    const out = built(dataDir, 2)
    await publishVersion(dataDir, 'x', out)
    await publishVersion(dataDir, 'x', out)
    expect(await versions(dataDir)).toEqual(['v2', 'v1'])
  })

  it('without a present one, as a crash leaves them, are repaired', async () => {
    const dataDir = folder()
    for (let n = 1; n <= 3; n++) await publishVersion(dataDir, 'x', built(dataDir, n))
    rmSync(join(dataDir, 'regions', 'x'), { recursive: true })
    expect(await repairRegions(dataDir)).toEqual(['x'])
    expect(await present(dataDir)).toBe('v2')
    expect(await repairRegions(dataDir)).toEqual([])
  })

  it('that were deleted are removed after their time and not before', async () => {
    const workspace = await opened()
    const { dataDir } = workspace
    await publishVersion(dataDir, 'x', built(dataDir, 1))
    await discardRegion(workspace, 'a1', 'x')
    expect(await purgeRegions(workspace, '2026-01-01T00:00:00.000Z')).toEqual([])
    expect(await purgeRegions(workspace, '2999-01-01T00:00:00.000Z')).toMatchObject([{ id: 'x' }])
    expect(await listDeleted(dataDir)).toEqual([])
    expect(readdirSync(join(dataDir, 'deleted'))).toEqual([])
  })

  it('of a deleted region do not push out one that has its place by now', async () => {
    const workspace = await opened()
    const { dataDir } = workspace
    await publishVersion(dataDir, 'x', built(dataDir, 1))
    const { key } = await discardRegion(workspace, 'a1', 'x')
    await publishVersion(dataDir, 'x', built(dataDir, 2))
    await expect(bringBackRegion(workspace, 'a1', key)).rejects.toMatchObject({ issue: { code: 'region-place-taken' } })
    expect(await present(dataDir)).toBe('v2')
  })

  it('whose change was done and not told, for the store failed or the program ended, is told later, once', async () => {
    const workspace = await opened()
    const { dataDir } = workspace
    for (let n = 1; n <= 2; n++) await publishVersion(dataDir, 'x', built(dataDir, n))
    const actions = async () =>
      (await workspace.store.read.selectFrom('journal_entry').select('action').orderBy('seq').execute()).map(
        ({ action }) => action,
      )
    const failing: Workspace = {
      ...workspace,
      store: new Proxy(workspace.store, {
        get: (store, name) =>
          name === 'write' ? () => Promise.reject(new StoreFault('store-full')) : Reflect.get(store, name),
      }),
    }
    const [, older] = await listVersions(dataDir, 'x')
    await expect(useVersion(failing, 'a1', 'x', older!.stamp)).rejects.toMatchObject({ code: 'store-full' })
    expect(await present(dataDir)).toBe('v1')
    expect(await actions()).toEqual([])
    await tellLeftDeeds(workspace)
    await tellLeftDeeds(workspace)
    expect(await actions()).toEqual(['region.use'])

    await expect(discardRegion(failing, 'a1', 'x')).rejects.toMatchObject({ code: 'store-full' })
    const [deleted] = await listDeleted(dataDir)
    await tellLeftDeeds(workspace)
    await expect(bringBackRegion(failing, 'a1', deleted!.key)).rejects.toMatchObject({ code: 'store-full' })
    await tellLeftDeeds(workspace)
    expect(await actions()).toEqual(['region.use', 'region.delete', 'region.restore'])
    expect(readdirSync(join(dataDir, 'deeds'))).toEqual([])

    // Told, and the program ended before the note was gone.
    const note = { at: '2026-01-01T00:00:00.000Z', done: { there: 'regions/x' } }
    const entry = { actor: 'a1', action: 'region.delete', kind: 'region', object: 'x', content: { key: deleted!.key } }
    writeFileSync(join(dataDir, 'deeds', '1.json'), JSON.stringify({ ...note, entry }))
    // Noted, and never done.
    writeFileSync(
      join(dataDir, 'deeds', '2.json'),
      JSON.stringify({ ...note, entry: { ...entry, content: {} }, done: { gone: 'regions/x' } }),
    )
    writeFileSync(join(dataDir, 'deeds', '3.json'), '{"at":')
    await tellLeftDeeds(workspace)
    expect(await actions()).toHaveLength(3)
    expect(readdirSync(join(dataDir, 'deeds'))).toEqual([])
  })

  it('that a crash left in the middle of deleting come back', async () => {
    const dataDir = folder()
    for (let n = 1; n <= 3; n++) await publishVersion(dataDir, 'x', built(dataDir, n))
    const half = join(dataDir, 'deleted', 'x--00000000')
    mkdirSync(half, { recursive: true })
    writeFileSync(join(half, 'deleted.json'), JSON.stringify({ key: 'x--00000000', id: 'x', name: 'X', deletedAt: '' }))
    renameSync(join(dataDir, 'versions', 'x'), join(half, 'versions'))
    expect(await listDeleted(dataDir)).toEqual([])
    await repairDeleted(dataDir)
    expect(await versions(dataDir)).toEqual(['v3', 'v2', 'v1'])
    expect(readdirSync(join(dataDir, 'deleted'))).toEqual([])
  })
})
