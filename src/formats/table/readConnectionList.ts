import { type ImportLog, InputError } from '../../core/evidence/index.ts'
import type { ConnectionBasis, ServiceKind } from '../../core/services/index.ts'
import { openSource, type SourceLimits } from '../source/index.ts'
import { matchColumns, plainName } from './columnName.ts'
import { toIsoDate } from './date.ts'
import { nearestId } from './nearestId.ts'
import { readSheet, tableEntries } from './readSheet.ts'
import { serviceOfWord } from './serviceWord.ts'
import { parseShare, shareOfCounts } from './share.ts'
import type { Sheet } from './sheet.ts'

/** One row of a list of shares connected, its place not looked up yet. */
export interface ConnectionRow {
  /** Service id of the catalogue. */
  readonly service: string
  readonly level: string
  readonly basis: ConnectionBasis
  readonly source: string
  readonly asOf: string
  readonly by: 'municipality' | 'cell'
  /** Municipal key or cell id as the file writes it. */
  readonly key: string
  /** 0–100; null unless known. */
  readonly sharePercent: number | null
  readonly state: 'known' | 'suppressed' | 'missing'
  readonly file: string
  readonly line: number
}

export interface ConnectionListOptions {
  readonly log: ImportLog
  /** Kind of every service of the catalogue; services whose places are secret are not among them. */
  readonly serviceKinds: ReadonlyMap<string, ServiceKind>
  /** Other words for a service, lower case → id. */
  readonly serviceWords?: ReadonlyMap<string, string>
  readonly limits?: Partial<SourceLimits>
}

/** Names of columns as `plainName` writes them, in order of preference. */
const NAMES = {
  service: ['service', 'serviceid', 'leistung', 'leistungsart', 'dienst', 'angebot', 'netz'],
  cell: ['cellid', 'cell', 'zelle', 'zellid', 'gitterid', 'gitterid100m', 'gitterzelle', 'rasterid', 'idinspire'],
  ags: [
    'ags',
    'ags8',
    'ars',
    'gemeindeschluessel',
    'amtlichergemeindeschluessel',
    'gemeindekennziffer',
    'gkz',
    'regionalschluessel',
    'kennziffer',
    'schluessel',
  ],
  share: [
    'sharepercent',
    'share',
    'percent',
    'anteilprozent',
    'anteil',
    'anteilinprozent',
    'prozent',
    'quote',
    'anschlussgrad',
    'anschlussquote',
    'versorgungsgrad',
    'versorgungsquote',
    'verfuegbarkeit',
  ],
  connected: ['connected', 'angeschlossen', 'angeschlossene', 'anzahlangeschlossen', 'versorgt', 'versorgte'],
  total: ['total', 'gesamt', 'insgesamt', 'anzahlgesamt', 'haushaltegesamt', 'gesamtzahl'],
  level: ['level', 'stufe', 'bandbreite', 'mindestbandbreite', 'geschwindigkeit', 'klasse', 'technik'],
  basis: ['basis', 'bezug', 'bezugsgroesse', 'grundgesamtheit'],
  source: ['source', 'quelle', 'herausgeber', 'datenquelle'],
  asOf: ['asof', 'stand', 'datenstand', 'stichtag', 'datum', 'date', 'jahr', 'year'],
} as const

type Columns = Record<keyof typeof NAMES, number>

/** Words for what a share is of, as `plainName` writes them. `area` is refused. */
const BASES: Readonly<Record<string, ConnectionBasis | 'area'>> = {
  people: 'people',
  menschen: 'people',
  personen: 'people',
  einwohner: 'people',
  bevoelkerung: 'people',
  inhabitants: 'people',
  households: 'households',
  haushalte: 'households',
  privathaushalte: 'households',
  wohnungen: 'households',
  buildings: 'buildings',
  gebaeude: 'buildings',
  adressen: 'buildings',
  grundstuecke: 'buildings',
  addresses: 'buildings',
  area: 'area',
  flaeche: 'area',
}

const isHeader = (cells: readonly string[]): boolean => {
  const columns = matchColumns(cells, NAMES)
  return isPlaced(columns) && (columns.share >= 0 || (columns.connected >= 0 && columns.total >= 0))
}
const isPlaced = (columns: Columns) => columns.ags >= 0 || columns.cell >= 0

/**
 * Shares connected to networked and digital services in CSV or XLSX: `service,ags|cell_id,share_percent` (or `connected,total`) and, where known, `level,basis,source,as_of`.
 * Faulty rows are left out and reported. Throws InputError when the list as a whole cannot be used.
 */
export async function readConnectionList(path: string, options: ConnectionListOptions): Promise<ConnectionRow[]> {
  const source = await openSource(path, { log: options.log, limits: options.limits })
  try {
    const rows: ConnectionRow[] = []
    for (const entry of tableEntries(source.entries, options.log))
      for (const row of rowsOf(await readSheet(entry, isHeader), options)) rows.push(row)
    return rows
  } finally {
    source.close()
  }
}

function rowsOf(sheet: Sheet, options: ConnectionListOptions): ConnectionRow[] {
  const { log } = options
  const columns = matchColumns(sheet.header, NAMES)
  assertColumns(columns, sheet)
  const report = log.file(sheet.name, 'connection-list')
  report.read += sheet.rows.length
  const rows: ConnectionRow[] = []
  for (const { line, cells } of sheet.rows) {
    const row = readRow((meaning) => (columns[meaning] >= 0 ? (cells[columns[meaning]] ?? '').trim() : ''), columns, {
      ...options,
      where: { file: sheet.name, line },
    })
    if (row) rows.push(row)
    else report.skipped++
  }
  noteFractions(rows, sheet.name, log)
  return rows
}

function assertColumns(columns: Columns, sheet: Sheet): void {
  const header = sheet.header
    .filter((name) => name !== '')
    .join(', ')
    .slice(0, 300)
  const refuse = (code: string) => {
    throw new InputError({ code, severity: 'error', file: sheet.name, params: { header } })
  }
  if (columns.service < 0) refuse('connection-no-service')
  if (!isPlaced(columns)) refuse('connection-no-place')
  if (columns.share < 0 && (columns.connected < 0 || columns.total < 0)) refuse('connection-no-share')
}

interface RowContext extends ConnectionListOptions {
  readonly where: { readonly file: string; readonly line: number }
}

function readRow(
  text: (meaning: keyof typeof NAMES) => string,
  columns: Columns,
  context: RowContext,
): ConnectionRow | null {
  const { log, where } = context
  const service = readService(text('service'), context)
  if (service === null) return null
  const cell = text('cell')
  const key = cell === '' ? text('ags') : cell
  if (key === '') {
    log.warn('connection-place-missing', where)
    return null
  }
  const basis = BASES[plainName(text('basis'))] ?? ''
  if (basis === 'area') {
    log.warn('connection-share-of-area', where)
    return null
  }
  if (basis === '' && text('basis') !== '')
    log.note('connection-basis-unknown', where, { basis: text('basis').slice(0, 40) })
  const share =
    columns.share >= 0 && (text('share') !== '' || columns.connected < 0 || columns.total < 0)
      ? parseShare(text('share'), log, where)
      : shareOfCounts(text('connected'), text('total'), log, where)
  if (share === null) return null
  const asOf = toIsoDate(text('asOf'))
  if (asOf === '' && text('asOf') !== '')
    log.warn('connection-date-unreadable', where, { date: text('asOf').slice(0, 40) })
  return {
    service,
    level: readLevel(text('level')),
    basis,
    source: text('source').slice(0, 120),
    asOf,
    by: cell === '' ? 'municipality' : 'cell',
    key,
    ...share,
    ...where,
  }
}

function readService(text: string, { log, where, serviceKinds, serviceWords }: RowContext): string | null {
  if (text === '') {
    log.warn('connection-service-missing', where)
    return null
  }
  const service = serviceOfWord(text, serviceKinds, serviceWords)
  const params = { service: text.slice(0, 60) }
  if (service === null || !serviceKinds.has(service)) {
    const joined = [...serviceKinds].filter(([, kind]) => isConnected(kind)).map(([id]) => id)
    const nearest = nearestId(text.toLowerCase(), joined)
    if (nearest === null) log.warn('connection-service-unknown', where, { ...params, known: joined.join(', ') })
    else log.warn('connection-service-unknown-near', where, { ...params, nearest })
    return null
  }
  if (isConnected(serviceKinds.get(service)!)) return service
  log.warn('connection-service-travelled', where, params)
  return null
}

const isConnected = (kind: ServiceKind) => kind === 'networked' || kind === 'digital'

/** `>= 100 MBit/s` and `≥ 100 Mbit/s` are one level. */
function readLevel(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/^>=|^≧|^(ab|mindestens|mind\.) (?=\d)/i, '≥ ')
    .replace(/^≥ */, '≥ ')
    .replace(/mbit\/s|mbps|mb\/s/i, 'Mbit/s')
    .slice(0, 60)
}

/** From here on it is no chance that every share is at most 1. */
const MANY = 5

/** Shares written as 0.95 instead of 95 would make nearly everybody unconnected. */
function noteFractions(rows: readonly ConnectionRow[], file: string, log: ImportLog): void {
  const known = rows.flatMap(({ sharePercent }) => (sharePercent === null ? [] : [sharePercent]))
  if (known.length >= MANY && known.every((share) => share <= 1) && known.some((share) => share > 0))
    log.warn('connection-shares-tiny', { file })
}
