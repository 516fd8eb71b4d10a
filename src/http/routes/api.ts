import type { Hono } from 'hono'
import { connectedCsv, connectedCsvName } from '../connectedCsv.ts'
import { answerCsv, csvName } from '../csv.ts'
import { echo, parseQuestion } from '../parseQuestion.ts'
import { parseClosure, parseSupply } from '../parseSupply.ts'
import { refuse } from '../refuse.ts'
import { readRequest, type Served } from '../request.ts'
import { json, send } from '../respond.ts'
import { supplyCsv, supplyCsvName, supplySitesCsv } from '../supplyCsv.ts'

export function addApi(server: Hono, served: Served): void {
  const { port } = served

  server.get('/health', (c) => json(c, { ok: true, version: port.version }))

  server.get('/api/regions', async (c) => {
    const regions = await port.listRegions()
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

  server.get('/api/services', (c) => json(c, { catalogueVersion: port.catalogue.version, services: port.services }))

  server.get('/api/catalogue', (c) => json(c, port.catalogue))

  server.get('/api/regions/:id', async (c) => {
    const region = (await port.listRegions()).find(({ id }) => id === c.req.param('id'))
    return region ? json(c, region) : refuse(c, served, 'region-not-found')
  })

  server.get('/api/regions/:id/modes', async (c) => {
    const { words, query } = readRequest(c)
    const id = c.req.param('id')
    if (!(await port.listRegions()).some((region) => region.id === id)) return refuse(c, served, 'region-not-found')
    const { question, issues } = parseQuestion(query, (await port.regionCatalogue(id)).services, words)
    if (issues.length > 0) return refuse(c, served, 'question-not-understood', { issues })
    return json(c, { modes: await port.compareModes(id, question) })
  })

  server.get('/api/regions/:id/percentiles', async (c) => {
    const { words, query } = readRequest(c)
    const id = c.req.param('id')
    if (!(await port.listRegions()).some((region) => region.id === id)) return refuse(c, served, 'region-not-found')
    const { question, issues } = parseQuestion(query, (await port.regionCatalogue(id)).services, words)
    if (issues.length > 0) return refuse(c, served, 'question-not-understood', { issues })
    return json(c, { percentiles: await port.compareDepartures(id, question) })
  })

  server.get('/api/regions/:id/outlook', async (c) => {
    const { query } = readRequest(c)
    const id = c.req.param('id')
    if (!(await port.listRegions()).some((region) => region.id === id)) return refuse(c, served, 'region-not-found')
    const municipality = query.get('municipality')
    if (!municipality) return refuse(c, served, 'question-not-understood')
    return json(c, await port.answerOutlook(id, municipality))
  })

  server.get('/api/regions/:id/:format{connected(\\.csv)?}', async (c) => {
    const { words, query } = readRequest(c)
    const id = c.req.param('id')
    if (!(await port.listRegions()).some((region) => region.id === id)) return refuse(c, served, 'region-not-found')
    const service = query.get('service') ?? ''
    const { services } = await port.regionCatalogue(id)
    if (!services.some((one) => one.id === service || one.aliases.includes(service))) {
      const issues = [{ code: 'question-unknown-service', params: { service: echo(service) } }]
      return refuse(c, served, 'question-not-understood', { issues })
    }
    const answer = await port.answerConnected(id, service)
    if (c.req.param('format') === 'connected') return json(c, answer)
    return send(c, connectedCsv(answer, query.get('excel') === '1' ? words : null), {
      type: 'text/csv; charset=utf-8',
      headers: { 'content-disposition': `attachment; filename="${connectedCsvName(answer)}"` },
    })
  })

  server.get('/api/regions/:id/:format{reach(\\.csv)?}', async (c) => {
    const { words, query } = readRequest(c)
    const id = c.req.param('id')
    if (!(await port.listRegions()).some((region) => region.id === id)) return refuse(c, served, 'region-not-found')
    const { question, issues } = parseQuestion(query, (await port.regionCatalogue(id)).services, words)
    // A program must not get an answer to a question that it did not ask.
    if (issues.length > 0) return refuse(c, served, 'question-not-understood', { issues })
    const answer = await port.answerReach(id, question)
    if (c.req.param('format') === 'reach') return json(c, answer)
    const excel = query.get('excel') === '1' ? words : null
    return send(c, answerCsv(answer, excel), {
      type: 'text/csv; charset=utf-8',
      headers: { 'content-disposition': `attachment; filename="${csvName(answer)}"` },
    })
  })

  server.get('/api/regions/:id/:format{supply(-sites)?(\\.csv)?}', async (c) => {
    const { words, query } = readRequest(c)
    const id = c.req.param('id')
    if (!(await port.listRegions()).some((region) => region.id === id)) return refuse(c, served, 'region-not-found')
    const { question, issues } = parseSupply(query, (await port.regionCatalogue(id)).services, words)
    if (issues.length > 0) return refuse(c, served, 'question-not-understood', { issues })
    const answer = await port.answerSupply(id, question)
    const format = c.req.param('format')
    if (!format.endsWith('.csv')) return json(c, answer)
    const sites = format.startsWith('supply-sites')
    return send(c, sites ? supplySitesCsv(answer) : supplyCsv(answer), {
      type: 'text/csv; charset=utf-8',
      headers: { 'content-disposition': `attachment; filename="${supplyCsvName(answer, sites)}"` },
    })
  })

  server.get('/api/regions/:id/closure', async (c) => {
    const { words, query } = readRequest(c)
    const id = c.req.param('id')
    if (!(await port.listRegions()).some((region) => region.id === id)) return refuse(c, served, 'region-not-found')
    const { question, issues } = parseClosure(query, (await port.regionCatalogue(id)).services, words)
    if (issues.length > 0) return refuse(c, served, 'question-not-understood', { issues })
    return json(c, await port.answerClosure(id, question))
  })
}
