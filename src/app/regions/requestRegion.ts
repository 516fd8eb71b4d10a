import { randomUUID } from 'node:crypto'
import { copyFile, link, mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import type { FileRole } from '../../contract/index.ts'
import { InputError, type Issue } from '../../core/evidence/index.ts'
import { readManifest } from '../../formats/region/index.ts'
import { enqueueJob, type Job, readJob, type Writing } from '../../store/index.ts'
import { jobFolder } from '../jobs/jobFolder.ts'
import type { JobKindName } from '../jobs/jobKinds.ts'
import { type BuildFile, type BuildPayload, buildPayload } from '../jobs/payloads.ts'
import { regionId } from '../regionInfo.ts'
import { findUpload, removeUpload, UPLOAD_LIMITS, type UploadLimits, uploadFile } from '../uploads/uploads.ts'
import { closeForGuests } from '../workspace/records/regionSettings.ts'
import type { Workspace } from '../workspace/workspace.ts'
import { regionFolder } from './regionFolder.ts'

/** What stands in a form is not as it must be: by field, what is wrong. */
export class FormFault extends Error {
  readonly faults: Readonly<Record<string, Issue>>

  constructor(faults: Readonly<Record<string, Issue>>) {
    super(
      Object.entries(faults)
        .map(([field, { code }]) => `${field}: ${code}`)
        .join(', '),
    )
    this.name = 'FormFault'
    this.faults = faults
  }
}

/** What a region is to be built from, as a form says it. */
export interface BuildRequest {
  readonly name: string
  /** Id of a region that gets a new state; null = a new region. */
  readonly region: string | null
  readonly uploads: readonly { readonly role: FileRole; readonly id: string }[]
  /** Files of an earlier build that are taken again. */
  readonly kept: readonly { readonly job: string; readonly path: string }[]
  /** Keys, separated by anything that is no digit. */
  readonly inside: string
  readonly ringKilometres: string
  readonly tiles: boolean
  readonly columns: string
  readonly service: string
}

const LONGEST_NAME = 120
const fault = (code: string, params: Issue['params'] = {}): Issue => ({ code, severity: 'error', params })

/**
 * Lets a region be built from uploaded files. The files move into the job's folder; where the request is refused they stay uploads. Throws FormFault,
 * and JobUnderWay where this region is being built already.
 */
export async function requestBuild(
  workspace: Workspace,
  actor: string,
  request: BuildRequest,
  limits: UploadLimits = UPLOAD_LIMITS,
): Promise<Job> {
  const { dataDir } = workspace
  const faults: Record<string, Issue> = {}
  const name = nameOf(request.name, faults)
  const ringKilometres = Number(request.ringKilometres.replace(',', '.') || 30)
  if (!(ringKilometres >= 0 && ringKilometres <= 200))
    faults.ring = fault('form-ring', { value: request.ringKilometres })
  const inside = request.inside.split(/\D+/).filter(Boolean)
  const odd = inside.find((key) => key.length < 2 || key.length > 12)
  if (odd !== undefined) faults.inside = fault('form-ags', { value: odd })

  const uploads = await Promise.all(
    request.uploads.map(async ({ role, id }) => ({ role, upload: await findUpload(dataDir, id, actor) })),
  )
  const kept = await keptFiles(workspace, request.kept)
  const region = request.region ?? regionId(name)
  // A region of the same name may be somebody else's: it gets a new state only where that is asked for.
  if (request.region === null && !faults.name && (await isThere(dataDir, region)))
    faults.name = fault('form-region-exists', { name, id: region })
  if (uploads.length + kept.length === 0) faults.files = fault('form-no-files')
  if (uploads.length + kept.length > limits.files) faults.files = fault('form-too-many-files', { most: limits.files })
  for (const { upload } of uploads) {
    if (!upload) faults.files = fault('upload-not-found')
    else if (upload.received === 0) faults.files = { ...fault('upload-empty'), file: upload.name }
    else if (upload.bytes !== null && upload.received !== upload.bytes)
      faults.files = { ...fault('upload-not-whole'), file: upload.name }
  }
  const total =
    uploads.reduce((sum, { upload }) => sum + (upload?.received ?? 0), 0) +
    kept.reduce((sum, one) => sum + one.bytes, 0)
  if (total > limits.totalBytes)
    faults.files = fault('form-files-too-large', { gigabytes: Math.floor(limits.totalBytes / 1024 ** 3) })
  if (Object.keys(faults).length > 0) throw new FormFault(faults)

  const id = randomUUID()
  const folder = jobFolder(dataDir, id)
  const files: BuildFile[] = []
  const moved: { from: string; to: string }[] = []
  try {
    for (const { role, upload } of uploads) {
      const path = `in/${files.length}/${upload!.name}`
      const [from, to] = [uploadFile(dataDir, upload!.id), join(folder, path)]
      await mkdir(dirname(to), { recursive: true })
      await rename(from, to)
      moved.push({ from, to })
      files.push({ role, name: upload!.name, path, bytes: upload!.received })
    }
    for (const file of kept) {
      const path = `in/${files.length}/${file.name}`
      await mkdir(dirname(join(folder, path)), { recursive: true })
      await takeAgain(file.from, join(folder, path))
      files.push({ role: file.role, name: file.name, path, bytes: file.bytes })
    }
    const { columns, service, tiles } = request
    const payload: BuildPayload = {
      ...{ region, name, files, inside, ringKilometres, tiles },
      ...(columns.trim() === '' ? {} : { columns: columns.trim() }),
      ...(service.trim() === '' ? {} : { service: service.trim() }),
    }
    const job = await enqueueRegion(workspace, 'region-build', payload, actor, { id }, async (writing) => {
      if (request.region === null) await closeForGuests(writing, region, actor)
    })
    for (const { upload } of uploads) await removeUpload(dataDir, upload!.id)
    return job
  } catch (error) {
    for (const { from, to } of moved) await rename(to, from).catch(() => {})
    await rm(folder, { recursive: true, force: true })
    throw error
  }
}

/** Lets a county's open files be downloaded and built. One download at a time: the servers are public ones. */
export async function requestFetch(
  workspace: Workspace,
  actor: string,
  { ags, name, tiles }: { ags: string; name: string; tiles: boolean },
): Promise<Job> {
  const key = ags.trim()
  if (!/^(\d{5}|\d{8})$/.test(key)) throw new FormFault({ ags: fault('fetch-ags-format', { ags: key.slice(0, 40) }) })
  const payload = { region: key, ags: key, name: name.trim().slice(0, LONGEST_NAME), tiles }
  return enqueueRegion(workspace, 'region-fetch', payload, actor, { onlyKey: 'download' })
}

/** Id of the example county. */
export const EXAMPLE_REGION = 'musterkreis'

export async function requestExample(
  workspace: Workspace,
  actor: string,
  { tiles = true, people, region = EXAMPLE_REGION }: { tiles?: boolean; people?: number; region?: string } = {},
): Promise<Job> {
  const payload = { region, tiles, ...(people === undefined ? {} : { people }) }
  return enqueueRegion(workspace, 'region-example', payload, actor)
}

function enqueueRegion(
  { store, jobs }: Workspace,
  kind: JobKindName,
  payload: { readonly region: string },
  actor: string,
  more: { readonly id?: string; readonly onlyKey?: string } = {},
  also: (writing: Writing) => Promise<void> = async () => {},
): Promise<Job> {
  const { region } = payload
  const job = { kind, region, payload, onlyKey: `region:${region}`, ...more }
  return store.write(async (writing) => {
    await also(writing)
    return enqueueJob(writing, jobs, job, actor)
  })
}

const isThere = (dataDir: string, region: string) =>
  readManifest(regionFolder(dataDir, region)).then(
    () => true,
    () => false,
  )

function nameOf(given: string, faults: Record<string, Issue>): string {
  const name = given.trim().replace(/\s+/g, ' ')
  if (name === '') faults.name = fault('form-name-missing')
  if (name.length > LONGEST_NAME) faults.name = fault('form-name-too-long', { most: LONGEST_NAME })
  return name
}

/** Files of earlier builds that are still there. */
async function keptFiles({ store, dataDir }: Workspace, kept: BuildRequest['kept']) {
  const found: (BuildFile & { readonly from: string })[] = []
  for (const { job: id, path } of kept) {
    const job = await readJob(store.read, id)
    const parsed = job?.kind === 'region-build' ? buildPayload.safeParse(job.payload) : null
    const file = parsed?.data?.files.find((one) => one.path === path)
    if (!file) throw new FormFault({ files: fault('upload-not-found') })
    found.push({ ...file, from: join(jobFolder(dataDir, id), path) })
  }
  return found
}

/** The same file under another name where the disk can do that, else a copy. */
async function takeAgain(from: string, to: string): Promise<void> {
  try {
    await link(from, to)
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException
    if (code === 'ENOENT') throw new InputError({ code: 'upload-not-found', severity: 'error' })
    await copyFile(from, to)
  }
}
