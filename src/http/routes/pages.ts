import type { Context, Hono } from 'hono'
import type { ImportReport } from '../../contract/index.ts'
import { type LagebildContent, renderDatenPage, renderLagebildPage, renderStartPage } from '../../web/pages/index.ts'
import { chooseRegion, parseQuestion } from '../parseQuestion.ts'
import { issueOf, withoutFolder } from '../refuse.ts'
import { type Asked, frameOf, readRequest, type Served } from '../request.ts'
import { html } from '../respond.ts'

export function addPages(server: Hono, served: Served): void {
  const { port } = served

  server.get('/', async (c) => {
    const asked = readRequest(c)
    return html(c, renderStartPage(frameOf(c, served, asked), { regions: await port.listRegions() }))
  })

  server.get('/lagebild', async (c) => {
    const asked = readRequest(c)
    const content = await lagebildContent(c, served, asked)
    return html(c, renderLagebildPage(frameOf(c, served, asked), content))
  })

  server.get('/daten', async (c) => {
    const asked = readRequest(c)
    const regions = await port.listRegions()
    const { region, issues } = chooseRegion(asked.query, regions)
    const report: ImportReport | null = region ? await port.importReport(region.id).catch(() => null) : null
    const content = { regions, region, report, services: port.services, notices: issues }
    return html(c, renderDatenPage(frameOf(c, served, asked), content))
  })
}

/** Everything that the page shows; a question that cannot be answered leaves the choices and says why. */
async function lagebildContent(c: Context, { port, log }: Served, asked: Asked): Promise<LagebildContent> {
  const regions = await port.listRegions()
  const chosen = chooseRegion(asked.query, regions)
  const parsed = parseQuestion(asked.query, port.services, asked.words, chosen.region)
  const { question, service, sort } = parsed
  const notices = [...chosen.issues, ...parsed.issues]
  const base = { regions, region: chosen.region, services: port.services, service, question, sort, notices }
  if (!chosen.region || service.kind === 'networked' || service.kind === 'digital')
    return { ...base, answer: null, modes: [], departures: [] }
  try {
    const { id } = chosen.region
    return {
      ...base,
      answer: await port.answerReach(id, question),
      modes: await port.compareModes(id, question),
      departures: await port.compareDepartures(id, question),
    }
  } catch (error) {
    const issue = issueOf(error)
    if (!issue) throw error
    log(`${new URL(c.req.url).pathname}: ${error instanceof Error ? error.message : error}`)
    return { ...base, answer: null, modes: [], departures: [], fault: withoutFolder(issue) }
  }
}
