import type { Served } from '../../request.ts'
import type { RightfulRoutes } from '../../rightfulRoutes.ts'
import { addBodies } from './bodies.ts'
import { addDates } from './dates.ts'
import { addDuties } from './duties.ts'
import { addFields } from './fields.ts'
import { addOverview } from './overview.ts'
import { addProjects } from './projects.ts'

/** Pages below `/zusammenarbeit`, a file for each part. */
export function addCooperation(routes: RightfulRoutes, served: Served): void {
  addOverview(routes, served)
  addFields(routes, served)
  addBodies(routes, served)
  addDuties(routes, served)
  addProjects(routes, served)
  addDates(routes, served)
}
