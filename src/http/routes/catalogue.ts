import type { Context, Hono } from 'hono'
import { browseCatalogue, negotiations, servicesCsv, showService, standardsCsv, today } from '../../app/index.ts'
import type { RegionCatalogue, RegionDescription, ServerPort } from '../../contract/index.ts'
import type { WordableIssue } from '../../messages/index.ts'
import { renderCataloguePage, renderServicePage } from '../../web/pages/index.ts'
import { parseCatalogueQuery } from '../parseCatalogueQuery.ts'
import { chooseRegion, echo } from '../parseQuestion.ts'
import { refuse } from '../refuse.ts'
import { frameOf, readRequest, type Served } from '../request.ts'
import { csvFile, html, json } from '../respond.ts'
import { aboutRegion } from './aboutRegion.ts'

/** Pages and files of the service catalogue, as it ships and as a region negotiated it. */
export function addCatalogue(server: Hono, served: Served): void {
  const { port } = served

  server.get('/daten/leistungskatalog', async (c) => {
    const asked = readRequest(c)
    const { words } = asked
    const { regions, region, issues, of } = await catalogueOf(port, asked.query)
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
  })

  server.get('/daten/leistungskatalog/:service', async (c) => {
    const asked = readRequest(c)
    const { region, issues, of } = await catalogueOf(port, asked.query)
    const id = c.req.param('service')
    const known = of.catalogue.services.some((s) => s.id === id || s.aliases.includes(id))
    if (!known)
      return refuse(c, served, 'page-not-found', {
        issues: [{ code: 'query-service-not-in-catalogue', params: { value: echo(id) } }],
      })
    const { negotiations, ...at } = showService(of.catalogue, id, of.place, of.history)
    const content = { region, catalogue: of.catalogue, at, negotiations, notices: issues, today: today() }
    return html(c, renderServicePage(frameOf(c, served, asked), content))
  })

  const files = '/:file{(services|standards)\\.csv}'
  server.get(`/api/catalogue${files}`, (c) => csv(c, c.req.param('file')!, port.catalogue))
  server.get(
    `/api/regions/:id/catalogue${files}`,
    aboutRegion(served, async (c, { id }) => csv(c, c.req.param('file')!, (await port.regionCatalogue(id)).catalogue)),
  )

  server.get(
    '/api/regions/:id/services',
    aboutRegion(served, async (c, { id }) => {
      const { catalogue, services } = await port.regionCatalogue(id)
      return json(c, { catalogueVersion: catalogue.version, services })
    }),
  )

  server.get(
    '/api/regions/:id/catalogue',
    aboutRegion(served, async (c, { id }) => json(c, (await port.regionCatalogue(id)).catalogue)),
  )

  server.get(
    '/api/regions/:id/catalogue/history',
    aboutRegion(served, async (c, { id }) => {
      const { history, issues, catalogue } = await port.regionCatalogue(id)
      return json(c, { catalogueVersion: catalogue.version, ...history, issues })
    }),
  )
}

/** The catalogue that a page is about; without a region the one that ships. */
async function catalogueOf(
  port: ServerPort,
  query: URLSearchParams,
): Promise<{
  regions: readonly RegionDescription[]
  region: RegionDescription | undefined
  issues: readonly WordableIssue[]
  of: RegionCatalogue
}> {
  const regions = await port.listRegions()
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
