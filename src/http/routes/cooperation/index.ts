import type { Served } from '../../request.ts'
import type { RightfulRoutes } from '../../rightfulRoutes.ts'
import { addChecks } from './checks.ts'
import { addOverview } from './overview.ts'
import { addPool } from './pool.ts'

/** Pages below `/zusammenarbeit`, a file for each part. */
export function addCooperation(routes: RightfulRoutes, served: Served): void {
  addOverview(routes, served)
  addChecks(routes, served)
  addPool(routes, served)
}
