import {
  type ClosureAnswer,
  type ColumnOrder,
  type FacilityColumn,
  orderToQuery,
  type ServiceChoice,
  type SupplyAnswer,
  type SupplyColumn,
  type SupplyQuestion,
  supplyPageQuery,
} from '../../../contract/index.ts'
import type { Words } from '../../../messages/index.ts'
import type { Links, PageRegion } from '../view.ts'

/** What the parts of the page about supply are drawn from. */
export interface SupplyView {
  readonly words: Words
  readonly links: Links
  readonly region: PageRegion
  readonly service: ServiceChoice
  /** As asked: null = the default of the service. */
  readonly question: SupplyQuestion
  readonly answer: SupplyAnswer
  /** The closure that is asked about; null = none. */
  readonly closure: ClosureAnswer | null
  readonly orders: SupplyOrders
}

/** The order of the municipalities and that of the sites. */
export interface SupplyOrders {
  readonly places: ColumnOrder<SupplyColumn>
  readonly sites: ColumnOrder<FacilityColumn>
}

interface Change {
  readonly closure?: string | null
  readonly places?: SupplyOrders['places']
  readonly sites?: SupplyOrders['sites']
}

/** The address of this page, with another order or another closure. */
export function supplyHref(view: SupplyView, change: Change, fragment: string): string {
  const { links, region, question, closure, orders } = view
  const query = supplyPageQuery(region.id, question)
  const facility = change.closure === undefined ? (closure?.facility.id ?? null) : change.closure
  if (facility !== null) query.set('closure', facility)
  const sort = orderToQuery(change.places ?? orders.places)
  if (sort !== undefined) query.set('sort', sort)
  const siteSort = orderToQuery(change.sites ?? orders.sites)
  if (siteSort !== undefined) query.set('sites', siteSort)
  return `${links('/lagebild', query)}${fragment}`
}
