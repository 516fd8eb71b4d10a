import {
  type ConnectionBasis,
  type ConnectionSeries,
  compareLevels,
  SHARE_KNOWN,
  SHARE_MISSING,
  SHARE_SUPPRESSED,
} from '../services/index.ts'
import type { Cells, Municipality } from '../territory/index.ts'

/** People of one area who are joined to a service, who are not, and of whom nothing is known. The three sum to `people`. */
export interface ConnectedRow {
  /** '' for the whole inside. */
  readonly ags: string
  readonly name: string
  readonly people: number
  /** Null where nothing is known of anybody here. */
  readonly connected: number | null
  readonly notConnected: number | null
  /** People in places whose share is not published, and in places without an entry. */
  readonly suppressed: number
  readonly missing: number
  /** Of those of whom something is known, 0–100; null = nothing is known. */
  readonly sharePercent: number | null
  /** Publishers, levels of detail and dates that the figure rests on, each once. */
  readonly basis: readonly ConnectionBasis[]
  readonly sources: readonly string[]
  readonly asOf: readonly string[]
}

/** The answer for one level (`≥ 100 Mbit/s`) of a service. */
export interface ConnectedLevel {
  readonly level: string
  readonly total: ConnectedRow
  /** Those inside, in the order of the region. */
  readonly municipalities: readonly ConnectedRow[]
  /** Whether cells have values of their own, for a map. */
  readonly hasCells: boolean
}

/** Share connected per cell: 0–100, NaN = not known, with the reason in `state`. */
export interface ConnectedCells {
  readonly sharePercent: Float64Array
  /** SHARE_KNOWN, SHARE_SUPPRESSED or SHARE_MISSING. */
  readonly state: Uint8Array
}

interface Part {
  readonly series: ConnectionSeries
  readonly row: number
}

interface Places {
  readonly cells: Cells
  readonly municipalities: readonly Pick<Municipality, 'ags' | 'name' | 'inside'>[]
}

/**
 * How many people inside are joined to a service, by level in rising order. People times published share: where the share is one of households or buildings this
 * assumes that households are equally large. A municipality's own published share stands for all its cells; cells count where it has none. The ring is never counted.
 * [] = the region has no data on this service.
 */
export function connectedLevels(
  all: readonly ConnectionSeries[] | undefined,
  service: string,
  places: Places,
): ConnectedLevel[] {
  const own = (all ?? []).filter((s) => s.service === service)
  const levels = [...new Set(own.map((s) => s.level))].sort(compareLevels)
  return levels.map((level) =>
    answerLevel(
      own.filter((s) => s.level === level),
      level,
      places,
    ),
  )
}

/** The share that holds for each cell: its own, else its municipality's. */
export function connectedCells(
  all: readonly ConnectionSeries[] | undefined,
  service: string,
  level: string,
  { cells, municipalities }: Places,
): ConnectedCells {
  const series = (all ?? []).filter((s) => s.service === service && s.level === level)
  const byMunicipality = partsOf(series, 'municipality', municipalities.length)
  const byCell = partsOf(series, 'cell', cells.count)
  const sharePercent = new Float64Array(cells.count).fill(Number.NaN)
  const state = new Uint8Array(cells.count).fill(SHARE_MISSING)
  for (let c = 0; c < cells.count; c++) {
    const m = cells.municipality[c]!
    const cell = byCell[c]
    const wide = m >= 0 ? byMunicipality[m] : undefined
    const part =
      cell && stateOf(cell) === SHARE_KNOWN ? cell : wide && stateOf(wide) === SHARE_KNOWN ? wide : (cell ?? wide)
    if (!part) continue
    sharePercent[c] = part.series.sharePercent[part.row]!
    state[c] = stateOf(part)
  }
  return { sharePercent, state }
}

/** Sums in the making. */
class Tally {
  people = 0
  connected = 0
  known = 0
  suppressed = 0
  readonly basis = new Set<ConnectionBasis>()
  readonly sources = new Set<string>()
  readonly asOf = new Set<string>()

  /** `part` undefined: no entry for these people. */
  add(people: number, part: Part | undefined): void {
    this.people += people
    if (!part) return
    const { series, row } = part
    const state = stateOf(part)
    if (state === SHARE_SUPPRESSED) this.suppressed += people
    if (state !== SHARE_KNOWN) return
    this.known += people
    this.connected += (people * series.sharePercent[row]!) / 100
    this.basis.add(series.basis)
    if (series.source !== '') this.sources.add(series.source)
    if (series.asOf !== '') this.asOf.add(series.asOf)
  }

  row(ags: string, name: string): ConnectedRow {
    const { people, connected, known, suppressed } = this
    const hasValue = known > 0
    return {
      ags,
      name,
      people,
      connected: hasValue ? connected : null,
      notConnected: hasValue ? Math.max(0, known - connected) : null,
      suppressed,
      missing: people - known - suppressed,
      sharePercent: known > 0 ? Math.min(100, (100 * connected) / known) : null,
      basis: [...this.basis].sort(),
      sources: [...this.sources].sort(),
      asOf: [...this.asOf].sort(),
    }
  }
}

function answerLevel(
  series: readonly ConnectionSeries[],
  level: string,
  { cells, municipalities }: Places,
): ConnectedLevel {
  const byMunicipality = partsOf(series, 'municipality', municipalities.length)
  const byCell = partsOf(series, 'cell', cells.count)
  const total = new Tally()
  const rows = municipalities.map(() => new Tally())
  for (let c = 0; c < cells.count; c++) {
    if (!cells.inside[c]) continue
    const m = cells.municipality[c]!
    const wide = m >= 0 ? byMunicipality[m] : undefined
    const cell = byCell[c]
    const part = wide && stateOf(wide) === SHARE_KNOWN ? wide : (cell ?? wide)
    total.add(cells.population[c]!, part)
    if (m >= 0) rows[m]!.add(cells.population[c]!, part)
  }
  return {
    level,
    total: total.row('', ''),
    municipalities: rows.flatMap((tally, m) => {
      const { ags, name, inside } = municipalities[m]!
      return inside ? [tally.row(ags, name)] : []
    }),
    hasCells: byCell.some((part) => part !== undefined),
  }
}

/** The entry of each place, [] holes where there is none. */
function partsOf(series: readonly ConnectionSeries[], by: ConnectionSeries['by'], count: number): (Part | undefined)[] {
  const parts: (Part | undefined)[] = new Array(count).fill(undefined)
  for (const s of series) {
    if (s.by !== by) continue
    for (let row = 0; row < s.place.length; row++) parts[s.place[row]!] = { series: s, row }
  }
  return parts
}

function stateOf({ series, row }: Part): number {
  return series.state[row]!
}
