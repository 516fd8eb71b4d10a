import {
  AGE_CHOICES,
  BY_NAME,
  type ColumnOrder,
  isTravelled,
  MODES,
  MOST_METRES,
  MOST_NTH,
  MOST_SECONDS,
  type Mode,
  parseOrder,
  type ReachQuestion,
  type RegionDescription,
  type ServiceChoice,
  SORT_COLUMNS,
  type SortOrder,
} from '../contract/index.ts'
import type { WordableIssue, Words } from '../messages/index.ts'
import { parseTransit } from './parseTransit.ts'

/** What a query string asks. Every value that is not understood becomes an issue and is replaced by a default. */
export interface ParsedQuestion {
  readonly question: ReachQuestion
  readonly service: ServiceChoice
  readonly sort: SortOrder
  readonly issues: readonly WordableIssue[]
}

const LONGEST_ECHO = 60

/** Values of strangers are repeated in sentences, but not at any length. */
export const echo = (value: string): string =>
  value.length > LONGEST_ECHO ? `${value.slice(0, LONGEST_ECHO)}…` : value

export function parseQuestion(
  query: URLSearchParams,
  services: readonly ServiceChoice[],
  words: Words,
  region?: RegionDescription,
): ParsedQuestion {
  const issues: WordableIssue[] = []
  const complain = (code: string, params: Record<string, string | number>) => issues.push({ code, params })

  const askedService = query.get('service') ?? ''
  const first = firstService(services, region)
  const named = findService(services, askedService)
  const service = named ?? first
  if (askedService !== '' && !named)
    complain('query-unknown-service', { value: echo(askedService), used: words.of(service.name) })

  // A link that names a service but no mode means the service's own; only who asks nothing is shown the walk.
  const isNewcomer = askedService === '' && FIRST_SERVICES.includes(service.id)
  const askedMode = query.get('mode') ?? ''
  const ownMode = usableMode(service.mode, service, region)
  const askable = MODES.find((one) => one === askedMode)
  const obstacle = askable === 'transit' ? transitObstacle(service, region) : null
  const mode: Mode = obstacle ? ownMode : (askable ?? (isNewcomer ? firstMode(region) : ownMode))
  if (obstacle) complain(obstacle, { used: words.text(`lagebild.mode-${mode}`) })
  else if (askedMode !== '' && mode !== askedMode)
    complain('query-unknown-mode', { value: echo(askedMode), used: words.text(`lagebild.mode-${mode}`) })

  // A plus sign that nobody escaped arrives as a space.
  const askedAges = (query.get('ages') ?? '').replace(/^75 $/, '75+')
  const ages = AGE_CHOICES.find((one) => one === askedAges) ?? 'all'
  if (askedAges !== '' && ages !== askedAges) complain('query-unknown-ages', { value: echo(askedAges) })

  const askedNth = query.get('nth') ?? ''
  const isNth = /^\d$/.test(askedNth) && Number(askedNth) >= 1 && Number(askedNth) <= MOST_NTH
  if (askedNth !== '' && !isNth) complain('query-nth', { value: echo(askedNth), most: MOST_NTH })
  const nth = isNth ? Number(askedNth) : 1
  if (mode === 'transit' && nth > 1) complain('query-transit-nth', { nth })

  const flag = (name: string): boolean => {
    const value = query.get(name) ?? ''
    if (['', '0', 'false'].includes(value)) return false
    if (['1', 'true', 'on'].includes(value)) return true
    complain('query-flag', { name, value: echo(value) })
    return false
  }

  return {
    question: {
      service: service.id,
      mode,
      ages,
      nth: mode === 'transit' ? 1 : nth,
      barrierFree: flag('barrier-free') && (mode === 'walk' || mode === 'transit'),
      pureDriving: flag('pure-driving') && mode === 'car',
      threshold: parseThreshold(query, mode, service, words, complain),
      ...(mode === 'transit' ? { transit: parseTransit(query, words, complain, region?.serviceDays ?? null) } : {}),
    },
    service,
    sort: parseSort(query, SORT_COLUMNS, complain),
    issues,
  }
}

/** What everybody asks for, in this order, as far as sites are recorded. */
const FIRST_SERVICES = [
  'general-practitioner',
  'pharmacy',
  'supermarket',
  'primary-school',
  'public-transport-stop',
  'hospital',
]
/** On foot, within the 1,000 m at which the BBSR speaks of near: a newcomer sees at once who is left out. */
const FIRST_MODE: Mode = 'walk'

/** Where there are no streets only the air line answers. */
function firstMode(region?: RegionDescription): Mode {
  return region && region.counts.streets.edges === 0 ? 'air-line' : FIRST_MODE
}

/** Why a question by bus and train cannot be asked; null = it can. */
function transitObstacle(service: ServiceChoice, region?: RegionDescription): string | null {
  if (service.kind === 'outbound') return 'query-transit-outbound'
  return region && !region.serviceDays ? 'query-no-timetable' : null
}

/** The service's own mode, or the car where that is bus and train and the region has no timetable. */
function usableMode(mode: Mode, service: ServiceChoice, region?: RegionDescription): Mode {
  return mode === 'transit' && transitObstacle(service, region) ? 'car' : mode
}

/** The service of an id or, where no id fits, of an alias. */
function findService(services: readonly ServiceChoice[], idOrAlias: string): ServiceChoice | undefined {
  return services.find(({ id }) => id === idOrAlias) ?? services.find(({ aliases }) => aliases.includes(idOrAlias))
}

/** The service that a newcomer sees: the first of those that everybody asks for with a recorded site, else any core one with a site. */
function firstService(services: readonly ServiceChoice[], region?: RegionDescription): ServiceChoice {
  const recorded = new Set(region?.completeness.filter((c) => c.state !== 'none').map((c) => c.service))
  const travelled = services.filter(isTravelled)
  const known = travelled.filter(({ id }) => !region || recorded.has(id))
  const pick = (from: readonly ServiceChoice[]) =>
    FIRST_SERVICES.map((id) => from.find((one) => one.id === id)).find((one) => one !== undefined) ??
    from.find(({ core }) => core)
  return pick(known) ?? pick(travelled) ?? travelled[0] ?? services[0]
}

export type Complain = (code: string, params: Record<string, string | number>) => void

/** `minutes` (streets) or `kilometres` (air-line), or `threshold` in seconds or metres. The parameter of the other unit is left aside. */
function parseThreshold(
  query: URLSearchParams,
  mode: Mode,
  service: ServiceChoice,
  words: Words,
  complain: Complain,
): number | null {
  const isAir = mode === 'air-line'
  const named = query.get(isAir ? 'kilometres' : 'minutes') ?? ''
  const bare = query.get('threshold') ?? ''
  const value = named.trim() !== '' ? named : bare
  if (value.trim() === '') return null
  const factor = named.trim() === '' ? 1 : isAir ? 1000 : 60
  const number = Number(value.trim().replace(',', '.')) * factor
  const most = isAir ? MOST_METRES : MOST_SECONDS
  if (/^\s*\d+([.,]\d+)?\s*$/.test(value) && number > 0 && number <= most) return number
  const measure = isAir ? 'metres' : 'seconds'
  complain('query-threshold', {
    value: echo(value),
    most: words.limit(measure, most),
    used: words.limit(measure, service.thresholds[mode].value),
  })
  return null
}

/** `sort` of a table's columns; what is not understood becomes an issue and is replaced by the alphabet. */
export function parseSort<Column extends string>(
  query: URLSearchParams,
  columns: readonly Column[],
  complain: Complain,
  name = 'sort',
): ColumnOrder<Column | 'name'> {
  const value = query.get(name) ?? ''
  const order = parseOrder(value, columns)
  if (value !== '' && !order) complain('query-sort', { value: echo(value) })
  return order ?? BY_NAME
}

/** Whether a query names a region that is not among these: where another one's figures would mislead, the page is not there. */
export function namesUnknownRegion(query: URLSearchParams, regions: readonly { readonly id: string }[]): boolean {
  const asked = query.get('region') ?? ''
  return asked !== '' && !regions.some(({ id }) => id === asked)
}

/** The region that a query names, else the first. */
export function chooseRegion(
  query: URLSearchParams,
  regions: readonly RegionDescription[],
): { region: RegionDescription | undefined; issues: WordableIssue[] } {
  const asked = query.get('region') ?? ''
  const region = regions.find(({ id }) => id === asked) ?? regions[0]
  if (!region) return { region, issues: [] }
  if (asked !== '' && region.id !== asked)
    return { region, issues: [{ code: 'query-unknown-region', params: { value: echo(asked), used: region.name } }] }
  const version = query.get('version') ?? ''
  if (version !== '' && version !== region.version)
    return { region, issues: [{ code: 'query-version', params: { value: echo(version), used: region.version } }] }
  return { region, issues: [] }
}
