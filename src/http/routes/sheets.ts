import type { Context } from 'hono'
import {
  type HeldKind,
  InputError,
  importSheet,
  previewSheet,
  readSheetRows,
  SHEET_BYTES,
  type SheetPlan,
  sheetFromText,
  sheetToText,
} from '../../app/index.ts'
import type { WordableIssue } from '../../messages/index.ts'
import { renderSheetPage } from '../../web/pages/index.ts'
import { refuse } from '../refuse.ts'
import { frameOf, type Served } from '../request.ts'
import { html } from '../respond.ts'
import type { RightfulRoutes } from '../rightfulRoutes.ts'
import { inRegister, placeNames, type RegisterPlace } from './registerPlace.ts'

const LIST = '/daten/register/:kind'
/** A sheet as text in a form: escaped it is longer than the file. */
const SHEET_FORM_BYTES = 4 * SHEET_BYTES

/** A spreadsheet into a register: what it would change is shown before it is written. */
export function addSheetPages(routes: RightfulRoutes, served: Served): void {
  const own = { about: 'own' } as const
  routes.get(
    `${LIST}/einlesen`,
    'record.write',
    inRegister(served, 'record.write', (place, kind) => page(place, kind, {})),
    own,
  )
  routes.upload(`${LIST}/einlesen`, 'record.write', inRegister(served, 'record.write', preview), own)
  routes.post(
    `${LIST}/uebernehmen`,
    'record.write',
    inRegister(served, 'record.write', async (place, kind, form) => {
      const { workspace, visitor, region } = place
      try {
        const sheet = sheetFromText(form!.raw('sheet'))
        const plan = await importSheet(workspace, visitor, { kind: kind.id, region: region.id, sheet })
        return page(place, kind, { plan })
      } catch (error) {
        return told(place, kind, error)
      }
    }),
    { ...own, mostBytes: SHEET_FORM_BYTES },
  )
}

async function preview(place: RegisterPlace, kind: HeldKind): Promise<Response> {
  const { c, served, workspace, visitor, region } = place
  const sent = await fileOf(c)
  if (sent === 'too-large') return refuse(c, served, 'body-too-large', { headers: { connection: 'close' } })
  if (sent === 'not-understood') return refuse(c, served, 'body-not-understood')
  try {
    const sheet = await readSheetRows(kind, sent.name, sent.bytes)
    const plan = await previewSheet(workspace, visitor, { kind: kind.id, region: region.id, sheet })
    return page(place, kind, { plan, sheet: sheetToText(sheet) })
  } catch (error) {
    return told(place, kind, error)
  }
}

function told(place: RegisterPlace, kind: HeldKind, error: unknown): Promise<Response> {
  if (!(error instanceof InputError)) throw error
  return page(place, kind, { issues: [error.issue] }, 422)
}

function page(
  place: RegisterPlace,
  kind: HeldKind,
  shown: { readonly plan?: SheetPlan; readonly sheet?: string; readonly issues?: readonly WordableIssue[] },
  status = 200,
): Promise<Response> {
  const { c, served, asked, region } = place
  const { plan = null, sheet = null, issues = [] } = shown
  const content = { region, kind, plan, sheet, issues, names: placeNames(place) }
  return html(c, renderSheetPage(frameOf(c, served, asked), content), status)
}

/** The one file of a form (multipart/form-data), in memory: it is small by its limit. */
async function fileOf(c: Context): Promise<{ name: string; bytes: Uint8Array } | 'too-large' | 'not-understood'> {
  const type = c.req.header('content-type') ?? ''
  if (!/^multipart\/form-data\b/i.test(type)) return 'not-understood'
  const most = SHEET_BYTES + 16 * 1024
  if (Number(c.req.header('content-length') ?? 0) > most) return 'too-large'
  const chunks: Uint8Array[] = []
  let length = 0
  const reader = c.req.raw.body?.getReader()
  while (reader) {
    const { done, value } = await reader.read()
    if (done) break
    length += value.byteLength
    if (length > most) {
      await reader.cancel().catch(() => {})
      return 'too-large'
    }
    chunks.push(value)
  }
  try {
    const form = await new Response(Buffer.concat(chunks), { headers: { 'content-type': type } }).formData()
    const file = form.get('file')
    if (!(file instanceof File)) return 'not-understood'
    const name = file.name.replace(/^.*[\\/]/, '').slice(-120)
    return { name, bytes: new Uint8Array(await file.arrayBuffer()) }
  } catch {
    return 'not-understood'
  }
}
