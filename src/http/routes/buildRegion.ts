import type { Context } from 'hono'
import {
  appendUpload,
  beginUpload,
  earlierBuild,
  FormFault,
  findUpload,
  InputError,
  may,
  parseKeptKey,
  removeUpload,
  requestBuild,
  UPLOAD_LIMITS,
  type UploadLimits,
  type Workspace,
} from '../../app/index.ts'
import { isFileRole, type KeptFile } from '../../contract/index.ts'
import { type BuildContent, renderBuildPage } from '../../web/pages/index.ts'
import type { Form } from '../form.ts'
import { type ArrivingFile, readMultipart } from '../multipart.ts'
import { refuse } from '../refuse.ts'
import { frameOf, readRequest, type Served } from '../request.ts'
import { html } from '../respond.ts'
import type { RightfulRoutes } from '../rightfulRoutes.ts'
import { viewerOf } from '../visitor.ts'
import { REGIONS, toJob } from './regions.ts'

const FORM_OVERHEAD_BYTES = 1024 ** 2
const PATH = `${REGIONS}/neu`

const FRESH = { name: '', inside: '', ring: '30', tiles: true, columns: '', service: '' }

/** The form from which a region is built: files as they arrive, or uploaded before in parts. To be added before `addRegions`. */
export function addBuildRegion(
  routes: RightfulRoutes,
  served: Served,
  workspace: Workspace,
  limits: UploadLimits = UPLOAD_LIMITS,
): void {
  const { dataDir } = workspace

  async function draw(c: Context, content: Omit<BuildContent, 'region' | 'limits'>, status = 200) {
    const wanted = readRequest(c).query.get('region')
    const region = (await served.port.listRegions()).find(({ id }) => id === wanted) ?? null
    return html(c, renderBuildPage(frameOf(c, served, readRequest(c)), { ...content, region, limits }), status)
  }

  routes.get(PATH, 'region.build', async (c) => {
    const { query } = readRequest(c)
    const region = (await served.port.listRegions()).find(({ id }) => id === query.get('region'))
    if (query.get('region') && !region) return refuse(c, served, 'region-not-found')
    const earlier = await earlierBuild(workspace, query.get('von') ?? '')
    const visitor = await viewerOf(c, served)
    if (!earlier || !may(visitor, 'region.build', { region: earlier.region }))
      return draw(c, { ...FRESH, name: region?.name ?? '', kept: [], errors: {} })
    const { name, inside, ringKilometres, tiles, columns = '', service = '' } = earlier.payload
    const ring = String(ringKilometres)
    return draw(c, {
      ...{ name, inside: inside.join(', '), ring, tiles, columns, service },
      kept: earlier.files,
      errors: {},
    })
  })

  routes.upload(PATH, 'region.build', async (c) => {
    const visitor = await viewerOf(c, served)
    const actor = visitor.account!
    /** In the order of the form; without an id as long as nothing is kept of it. */
    const places: { readonly role: string; id: string | null }[] = []
    const take = async ({ field, name, content }: ArrivingFile) => {
      const at = new Date().toISOString()
      const place: (typeof places)[number] = { role: field, id: null }
      places.push(place)
      const upload = await beginUpload(dataDir, { name, bytes: null, actor, at }, limits)
      place.id = upload.id
      await appendUpload(dataDir, { ...upload, received: 0 }, 0, content, limits)
    }
    const arrivals = () => places.flatMap(({ role, id }) => (id === null ? [] : [{ role, id }]))
    const { words, query } = readRequest(c)
    const totalBytes = limits.totalBytes + FORM_OVERHEAD_BYTES
    let form: Form
    try {
      form = await readMultipart(c, { totalBytes, fileBytes: limits.fileBytes, files: limits.files }, take)
    } catch (error) {
      for (const { id } of arrivals()) await removeUpload(dataDir, id)
      if (!(error instanceof InputError)) throw error
      // The rest of the form was not read: what was typed is not known.
      const refused = await draw(c, { ...FRESH, kept: [], errors: { files: words.issue(error.issue) } }, 422)
      refused.headers.set('connection', 'close')
      return refused
    }
    const arrived = arrivals()
    const keys = [...form.all('behalten'), ...arrived.map(({ role, id }) => `upload:${role}:${id}`)]
    const uploads = keys.flatMap((key) => parseUploadKey(key) ?? [])
    const kept = keys.flatMap((key) => parseKeptKey(key) ?? [])
    for (const { job } of kept) {
      const build = await earlierBuild(workspace, job)
      if (build && !may(visitor, 'region.build', { region: build.region })) return refuse(c, served, 'not-permitted')
    }
    const typed = {
      name: form.text('name'),
      inside: form.text('inside'),
      ring: form.text('ring'),
      tiles: form.has('tiles'),
      columns: form.text('columns'),
      service: form.text('service'),
    }
    const region = query.get('region') || null
    try {
      const { ring, ...rest } = typed
      const request = { ...rest, ringKilometres: ring, region, uploads, kept }
      return await toJob(c, served, requestBuild(workspace, actor, request, limits))
    } catch (error) {
      if (!(error instanceof FormFault)) throw error
      const errors = Object.entries(error.faults).map(([field, issue]) => [field, words.issue(issue)] as const)
      const still = await stillThere(keys, actor)
      for (const { role, id } of arrived)
        if (!still.some(({ key }) => key === `upload:${role}:${id}`)) await removeUpload(dataDir, id)
      return draw(c, { ...typed, kept: still, errors: Object.fromEntries(errors) }, 422)
    }
  })

  /** Files that came before something else in the form was found wrong: they need not come again. */
  async function stillThere(keys: readonly string[], actor: string): Promise<KeptFile[]> {
    const found: KeptFile[] = []
    for (const key of keys) {
      const kept = parseKeptKey(key)
      if (kept) {
        const file = (await earlierBuild(workspace, kept.job))?.files.find((one) => one.key === key)
        if (file) found.push(file)
      }
      const uploaded = parseUploadKey(key)
      const upload = uploaded && (await findUpload(dataDir, uploaded.id, actor))
      if (upload && upload.received > 0)
        found.push({ key, role: uploaded.role, name: upload.name, bytes: upload.received, isOn: true })
    }
    return found
  }
}

function parseUploadKey(key: string) {
  const match = /^upload:([a-z]+):([0-9a-f-]{36})$/.exec(key)
  return match && isFileRole(match[1]!) ? { role: match[1], id: match[2]! } : null
}
