import {
  findKind,
  findService,
  isRecorded,
  listUnconfirmed,
  ROLE_BASES,
  ROLE_LEVELS,
  SERVICE_ROLES,
  whoDoesWhat,
} from '../../../app/index.ts'
import { renderRolesPage, renderServiceRolesPage } from '../../../web/pages/index.ts'
import { refuse } from '../../refuse.ts'
import { frameOf, type Served } from '../../request.ts'
import { html } from '../../respond.ts'
import type { RightfulRoutes } from '../../rightfulRoutes.ts'
import { entryNames, inRegion, type RegisterPlace } from '../registerPlace.ts'
import { dutyQuestionOf } from './dutyQuestion.ts'

const PATH = '/zusammenarbeit/wer-macht-was'
const OWN = { about: 'own' } as const
const kinds = () => ['service-role', 'dependency', 'initiative'].map((id) => findKind(id)!)

/** Who does what, by service. */
export function addRoles(routes: RightfulRoutes, served: Served): void {
  routes.get(PATH, 'region.read', inRegion(served, 'region.read', matrix), OWN)
  routes.get(`${PATH}/:service`, 'region.read', inRegion(served, 'region.read', service), OWN)
}

async function matrix(place: RegisterPlace): Promise<Response> {
  const { c, served, region, regions, asked, municipalities } = place
  const { query } = asked
  const filter = {
    basis: ROLE_BASES.find((one) => one === query.get('grundlage')) ?? null,
    level: ROLE_LEVELS.find((one) => one === query.get('ebene')) ?? null,
    municipality: municipalities.find(({ ags }) => ags === query.get('ort'))?.ags ?? null,
  }
  const { catalogue, place: land } = await served.port.regionCatalogue(region.id)
  const all = await whoDoesWhat(dutyQuestionOf(place), catalogue, land, filter)
  const recorded = all.filter(isRecorded)
  const showsAll = query.get('alle') === '1'
  const content = {
    regions,
    region,
    rows: showsAll ? all : recorded,
    unrecorded: showsAll ? 0 : all.length - recorded.length,
    showsAll,
    filter,
    choices: { roles: SERVICE_ROLES, bases: ROLE_BASES, levels: ROLE_LEVELS },
    municipalities,
    names: await entryNames(place, ...kinds()),
    unconfirmed: (await listUnconfirmed(dutyQuestionOf(place))).length,
    mayWrite: place.may('record.write'),
  }
  return html(c, renderRolesPage(frameOf(c, served, asked), content))
}

async function service(place: RegisterPlace): Promise<Response> {
  const { c, served, region, asked } = place
  const { catalogue, place: land } = await served.port.regionCatalogue(region.id)
  const found = findService(catalogue, c.req.param('service') ?? '')
  if (!found) return refuse(c, served, 'page-not-found')
  const [row] = await whoDoesWhat(dutyQuestionOf(place), { ...catalogue, services: [found] }, land)
  const content = {
    region,
    row: row!,
    land,
    choices: { roles: SERVICE_ROLES, bases: ROLE_BASES },
    names: await entryNames(place, ...kinds()),
    mayWrite: place.may('record.write'),
  }
  return html(c, renderServiceRolesPage(frameOf(c, served, asked), content))
}
