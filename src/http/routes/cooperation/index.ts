import type { Served } from '../../request.ts'
import type { RightfulRoutes } from '../../rightfulRoutes.ts'
import { addConfirm } from './confirm.ts'
import { addFunding } from './funding.ts'
import { addOverview } from './overview.ts'
import { addPlaces } from './places.ts'
import { addRoles } from './roles.ts'

/** Pages below `/zusammenarbeit`, a file for each part. */
export function addCooperation(routes: RightfulRoutes, served: Served): void {
  addOverview(routes, served)
  addRoles(routes, served)
  addConfirm(routes, served)
  addFunding(routes, served)
  addPlaces(routes, served)
}
