import { connectedCsv, connectedCsvName } from '../connectedCsv.ts'
import { answerCsv, csvName } from '../csv.ts'
import { echo, parseQuestion } from '../parseQuestion.ts'
import { parseClosure, parseSupply } from '../parseSupply.ts'
import { NotUnderstood, understood } from '../refuse.ts'
import type { Asked, Served } from '../request.ts'
import { csvFile, json } from '../respond.ts'
import type { RightfulRoutes } from '../rightfulRoutes.ts'
import { supplyCsv, supplyCsvName, supplySitesCsv } from '../supplyCsv.ts'
import { regionsOf } from '../visitor.ts'
import { aboutRegion } from './aboutRegion.ts'

export function addApi(routes: RightfulRoutes, served: Served): void {
  const { port } = served

  routes.get('/api/regions', 'page.open', async (c) => {
    const regions = await regionsOf(c, served)
    return json(c, {
      regions: regions.map(({ id, name, version, builtAt, example, counts }) => ({
        id,
        name,
        version,
        builtAt,
        example,
        counts,
      })),
    })
  })

  routes.get('/api/services', 'page.open', (c) =>
    json(c, { catalogueVersion: port.catalogue.version, services: port.services }),
  )

  routes.get('/api/catalogue', 'page.open', (c) => json(c, port.catalogue))

  routes.get(
    '/api/regions/:id',
    'region.read',
    aboutRegion(served, (c, region) => json(c, region)),
  )

  /** The question about reach in the words of the region's own catalogue. */
  const reachQuestion = async (id: string, { query, words }: Asked) =>
    understood(parseQuestion(query, (await port.regionCatalogue(id)).services, words)).question

  routes.get(
    '/api/regions/:id/:format{reach(\\.csv)?}',
    'region.read',
    aboutRegion(served, async (c, { id }, asked) => {
      const answer = await port.answerReach(id, await reachQuestion(id, asked))
      if (c.req.param('format') === 'reach') return json(c, answer)
      return csvFile(c, answerCsv(answer, excelWords(asked)), csvName(answer))
    }),
  )

  routes.get(
    '/api/regions/:id/modes',
    'region.read',
    aboutRegion(served, async (c, { id }, asked) =>
      json(c, { modes: await port.compareModes(id, await reachQuestion(id, asked)) }),
    ),
  )

  routes.get(
    '/api/regions/:id/percentiles',
    'region.read',
    aboutRegion(served, async (c, { id }, asked) =>
      json(c, { percentiles: await port.compareDepartures(id, await reachQuestion(id, asked)) }),
    ),
  )

  routes.get(
    '/api/regions/:id/outlook',
    'region.read',
    aboutRegion(served, async (c, { id }, { query }) => {
      const municipality = query.get('municipality')
      if (!municipality) throw new NotUnderstood([])
      return json(c, await port.answerOutlook(id, municipality))
    }),
  )

  routes.get(
    '/api/regions/:id/:format{connected(\\.csv)?}',
    'region.read',
    aboutRegion(served, async (c, { id }, asked) => {
      const service = asked.query.get('service') ?? ''
      const { services } = await port.regionCatalogue(id)
      if (!services.some((one) => one.id === service || one.aliases.includes(service)))
        throw new NotUnderstood([{ code: 'question-unknown-service', params: { service: echo(service) } }])
      const answer = await port.answerConnected(id, service)
      if (c.req.param('format') === 'connected') return json(c, answer)
      return csvFile(c, connectedCsv(answer, excelWords(asked)), connectedCsvName(answer))
    }),
  )

  routes.get(
    '/api/regions/:id/:format{supply(-sites\\.csv|\\.csv)?}',
    'region.read',
    aboutRegion(served, async (c, { id }, { query, words }) => {
      const { services } = await port.regionCatalogue(id)
      const answer = await port.answerSupply(id, understood(parseSupply(query, services, words)).question)
      const format = c.req.param('format')!
      if (!format.endsWith('.csv')) return json(c, answer)
      const sites = format.startsWith('supply-sites')
      return csvFile(c, sites ? supplySitesCsv(answer) : supplyCsv(answer), supplyCsvName(answer, sites))
    }),
  )

  routes.get(
    '/api/regions/:id/closure',
    'region.read',
    aboutRegion(served, async (c, { id }, { query, words }) => {
      const { services } = await port.regionCatalogue(id)
      return json(c, await port.answerClosure(id, understood(parseClosure(query, services, words)).question))
    }),
  )
}

/** The words of a file for a spreadsheet; null = a file for programs. */
const excelWords = ({ query, words }: Asked) => (query.get('excel') === '1' ? words : null)
