import {
  type Balance,
  findKind,
  gainsIn,
  gameOwner,
  listBalance,
  listReadiness,
  MUNICIPAL_ROLES,
  may,
  type Readiness,
  readEntry,
  readinessAbout,
  runningBalances,
  type SeenBalanceItem,
  tableFile,
  today,
} from '../../../app/index.ts'
import type { WordableIssue } from '../../../messages/index.ts'
import { BALANCE_COLUMNS, type BalanceContent, renderBalancePage } from '../../../web/pages/index.ts'
import { parseSort } from '../../parseQuestion.ts'
import { frameOf, type Served } from '../../request.ts'
import { download, html } from '../../respond.ts'
import type { RightfulRoutes } from '../../rightfulRoutes.ts'
import { entryNames, inRegion, type RegisterPlace } from '../registerPlace.ts'
import { startsOf } from './starts.ts'

const PATH = '/zusammenarbeit/bilanz'
const OWN = { about: 'own' } as const

/** Who joins, and does it pay. */
export function addBalance(routes: RightfulRoutes, served: Served): void {
  routes.get(PATH, 'region.read', inRegion(served, 'region.read', page), OWN)
  routes.get(`${PATH}/tabelle/:format{csv|xlsx}`, 'region.read', inRegion(served, 'region.read', file), OWN)
}

async function page(place: RegisterPlace): Promise<Response> {
  const { c, served, workspace, visitor, region, regions, asked } = place
  const { query } = asked
  const issues: WordableIssue[] = [...place.issues]
  const at = { region: region.id, isOpen: true }
  const [said, items, names] = await Promise.all([
    listReadiness(workspace, visitor, at),
    listBalance(workspace, visitor, at),
    entryNames(place, findKind('readiness')!),
  ])
  const [projects, fields] = ['project', 'field'].map((kind) => names.references.get(kind) ?? new Map<string, string>())
  const own = ownMunicipalities(place)
  const all = balanceRows(place, items, '')
  const content: BalanceContent = {
    regions,
    region,
    own: own.map((one) => ({
      ...one,
      hasSpoken: said.some(({ municipality }) => municipality === one.ags),
      isNegative: all.some(
        ({ ags, euros, hours }) => ags === one.ags && ((euros.net ?? 0) < 0 || (hours.net ?? 0) < 0),
      ),
    })),
    lastYear: String(Number(today().slice(0, 4)) - 1),
    readiness: readinessView(place, said, projects!, fields!, await fieldOfProject(place)),
    balance: balanceView(place, items, (code, params) => issues.push({ code, params: params ?? {} })),
    starts: await startsOf(place, said, (issue) => issues.push(issue)),
    issues,
    isSaved: query.get('gespeichert') === '1',
  }
  return html(c, renderBalancePage(frameOf(c, served, asked), content))
}

/** Those for which the visitor writes because she works there. */
function ownMunicipalities({ visitor, region, municipalities }: RegisterPlace) {
  const own = new Set(
    visitor.grants
      .filter((grant) => MUNICIPAL_ROLES.includes(grant.role) && (grant.region === null || grant.region === region.id))
      .map(({ municipality }) => municipality),
  )
  return municipalities.filter(
    ({ ags }) => own.has(ags) && may(visitor, 'record.write', { region: region.id, municipality: ags }),
  )
}

/** Whoever is ready for a field is ready for a project in it until it says otherwise. */
async function fieldOfProject({ asked, workspace, visitor, region }: RegisterPlace): Promise<string | null> {
  const id = asked.query.get('vorhaben')
  if (!id) return null
  const project = await readEntry(workspace, visitor, { kind: 'project', region: region.id, id, isOpen: true })
  return (project?.state.field as string | null | undefined) ?? null
}

function readinessView(
  { asked, municipalities }: RegisterPlace,
  said: readonly Readiness[],
  projects: ReadonlyMap<string, string>,
  fields: ReadonlyMap<string, string>,
  projectField: string | null,
): BalanceContent['readiness'] {
  const project = asked.query.get('vorhaben') ?? ''
  const field = asked.query.get('feld') ?? ''
  const about = readinessAbout(said, { project: project || null, field: field || projectField })
  const counts = { ready: 0, conditional: 0, reluctant: 0, silent: 0 }
  const rows = municipalities.map(({ ags, name }) => {
    const one = about.get(ags)
    counts[one?.state ?? 'silent']++
    if (!one) return { ags, name, said: null }
    const named = [projects.get(one.project ?? ''), ...one.fields.map((id) => fields.get(id))]
    return {
      ags,
      name,
      said: { ...one, about: named.filter((text) => text !== undefined), isDraft: one.visibility === 'draft' },
    }
  })
  const listed = (map: ReadonlyMap<string, string>) => [...map].map(([id, name]) => ({ id, name }))
  return { rows, counts, project, field, projects: listed(projects), fields: listed(fields) }
}

/** Running balances of what the visitor sees, in one year or ('') all of them. */
function balanceRows({ municipalities }: RegisterPlace, items: readonly SeenBalanceItem[], year: string) {
  const names = new Map(municipalities.map(({ ags, name }) => [ags, name]))
  const shown = items.filter((item) => item.visibility !== 'draft' && (year === '' || item.year === year))
  const hidden = Map.groupBy(
    shown.filter(({ visibility }) => visibility === 'preview'),
    ({ municipality }) => municipality,
  )
  return runningBalances(shown).map((balance: Balance) => ({
    ...balance,
    ags: balance.municipality,
    name: names.get(balance.municipality) ?? balance.municipality,
    hidden: hidden.get(balance.municipality)?.length ?? 0,
  }))
}

function yearAsked({ asked }: RegisterPlace, items: readonly SeenBalanceItem[]) {
  const years = [...new Set(items.map(({ year }) => year))].sort().reverse()
  const year = years.find((one) => one === asked.query.get('jahr')) ?? ''
  return { years, year }
}

function balanceView(
  place: RegisterPlace,
  items: readonly SeenBalanceItem[],
  complain: (code: string, params?: WordableIssue['params']) => void,
): BalanceContent['balance'] {
  const { years, year } = yearAsked(place, items)
  const rows = balanceRows(place, items, year)
  const named = rows.map((row) => ({ ...row, municipality: row.name }))
  return {
    rows,
    gains: { euros: gainsIn(named, 'euros'), hours: gainsIn(named, 'hours') },
    years,
    year,
    order: parseSort(place.asked.query, BALANCE_COLUMNS, complain),
    mayWrite:
      place.visitor.account !== null &&
      (place.may('record.write') || gameOwner(place.visitor, place.region.id) !== undefined),
  }
}

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

async function file(place: RegisterPlace): Promise<Response> {
  const { c, workspace, visitor, region, asked } = place
  const { words } = asked
  const items = await listBalance(workspace, visitor, { region: region.id, isOpen: true })
  const { year } = yearAsked(place, items)
  const format = c.req.param('format') as 'csv' | 'xlsx'
  const reliefs = ['much', 'some', 'none', 'burden'] as const
  const columns = [
    'AGS',
    ...['name', 'paid', 'saved', 'euros', 'given', 'received', 'hours'].map((id) => words.text(`bilanz.column-${id}`)),
    ...reliefs.map((one) => words.text(`option.balance-entry.relief-${one}`)),
  ]
  const rows = balanceRows(place, items, year).map(({ ags, name, euros, hours, relief }) => [
    ags,
    name,
    ...[euros, hours].flatMap(({ given, received, net }) => [given, received, net]),
    ...reliefs.map((one) => relief[one]),
  ])
  const bytes = await tableFile(words.text('bilanz.balance'), columns, rows, format)
  const name = `bilanz_${region.id}${year && `_${year}`}.${format}`.replace(/[^\w.-]/g, '-')
  return download(c, bytes, { name, type: format === 'csv' ? 'text/csv; charset=utf-8' : XLSX })
}
