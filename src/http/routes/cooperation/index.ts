import type { Served } from '../../request.ts'
import type { RightfulRoutes } from '../../rightfulRoutes.ts'
import { addAgreements } from './agreements.ts'
import { addBalance } from './balance.ts'
import { addBodies } from './bodies.ts'
import { addChecks } from './checks.ts'
import { addConfirm } from './confirm.ts'
import { addCosts } from './costs.ts'
import { addDates } from './dates.ts'
import { addDuties } from './duties.ts'
import { addFields } from './fields.ts'
import { addForms } from './forms.ts'
import { addFunding } from './funding.ts'
import { addOverview } from './overview.ts'
import { addPlaces } from './places.ts'
import { addPool } from './pool.ts'
import { addProjects } from './projects.ts'
import { addRoles } from './roles.ts'

/** Pages below `/zusammenarbeit`, a file for each part. */
export function addCooperation(routes: RightfulRoutes, served: Served): void {
  addOverview(routes, served)
  addRoles(routes, served)
  addConfirm(routes, served)
  addFunding(routes, served)
  addPlaces(routes, served)
  addBalance(routes, served)
  addCosts(routes, served)
  addChecks(routes, served)
  addPool(routes, served)
  addForms(routes, served)
  addAgreements(routes, served)
  addFields(routes, served)
  addBodies(routes, served)
  addDuties(routes, served)
  addProjects(routes, served)
  addDates(routes, served)
}
