import { buffer } from 'node:stream/consumers'
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
import { BodyRefused } from '../form.ts'
import { readMultipart } from '../multipart.ts'
import { frameOf, type Served } from '../request.ts'
import { html } from '../respond.ts'
import type { RightfulRoutes } from '../rightfulRoutes.ts'
import { entryNames, inRegister, type RegisterPlace } from './registerPlace.ts'

const LIST = '/daten/register/:kind'
/** Names and separators around the file. */
const FORM_OVERHEAD_BYTES = 16 * 1024
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
  const { c, workspace, visitor, region } = place
  const sent = await fileOf(c)
  try {
    const { references } = await entryNames(place, kind)
    const sheet = await readSheetRows(kind, sent.name, sent.bytes, [references])
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

async function page(
  place: RegisterPlace,
  kind: HeldKind,
  shown: { readonly plan?: SheetPlan; readonly sheet?: string; readonly issues?: readonly WordableIssue[] },
  status = 200,
): Promise<Response> {
  const { c, served, asked, region } = place
  const { plan = null, sheet = null, issues = [] } = shown
  const content = { region, kind, plan, sheet, issues, names: await entryNames(place, kind) }
  return html(c, renderSheetPage(frameOf(c, served, asked), content), status)
}

/** The file of a form, in memory: it is small by its limit. Empty where none was chosen. Throws BodyRefused. */
async function fileOf(c: Context): Promise<{ name: string; bytes: Uint8Array }> {
  let sent = { name: '', bytes: new Uint8Array() as Uint8Array }
  const limits = { totalBytes: SHEET_BYTES + FORM_OVERHEAD_BYTES, fileBytes: SHEET_BYTES, files: 1 }
  await readMultipart(c, limits, async ({ name, content }) => {
    const bytes = await buffer(content)
    if (bytes.byteLength > SHEET_BYTES) throw new BodyRefused('body-too-large')
    sent = { name: name.replace(/^.*[\\/]/, '').slice(-120), bytes }
  })
  return sent
}
