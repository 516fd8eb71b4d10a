import {
  actorNames,
  browseEntries,
  canRemove,
  canWrite,
  changeEntry,
  confirmEntry,
  createEntry,
  type EntryRecord,
  type HeldKind,
  lastConfirmation,
  listEntries,
  mayConfirm,
  proposeProcessing,
  REGISTERS,
  readEntry,
  removeEntry,
  restoreEntry,
  SHEET_FORMATS,
  shareEntry,
  type Written,
  writeSheet,
} from '../../app/index.ts'
import type { WordableIssue } from '../../messages/index.ts'
import {
  type EntryTyped,
  inputNames,
  type MergeShown,
  rawOf,
  renderEntryPage,
  renderRegisterPage,
  renderRegistersPage,
  typedOf,
} from '../../web/pages/index.ts'
import { ownPath } from '../browser.ts'
import type { Form } from '../form.ts'
import { refuse } from '../refuse.ts'
import { frameOf, type Served } from '../request.ts'
import { download, html } from '../respond.ts'
import type { RightfulRoutes } from '../rightfulRoutes.ts'
import { addErasePages } from './erase.ts'
import { countEntries, entryNames, inRegion, inRegister, type RegisterPlace } from './registerPlace.ts'
import { addSheetPages } from './sheets.ts'

const VISIBILITIES = ['draft', 'members', 'public'] as const
const LIST = '/daten/register/:kind'

/** Registers: their lists, their entries, and tables out and in. */
export function addRegisters(routes: RightfulRoutes, served: Served): void {
  const own = { about: 'own' } as const
  routes.get(
    '/daten/register',
    'region.read',
    inRegion(served, 'region.read', async (place) => {
      const { c, region, regions } = place
      const registers = await countEntries(place, REGISTERS)
      return html(c, renderRegistersPage(frameOf(c, served, place.asked), { regions, region, registers }))
    }),
    own,
  )
  routes.get(LIST, 'region.read', inRegister(served, 'region.read', listPage), own)
  routes.get(
    `${LIST}/tabelle/:format{${SHEET_FORMATS.join('|')}}`,
    'region.read',
    inRegister(served, 'region.read', sheetFile),
    own,
  )
  routes.get(`${LIST}/neu`, 'record.write', inRegister(served, 'record.write', newPage), own)
  routes.post(
    `${LIST}/neu`,
    'record.write',
    inRegister(served, 'record.write', (place, kind, form) => create(place, kind, form!)),
    own,
  )
  routes.post(
    `${LIST}/vorschlagen`,
    'region.settings',
    inRegister(served, 'region.settings', async (place, kind) => {
      const { workspace, visitor, region, asked } = place
      await proposeProcessing(workspace, visitor, region.id, asked.language)
      return place.goTo(`/daten/register/${kind.id}`)
    }),
    own,
  )
  addSheetPages(routes, served)
  addErasePages(routes, served)
  routes.get(`${LIST}/:id`, 'region.read', inRegister(served, 'region.read', entryPage), own)
  routes.post(
    `${LIST}/:id`,
    'record.write',
    inRegister(served, 'record.write', (place, kind, form) => change(place, kind, form!)),
    own,
  )
}

async function listPage(place: RegisterPlace, kind: HeldKind): Promise<Response> {
  const { c, served, workspace, asked, visitor, region, regions, municipalities, isMember, issues } = place
  const { query } = asked
  const names = await entryNames(place, kind)
  const deleted = query.get('geloescht') === '1' && isMember
  const all = await listEntries(workspace, visitor, { kind: kind.id, region: region.id, isOpen: true, deleted })
  const given = {
    search: (query.get('q') ?? '').slice(0, 100),
    sort: query.get('sort') ?? '',
    municipality: query.get('ort') ?? '',
  }
  const rows = browseEntries(all, kind, given, names.municipalities, asked.words.compare)
  const actors = isMember
    ? await actorNames(
        workspace,
        rows.map(({ updatedBy }) => updatedBy),
      )
    : new Map<string, string | null>()
  const mayWrite = place.may(kind.write)
  const content = {
    regions,
    region,
    kind,
    columns: kind.columns,
    rows,
    all: all.length,
    query: { ...given, deleted },
    municipalities,
    names,
    actors,
    isMember,
    mayWrite,
    mayPropose: mayWrite && kind.id === 'processing',
    notices: issues,
  }
  return html(c, renderRegisterPage(frameOf(c, served, asked), content))
}

async function sheetFile(place: RegisterPlace, kind: HeldKind): Promise<Response> {
  const { c, workspace, asked, visitor, region } = place
  const format = SHEET_FORMATS.find((one) => one === c.req.param('format'))!
  const records = await listEntries(workspace, visitor, { kind: kind.id, region: region.id, isOpen: true })
  const { references } = await entryNames(place, kind)
  const bytes = await writeSheet(kind, records, format, asked.language, references)
  const type =
    format === 'csv' ? 'text/csv; charset=utf-8' : 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'
  return download(c, bytes, { name: `${kind.id}_${region.id}.${format}`.replace(/[^\w.-]/g, '-'), type })
}

function newPage(place: RegisterPlace, kind: HeldKind): Promise<Response> {
  if (!place.may(kind.write)) return refuse(place.c, place.served, 'not-permitted')
  const typed: Record<string, readonly string[]> = { ...typedOf(kind, {}, place.asked.words) }
  // A page that leads here says what the new entry is about.
  for (const field of kind.fields)
    for (const name of inputNames(field)) {
      const given = place.asked.query.getAll(name)
      // A list that is chosen from has a box for each; in an address its values may stand line by line.
      const isChosen = field.type === 'list' && field.of.type !== 'text'
      const values = isChosen ? given.flatMap((one) => one.split('\n')).slice(0, field.most) : given
      if (values.length > 0) typed[name] = values.map((one) => one.slice(0, 2000))
    }
  // Whoever writes for one municipality only means that one.
  const [own, ...others] = ownMunicipalities(place)
  if (kind.ownerField && own && others.length === 0) typed[`f.${kind.ownerField}.ags`] = [own]
  return entryForm(place, kind, { record: null, typed })
}

function ownMunicipalities({ visitor, region }: RegisterPlace): string[] {
  const here = visitor.grants.filter((grant) => grant.region === null || grant.region === region.id)
  if (here.some(({ municipality }) => municipality === null)) return []
  return [...new Set(here.map(({ municipality }) => municipality!))]
}

/** What was typed into the inputs of a kind. */
export function typedFrom(kind: HeldKind, form: Form): EntryTyped {
  const names = [...kind.fields.flatMap(inputNames), 'visibility']
  return Object.fromEntries(names.map((name) => [name, form.all(name)]))
}

/** As the form says, never wider than what everybody in the region or the kind's own usual visibility allows. */
function newVisibility({ isShareable, visibility }: HeldKind, chosen: string): HeldKind['visibility'] {
  if (!isShareable) return visibility
  if (chosen === 'draft') return 'draft'
  return chosen === 'members' && visibility !== 'public' ? 'members' : visibility
}

const markOf = ({ asked }: RegisterPlace) => (asked.language === 'de' ? ',' : '.') as ',' | '.'

async function create(place: RegisterPlace, kind: HeldKind, form: Form): Promise<Response> {
  const { workspace, visitor, region } = place
  const typed = typedFrom(kind, form)
  const visibility = newVisibility(kind, form.text('visibility'))
  const given = { kind: kind.id, region: region.id, raw: rawOf(kind, typed), visibility, decimalMark: markOf(place) }
  const result = await createEntry(workspace, visitor, given)
  if (result.outcome === 'invalid')
    return entryForm(place, kind, { record: null, typed, issues: result.issues, form }, 422)
  return after(place, kind, result, form)
}

async function entryPage(place: RegisterPlace, kind: HeldKind): Promise<Response> {
  const { c, served, workspace, visitor, region, asked } = place
  const id = c.req.param('id')!
  const record = await readEntry(workspace, visitor, { kind: kind.id, region: region.id, id, isOpen: true })
  if (!record) return refuse(c, served, 'page-not-found')
  if (record.deletedAt !== null)
    return place.isMember ? place.goTo(`/verlauf/${kind.id}/${id}`) : refuse(c, served, 'page-not-found')
  const isSaved = asked.query.get('gespeichert') === '1'
  return entryForm(place, kind, { record, typed: typedOf(kind, record.state, asked.words), isSaved })
}

async function change(place: RegisterPlace, kind: HeldKind, form: Form): Promise<Response> {
  const { c, workspace, visitor, region } = place
  const at = { kind: kind.id, region: region.id, id: c.req.param('id')!, expected: Number(form.text('version')) || 0 }
  const act = form.text('act')
  if (act === 'remove') return after(place, kind, await removeEntry(workspace, visitor, at), form)
  if (act === 'restore') {
    const restored = await restoreEntry(workspace, visitor, at)
    if (restored.outcome !== 'invalid') return after(place, kind, restored, form)
    return withRecord(place, kind, at.id, typedOf(kind, restored.value, place.asked.words), restored.issues, form)
  }
  if (act === 'confirm') {
    const done = await confirmEntry(workspace, visitor, { ...at, kind })
    if (done === 'confirmed') return place.goTo(`/daten/register/${kind.id}/${at.id}`, { bestaetigt: '1' })
    return refuse(c, place.served, REFUSED[done])
  }
  if (act === 'share') {
    const visibility = VISIBILITIES.find((one) => one === form.text('visibility'))
    if (!visibility) return refuse(c, place.served, 'body-not-understood')
    const shared = await shareEntry(workspace, visitor, { ...at, visibility })
    if (shared.outcome !== 'invalid') return after(place, kind, shared, form)
    return withRecord(place, kind, at.id, typedOf(kind, shared.value, place.asked.words), shared.issues, form)
  }
  const typed = typedFrom(kind, form)
  const result = await changeEntry(workspace, visitor, { ...at, raw: rawOf(kind, typed), decimalMark: markOf(place) })
  if (result.outcome === 'invalid') return withRecord(place, kind, at.id, typed, result.issues, form)
  return after(place, kind, result, form)
}

const REFUSED = {
  changed: 'changed-meanwhile',
  'not-permitted': 'not-permitted',
  'not-there': 'page-not-found',
} as const

/** What stands below an entry about its confirmation; null = nothing: drafts need none, and guests are not told. */
async function confirmingOf(
  { workspace, visitor, asked, isMember, may }: RegisterPlace,
  kind: HeldKind,
  record: EntryRecord,
) {
  if (!isMember || record.visibility === 'draft') return null
  const last = await lastConfirmation(workspace.store.read, { kind: kind.id, id: record.id })
  return {
    on: last?.confirmedOn ?? null,
    isOutdated: last !== null && last.version !== record.version,
    mayConfirm: mayConfirm(visitor, kind, record),
    mayAsk: may('question.ask'),
    isDone: asked.query.get('bestaetigt') === '1',
  }
}

/** The form again, with what was typed and what is wrong with it. */
async function withRecord(
  place: RegisterPlace,
  kind: HeldKind,
  id: string,
  typed: EntryTyped,
  issues: readonly WordableIssue[],
  form: Form,
): Promise<Response> {
  const { workspace, visitor, region } = place
  const record = await readEntry(workspace, visitor, { kind: kind.id, region: region.id, id })
  if (!record) return refuse(place.c, place.served, 'page-not-found')
  return entryForm(place, kind, { record, typed, issues, form }, 422)
}

/** To the page from which the form was opened; null = from none. */
function goBack(place: RegisterPlace, form: Form): Response | null {
  const back = ownPath(form.text('zurueck'))
  return back === '/' ? null : place.goTo(back, { gespeichert: '1' })
}

function after(place: RegisterPlace, kind: HeldKind, result: Written, form: Form): Response | Promise<Response> {
  const { c, served } = place
  switch (result.outcome) {
    case 'written':
      if (result.record.deletedAt !== null) return place.goTo(`/verlauf/${kind.id}/${result.record.id}`)
      return goBack(place, form) ?? place.goTo(`/daten/register/${kind.id}/${result.record.id}`, { gespeichert: '1' })
    case 'same':
      return goBack(place, form) ?? place.goTo(`/daten/register/${kind.id}/${result.record.id}`)
    case 'conflict':
      return conflictPage(place, kind, result.conflict, form)
    case 'not-permitted':
      return refuse(c, served, 'not-permitted')
    default:
      return refuse(c, served, 'page-not-found')
  }
}

/** Both versions side by side; in the form stands what could be joined, and in what both changed the reader's own. */
function conflictPage(
  place: RegisterPlace,
  kind: HeldKind,
  { stored, base, mine, merge }: Extract<Written, { outcome: 'conflict' }>['conflict'],
  form: Form,
): Promise<Response> {
  const own = Object.fromEntries(merge.conflicts.map(({ field, mine: value }) => [field, value]))
  const typed = typedOf(kind, { ...merge.merged, ...own }, place.asked.words)
  const same = (a: unknown, b: unknown) => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
  const rows = kind.fields
    .map(({ id }) => ({
      field: id,
      base: base?.[id] ?? null,
      theirs: stored.state[id] ?? null,
      mine: mine[id] ?? null,
    }))
    .filter((row) => !same(row.base, row.theirs) || !same(row.base, row.mine))
  const shown: MergeShown = { rows, conflicts: merge.conflicts, by: stored.updatedBy, at: stored.updatedAt }
  return entryForm(place, kind, { record: stored, typed, merge: shown, form }, 409)
}

interface Shown {
  readonly record: EntryRecord | null
  readonly typed: EntryTyped
  readonly issues?: readonly WordableIssue[]
  readonly merge?: MergeShown | null
  readonly isSaved?: boolean
  /** The form that was sent, if one was. */
  readonly form?: Form
}

/** The page from which the form was opened; '' = from none. */
function backTo({ asked }: RegisterPlace, form: Form | null): string {
  const back = ownPath((form ? form.text('zurueck') : asked.query.get('zurueck')) ?? '')
  return back === '/' ? '' : back
}

async function entryForm(
  place: RegisterPlace,
  kind: HeldKind,
  { record, typed, issues = [], merge = null, isSaved = false, form }: Shown,
  status = 200,
): Promise<Response> {
  const { c, served, workspace, asked, visitor, region, municipalities, isMember } = place
  const title = record ? String(record.state[kind.title] ?? '') : ''
  const actors = isMember && record ? await actorNames(workspace, [record.updatedBy]) : new Map<string, string | null>()
  const content = {
    region,
    kind,
    entry: record && { ...record, title },
    typed,
    issues,
    merge,
    municipalities,
    names: await entryNames(place, kind),
    actors,
    isMember,
    mayWrite: record ? canWrite(visitor, kind, record) : true,
    mayRemove: record !== null && canRemove(visitor, kind, record),
    isShareable: kind.isShareable,
    usualVisibility: kind.visibility,
    ownerField: kind.ownerField,
    hasPoints: kind.ownerField === null || kind.ownerIsPoint === true,
    isSaved,
    back: backTo(place, form ?? null),
    confirming: record && (await confirmingOf(place, kind, record)),
  }
  return html(c, renderEntryPage(frameOf(c, served, asked), content), status)
}
