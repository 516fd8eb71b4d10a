import {
  canWriteFor,
  findKind,
  fitsPlace,
  listPlaces,
  PLACE_FEATURES,
  PLACE_TYPES,
  placeMarks,
  placesGeoJson,
} from '../../../app/index.ts'
import { renderPlacePage, renderPlacesPage } from '../../../web/pages/index.ts'
import { refuse } from '../../refuse.ts'
import { frameOf, type Served } from '../../request.ts'
import { download, html } from '../../respond.ts'
import type { RightfulRoutes } from '../../rightfulRoutes.ts'
import { entryNames, inRegion, type RegisterPlace } from '../registerPlace.ts'
import { dutyQuestionOf } from './dutyQuestion.ts'

const PATH = '/zusammenarbeit/orte'
const OWN = { about: 'own' } as const
const KIND = 'social-place'

/** Social places and what is held in common. */
export function addPlaces(routes: RightfulRoutes, served: Served): void {
  routes.get(PATH, 'region.read', inRegion(served, 'region.read', list), OWN)
  routes.get(`${PATH}/karte.geojson`, 'region.read', inRegion(served, 'region.read', geoJson), OWN)
  routes.get(`${PATH}/:id`, 'region.read', inRegion(served, 'region.read', one), OWN)
}

async function list(place: RegisterPlace): Promise<Response> {
  const { c, served, region, regions, asked, municipalities } = place
  const query = {
    municipality: municipalities.find(({ ags }) => ags === asked.query.get('ort'))?.ags ?? '',
    type: PLACE_TYPES.find((type) => type === asked.query.get('art')) ?? '',
    commons: asked.query.get('gemeingut') === '1',
  }
  const all = await listPlaces(dutyQuestionOf(place))
  const rows = all.filter((row) => fitsPlace(row, query)).sort((a, b) => asked.words.compare(a.name, b.name))
  const drawing = await served.port.regionDrawing(region.id)
  const content = {
    regions,
    region,
    rows,
    all: all.length,
    map: drawing && { drawing, marks: placeMarks(drawing, rows) },
    query,
    types: PLACE_TYPES,
    municipalities,
    names: await entryNames(place, findKind(KIND)!),
    mayWrite: place.may('record.write'),
  }
  return html(c, renderPlacesPage(frameOf(c, served, asked), content))
}

async function one(place: RegisterPlace): Promise<Response> {
  const { c, served, region, asked, visitor, isMember } = place
  const all = await listPlaces(dutyQuestionOf(place))
  const found = all.find(({ id }) => id === c.req.param('id'))
  if (!found) return refuse(c, served, 'page-not-found')
  const linked = new Set(found.links)
  const content = {
    region,
    place: found,
    features: PLACE_FEATURES,
    others: all.filter(({ id }) => linked.has(id)),
    names: await entryNames(place, findKind(KIND)!),
    mayChange: canWriteFor(visitor, findKind(KIND)!.write, region.id, found.place?.ags ?? null),
    isMember,
  }
  return html(c, renderPlacePage(frameOf(c, served, asked), content))
}

async function geoJson(place: RegisterPlace): Promise<Response> {
  const { c, region } = place
  const text = placesGeoJson(await listPlaces(dutyQuestionOf(place)))
  const name = `soziale-orte_${region.id}.geojson`.replace(/[^\w.-]/g, '-')
  return download(c, new TextEncoder().encode(text), { name, type: 'application/geo+json' })
}
