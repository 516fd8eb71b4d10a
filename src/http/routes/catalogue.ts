import type { Context } from 'hono'
import {
  type Action,
  browseCatalogue,
  may,
  negotiations,
  servicesCsv,
  showService,
  standardsCsv,
  today,
} from '../../app/index.ts'
import type { RegionCatalogue, RegionDescription, ServerPort } from '../../contract/index.ts'
import type { WordableIssue } from '../../messages/index.ts'
import { NO_NEGOTIATING, renderCataloguePage, renderServicePage } from '../../web/pages/index.ts'
import { parseCatalogueQuery } from '../parseCatalogueQuery.ts'
import { chooseRegion, echo } from '../parseQuestion.ts'
import { refuse } from '../refuse.ts'
import { frameOf, readRequest, type Served } from '../request.ts'
import { csvFile, html, json } from '../respond.ts'
import type { RightfulRoutes } from '../rightfulRoutes.ts'
import { regionsOf, viewerOf } from '../visitor.ts'
import { aboutRegion } from './aboutRegion.ts'

/** Pages and files of the service catalogue, as it ships and as a region negotiated it. */
export function addCatalogue(routes: RightfulRoutes, served: Served): void {
  const { port } = served

  routes.get(
    '/daten/leistungskatalog',
    'region.read',
    async (c) => {
      const asked = readRequest(c)
      const { words } = asked
      const { regions, region, issues, of } = await catalogueOf(c, served, asked.query)
      const parsed = parseCatalogueQuery(asked.query, words)
      const rows = browseCatalogue(of, parsed.query, (a, b) => words.compare(words.of(a.name), words.of(b.name)))
      const content = {
        regions,
        region,
        version: of.catalogue.version,
        query: parsed.query,
        rows,
        all: of.catalogue.services.length,
        core: of.catalogue.services.filter((s) => s.core).length,
        negotiations: negotiations(of.history),
        names: new Map(of.catalogue.services.map((s) => [s.id, s.name])),
        issues: of.issues,
        notices: [...issues, ...parsed.issues],
        today: today(),
      }
      return html(c, renderCataloguePage(frameOf(c, served, asked), content))
    },
    { about: 'own' },
  )

  routes.get(
    '/daten/leistungskatalog/:service',
    'region.read',
    async (c) => {
      const asked = readRequest(c)
      const { region, issues, of } = await catalogueOf(c, served, asked.query)
      const id = c.req.param('service')!
      const known = of.catalogue.services.some((s) => s.id === id || s.aliases.includes(id))
      if (!known)
        return refuse(c, served, 'page-not-found', {
          issues: [{ code: 'query-service-not-in-catalogue', params: { value: echo(id) } }],
        })
      const { negotiations, ...at } = showService(of.catalogue, id, of.place, of.history)
      const visitor = await viewerOf(c, served)
      const mayHere = (action: Action) => region !== undefined && may(visitor, action, { region: region.id })
      const negotiate = {
        ...NO_NEGOTIATING,
        mayPropose: mayHere('catalogue.propose'),
        mayDecide: mayHere('catalogue.decide'),
        isDone: asked.query.get('eingetragen') === '1',
      }
      const content = { region, catalogue: of.catalogue, at, negotiations, notices: issues, today: today(), negotiate }
      return html(c, renderServicePage(frameOf(c, served, asked), content))
    },
    { about: 'own' },
  )

  const files = '/:file{(services|standards)\\.csv}'
  routes.get(`/api/catalogue${files}`, 'page.open', (c) => csv(c, c.req.param('file')!, port.catalogue))
  routes.get(
    `/api/regions/:id/catalogue${files}`,
    'region.read',
    aboutRegion(served, async (c, { id }) => csv(c, c.req.param('file')!, (await port.regionCatalogue(id)).catalogue)),
  )

  routes.get(
    '/api/regions/:id/services',
    'region.read',
    aboutRegion(served, async (c, { id }) => {
      const { catalogue, services } = await port.regionCatalogue(id)
      return json(c, { catalogueVersion: catalogue.version, services })
    }),
  )

  routes.get(
    '/api/regions/:id/catalogue',
    'region.read',
    aboutRegion(served, async (c, { id }) => json(c, (await port.regionCatalogue(id)).catalogue)),
  )

  routes.get(
    '/api/regions/:id/catalogue/history',
    'region.read',
    aboutRegion(served, async (c, { id }) => {
      const { history, issues, catalogue } = await port.regionCatalogue(id)
      return json(c, { catalogueVersion: catalogue.version, ...history, issues })
    }),
  )
}

/** The catalogue that a page is about; without a region the one that ships. */
async function catalogueOf(
  c: Context,
  served: Served,
  query: URLSearchParams,
): Promise<{
  regions: readonly RegionDescription[]
  region: RegionDescription | undefined
  issues: readonly WordableIssue[]
  of: RegionCatalogue
}> {
  const { port } = served
  const regions = await regionsOf(c, served)
  const { region, issues } = chooseRegion(query, regions)
  const shipped = { catalogue: port.catalogue, services: port.services, place: null, issues: [] }
  const of = region ? await port.regionCatalogue(region.id) : { ...shipped, history: { region: '', entries: [] } }
  return { regions, region, issues, of }
}

function csv(c: Context, file: string, catalogue: ServerPort['catalogue']): Promise<Response> {
  const write = file.startsWith('services') ? servicesCsv : standardsCsv
  const isExcel = new URL(c.req.url).searchParams.get('excel') === '1'
  return csvFile(c, write(catalogue, isExcel), `leistungskatalog-${file}`)
}
