import {
  DECAY_CHOICES,
  FACILITY_COLUMNS,
  PAGE_MEASURES,
  type PageMeasure,
  parseOrder,
  type RegionDescription,
  type ServiceChoice,
  SUPPLY_COLUMNS,
  SUPPLY_MEASURES,
  SUPPLY_METHODS,
  type SupplyQuestion,
} from '../contract/index.ts'
import type { WordableIssue, Words } from '../messages/index.ts'
import type { SupplyOrders } from '../web/pages/index.ts'
import { echo, parseQuestion } from './parseQuestion.ts'

/** What a query string asks about supply. Every value that is not understood becomes an issue and is replaced by a default. */
export interface ParsedSupply {
  readonly question: SupplyQuestion
  readonly service: ServiceChoice
  readonly orders: SupplyOrders
  /** Id of the facility whose closure is asked about. */
  readonly closure: string | null
  readonly issues: readonly WordableIssue[]
}

/** What the page shows: reach unless supply is asked for. */
export function parseMeasure(query: URLSearchParams): { measure: PageMeasure; issues: WordableIssue[] } {
  const asked = query.get('measure') ?? ''
  const measure = PAGE_MEASURES.find((one) => one === asked)
  const issues = asked === '' || measure ? [] : [{ code: 'query-unknown-measure', params: { value: echo(asked) } }]
  return { measure: measure ?? 'reach', issues }
}

export function parseSupply(
  query: URLSearchParams,
  services: readonly ServiceChoice[],
  words: Words,
  region?: RegionDescription,
): ParsedSupply {
  const ways = parseWays(query, services, words, region)
  const issues = [...ways.issues]
  const complain = (code: string, value: string) => issues.push({ code, params: { value: echo(value) } })
  const choose = <Choice extends string>(name: string, choices: readonly Choice[], code: string): Choice | null => {
    const asked = query.get(name) ?? ''
    const found = choices.find((one) => one === asked) ?? null
    if (asked !== '' && found === null) complain(code, asked)
    return found
  }
  const order = <Column extends string>(name: string, columns: readonly Column[]) => {
    const asked = query.get(name) ?? ''
    const found = parseOrder(asked, columns)
    if (asked !== '' && !found) complain('query-sort', asked)
    return found ?? { column: 'name' as Column, falling: false }
  }
  const { service, mode, ages, barrierFree, pureDriving, threshold } = ways.question
  return {
    question: {
      service,
      mode,
      ages: (query.get('ages') ?? '') === '' ? null : ages,
      barrierFree,
      pureDriving,
      catchment: threshold,
      method: choose('method', SUPPLY_METHODS, 'query-supply-method'),
      decay: choose('decay', DECAY_CHOICES, 'query-supply-decay'),
      measure: choose('count', SUPPLY_MEASURES, 'query-supply-count'),
      assumeCapacity: parseAssumed(query, (value) => complain('query-supply-assume', value)),
    },
    service: ways.service,
    orders: { places: order('sort', SUPPLY_COLUMNS), sites: order('sites', FACILITY_COLUMNS) },
    closure: query.get('closure') || null,
    issues,
  }
}

/** Service, mode, ages and catchment are read as those of a journey; what only a journey has is left aside. */
function parseWays(
  query: URLSearchParams,
  services: readonly ServiceChoice[],
  words: Words,
  region?: RegionDescription,
): ReturnType<typeof parseQuestion> {
  const ways = new URLSearchParams(query)
  for (const name of ['sort', 'nth', 'date', 'from', 'to', 'timing', 'percentile', 'last-walk']) ways.delete(name)
  const isTransit = ways.get('mode') === 'transit'
  if (isTransit) ways.set('mode', 'car')
  const parsed = parseQuestion(ways, services, words, region)
  const mode = parsed.question.mode === 'transit' ? 'car' : parsed.question.mode
  const used = words.text(`lagebild.mode-${mode}`)
  const issues = isTransit ? [...parsed.issues, { code: 'query-supply-transit', params: { used } }] : parsed.issues
  return { ...parsed, question: { ...parsed.question, mode }, issues }
}

function parseAssumed(query: URLSearchParams, complain: (value: string) => void): number | null {
  const asked = (query.get('assume-capacity') ?? '').trim()
  if (asked === '') return null
  const value = Number(asked.replace(',', '.'))
  if (/^\d+([.,]\d+)?$/.test(asked) && value > 0) return value
  complain(asked)
  return null
}
