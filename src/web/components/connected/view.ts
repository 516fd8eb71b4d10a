import {
  type ConnectedAnswer,
  type ConnectedLevel,
  type ConnectedOrder,
  type ConnectedStandard,
  orderToQuery,
  type ServiceChoice,
} from '../../../contract/index.ts'
import type { Words } from '../../../messages/index.ts'
import type { Links, PageRegion } from '../view.ts'

/** What the parts on a networked or digital service are drawn from. */
export interface ConnectedView {
  readonly words: Words
  readonly links: Links
  readonly region: PageRegion
  readonly service: ServiceChoice
  readonly answer: ConnectedAnswer
  /** The level of the table; null = there is no data. */
  readonly level: ConnectedLevel | null
  readonly sort: ConnectedOrder
  /** A standard in words; handed in, because parts that islands draw too must not bring every text along. */
  readonly standardWords: (standard: ConnectedStandard) => string
}

/** The address of the page at a level and in an order. */
export function connectedQuery(
  { region, answer }: Pick<ConnectedView, 'region' | 'answer'>,
  level: string,
  sort: ConnectedOrder,
): URLSearchParams {
  const query = new URLSearchParams({ region: region.id, service: answer.service })
  if (level !== '') query.set('level', level)
  const order = orderToQuery(sort)
  if (order !== undefined) query.set('sort', order)
  return query
}
