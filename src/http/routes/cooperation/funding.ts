import { browseProgrammes, findKind, fundingOverview, programmeRow, today } from '../../../app/index.ts'
import { renderFundingPage, renderProgrammePage, renderProjectFundingPage } from '../../../web/pages/index.ts'
import { refuse } from '../../refuse.ts'
import { frameOf, type Served } from '../../request.ts'
import { html } from '../../respond.ts'
import type { RightfulRoutes } from '../../rightfulRoutes.ts'
import { entryNames, inRegion, type RegisterPlace } from '../registerPlace.ts'
import { dutyQuestionOf } from './dutyQuestion.ts'

const PATH = '/zusammenarbeit/foerderung'
const OWN = { about: 'own' } as const
const names = (place: RegisterPlace) => entryNames(place, findKind('funding-share')!, findKind('funding-experience')!)

/** Out of which programmes projects are paid, and how. */
export function addFunding(routes: RightfulRoutes, served: Served): void {
  routes.get(PATH, 'region.read', inRegion(served, 'region.read', overview), OWN)
  routes.get(`${PATH}/vorhaben/:id`, 'region.read', inRegion(served, 'region.read', project), OWN)
  routes.get(`${PATH}/:programme`, 'region.read', inRegion(served, 'region.read', programme), OWN)
}

const read = async (place: RegisterPlace) => {
  const { place: land } = await place.served.port.regionCatalogue(place.region.id)
  return { land, ...(await fundingOverview(dutyQuestionOf(place), land)) }
}

async function overview(place: RegisterPlace): Promise<Response> {
  const { c, served, region, regions, asked } = place
  const found = await read(place)
  const query = {
    search: (asked.query.get('q') ?? '').slice(0, 100),
    where: asked.query.get('wo') === 'all' ? ('all' as const) : ('here' as const),
    state: asked.query.get('stand') === 'all' ? ('all' as const) : ('running' as const),
  }
  const content = {
    regions,
    region,
    projects: found.projects,
    deadlines: found.deadlines,
    programmes: browseProgrammes(found, { ...query, land: found.land, today: today(), language: asked.language }),
    all: found.catalogue.programmes.length,
    rules: found.catalogue.rules,
    proposals: found.catalogue.proposals,
    query,
    land: found.land,
    version: found.catalogue.version,
    mayWrite: place.may('record.write'),
  }
  return html(c, renderFundingPage(frameOf(c, served, asked), content))
}

async function programme(place: RegisterPlace): Promise<Response> {
  const { c, served, region, asked } = place
  const found = await read(place)
  const known = found.catalogue.programmes.find(({ id }) => id === c.req.param('programme'))
  if (!known) return refuse(c, served, 'page-not-found')
  const content = {
    region,
    row: programmeRow(known, found.experiences, { land: found.land, today: today() }),
    experiences: found.experiences.filter((one) => one.programme === known.id),
    shares: found.projects.flatMap(({ shares }) => shares.filter((share) => share.programme === known.id)),
    names: await names(place),
    mayWrite: place.may('record.write'),
  }
  return html(c, renderProgrammePage(frameOf(c, served, asked), content))
}

async function project(place: RegisterPlace): Promise<Response> {
  const { c, served, region, asked } = place
  const { projects, catalogue } = await read(place)
  const found = projects.find((one) => one.project.id === c.req.param('id'))
  if (!found) return refuse(c, served, 'page-not-found')
  const content = {
    region,
    ...found,
    rules: catalogue.rules,
    simulations: catalogue.proposals.map((proposal) => ({
      proposal,
      simulated: found.simulated.get(proposal.id) ?? null,
    })),
    names: await names(place),
    mayWrite: place.may('record.write'),
  }
  return html(c, renderProjectFundingPage(frameOf(c, served, asked), content))
}
