import {
  appendUpload,
  beginUpload,
  findUpload,
  InputError,
  UPLOAD_LIMITS,
  type UploadLimits,
  type Workspace,
} from '../../app/index.ts'
import { refuse } from '../refuse.ts'
import type { Served } from '../request.ts'
import { json } from '../respond.ts'
import type { RightfulRoutes } from '../rightfulRoutes.ts'
import { viewerOf } from '../visitor.ts'

/** Of one part of a file. */
const PART_BYTES = 32 * 1024 ** 2

/** Uploads in parts, which go on where they broke off: begin, ask how much is there, add a part at that place. */
export function addUploads(
  routes: RightfulRoutes,
  served: Served,
  workspace: Workspace,
  limits: UploadLimits = UPLOAD_LIMITS,
): void {
  const { dataDir } = workspace
  const own = { about: 'own' } as const
  const told = ({ id, name, bytes }: { id: string; name: string; bytes: number | null }, received: number) => ({
    ...{ id, name, bytes, received, partBytes: PART_BYTES },
  })

  routes.json(
    '/api/uploads',
    'region.build',
    async (c, body) => {
      const { account } = await viewerOf(c, served)
      const { name, bytes } = (body ?? {}) as { name?: unknown; bytes?: unknown }
      if (typeof name !== 'string' || !Number.isSafeInteger(bytes) || (bytes as number) < 0)
        return refuse(c, served, 'body-not-understood')
      try {
        const at = new Date().toISOString()
        const upload = await beginUpload(dataDir, { name, bytes: bytes as number, actor: account!, at }, limits)
        return json(c, told(upload, 0), 201)
      } catch (error) {
        if (!(error instanceof InputError)) throw error
        return refuse(c, served, refusalOf(error), { issues: [error.issue] })
      }
    },
    own,
  )

  routes.get(
    '/api/uploads/:upload',
    'region.build',
    async (c) => {
      const { account } = await viewerOf(c, served)
      const upload = await found(c.req.param('upload') ?? '', account!)
      return upload ? json(c, told(upload, upload.received)) : refuse(c, served, 'file-not-found')
    },
    own,
  )

  routes.upload(
    '/api/uploads/:upload',
    'region.build',
    async (c) => {
      const { account } = await viewerOf(c, served)
      const upload = await found(c.req.param('upload') ?? '', account!)
      if (!upload) return refuse(c, served, 'file-not-found')
      const offset = Number(c.req.query('offset') ?? Number.NaN)
      if (Number(c.req.header('content-length') ?? 0) > PART_BYTES) return refuse(c, served, 'body-too-large')
      try {
        const content = c.req.raw.body ?? new ReadableStream<Uint8Array>({ start: (one) => one.close() })
        const received = await appendUpload(dataDir, upload, offset, content, limits)
        return json(c, told(upload, received))
      } catch (error) {
        if (error instanceof InputError) return refuse(c, served, refusalOf(error), { issues: [error.issue] })
        // It broke off on the way: what came is there, and the sender goes on.
        return refuse(c, served, 'body-not-understood')
      }
    },
    own,
  )

  const found = (id: string, actor: string) =>
    findUpload(dataDir, id, actor).catch((error) => {
      if (error instanceof InputError) return undefined
      throw error
    })
}

function refusalOf({ issue }: InputError) {
  if (issue.code === 'upload-too-large') return 'body-too-large'
  if (issue.code === 'upload-no-room') return 'store-full'
  return 'changed-meanwhile'
}
