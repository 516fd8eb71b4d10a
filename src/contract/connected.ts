import type { Standard } from '../core/services/index.ts'
import type { ConnectedLevel } from '../core/situation/index.ts'
import type { ColumnOrder } from './columnOrder.ts'

export type { ConnectedLevel, ConnectedRow } from '../core/situation/index.ts'

/** A value of the catalogue beside a share, with its kind: only a norm can be a duty. */
export type ConnectedStandard = Pick<
  Standard,
  | 'id'
  | 'kind'
  | 'measure'
  | 'mode'
  | 'startsAt'
  | 'bound'
  | 'value'
  | 'upTo'
  | 'unit'
  | 'share'
  | 'condition'
  | 'place'
  | 'note'
  | 'verified'
> & {
  /** Titles. */
  readonly sources: readonly string[]
}

/** Who is joined to a networked or digital service. */
export interface ConnectedAnswer {
  readonly service: string
  readonly regionId: string
  readonly regionVersion: string
  readonly catalogueVersion: string
  readonly methodVersion: string
  /** People inside. */
  readonly people: number
  /** In rising order; [] = the region has no data on this service. */
  readonly levels: readonly ConnectedLevel[]
  readonly standards: readonly ConnectedStandard[]
}

/** Columns by which the table of municipalities can be sorted. */
export const CONNECTED_COLUMNS = ['name', 'people', 'connected', 'share', 'not-connected', 'unknown', 'source'] as const
export type ConnectedColumn = (typeof CONNECTED_COLUMNS)[number]
export type ConnectedOrder = ColumnOrder<ConnectedColumn>
