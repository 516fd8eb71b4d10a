import {
  FACILITY_COLUMNS,
  PAGE_MEASURES,
  type PageMeasure,
  type RegionDescription,
  type ServiceChoice,
  SUPPLY_COLUMNS,
  type SupplyQuestion,
} from '../contract/index.ts'
import type { WordableIssue, Words } from '../messages/index.ts'
import type { SupplyOrders } from '../web/pages/index.ts'
import { type Complain, echo, parseSort } from './parseQuestion.ts'
import { parseSupply } from './parseSupply.ts'

/** What the address of the page about supply asks. Every value that is not understood becomes an issue and is replaced by a default. */
export interface ParsedSupplyPage {
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

/** What only a journey has; a reader who comes from the page about reach brings it along. */
const OF_JOURNEYS = ['nth', 'date', 'from', 'to', 'timing', 'percentile', 'last-walk', 'sort', 'measure']

export function parseSupplyPage(
  query: URLSearchParams,
  services: readonly ServiceChoice[],
  words: Words,
  region?: RegionDescription,
): ParsedSupplyPage {
  const asked = new URLSearchParams(query)
  for (const name of OF_JOURNEYS) asked.delete(name)
  const counted = query.get('count') ?? ''
  if (counted !== '') asked.set('measure', counted)
  const isTransit = asked.get('mode') === 'transit'
  if (isTransit) asked.set('mode', 'car')
  const { question, service, issues } = parseSupply(asked, services, words, region)
  const mode = question.mode === 'transit' ? 'car' : question.mode
  const more: WordableIssue[] = []
  if (isTransit) more.push({ code: 'query-supply-transit', params: { used: words.text(`lagebild.mode-${mode}`) } })
  const complain: Complain = (code, params) => more.push({ code, params })
  const orders = {
    places: parseSort(query, SUPPLY_COLUMNS, complain),
    sites: parseSort(query, FACILITY_COLUMNS, complain, 'sites'),
  }
  return {
    question: { ...question, mode },
    service,
    orders,
    closure: query.get('closure') || null,
    issues: [...issues, ...more],
  }
}
