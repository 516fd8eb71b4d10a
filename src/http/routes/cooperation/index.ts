import type { Served } from '../../request.ts'
import type { RightfulRoutes } from '../../rightfulRoutes.ts'
import { addDates } from './dates.ts'
import { addOverview } from './overview.ts'
import { addProjects } from './projects.ts'

/** Pages below `/zusammenarbeit`, a file for each part. */
export function addCooperation(routes: RightfulRoutes, served: Served): void {
  addOverview(routes, served)
  addProjects(routes, served)
  addDates(routes, served)
}
