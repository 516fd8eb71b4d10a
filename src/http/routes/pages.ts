import type { Context } from 'hono'
import { noticePath, noticeSentence, waitingForPerson } from '../../app/index.ts'
import { type ImportReport, isTravelled, type RegionDescription } from '../../contract/index.ts'
import {
  type LagebildContent,
  renderDatenPage,
  renderLagebildPage,
  renderStartPage,
  renderSupplyPage,
  type StartContent,
  type SupplyContent,
} from '../../web/pages/index.ts'
import { parseConnected } from '../parseConnected.ts'
import { chooseRegion, parseQuestion } from '../parseQuestion.ts'
import { parseMeasure, parseSupplyPage } from '../parseSupplyPage.ts'
import { issueOf, withoutFolder } from '../refuse.ts'
import { type Asked, frameOf, readRequest, type Served } from '../request.ts'
import { html } from '../respond.ts'
import type { RightfulRoutes } from '../rightfulRoutes.ts'
import { supplyContent } from '../supplyContent.ts'
import { regionsOf, viewerOf } from '../visitor.ts'
import { startCooperation } from './cooperation/start.ts'
import { rowOf } from './questions.ts'

export function addPages(routes: RightfulRoutes, served: Served): void {
  const { port } = served

  routes.get('/', 'page.open', async (c) => {
    const asked = readRequest(c)
    const regions = await regionsOf(c, served)
    const yours = await yoursOf(c, served, asked, regions)
    const cooperation = await startCooperation(c, served, asked)
    return html(c, renderStartPage(frameOf(c, served, asked), { regions, yours, cooperation }))
  })

  routes.get(
    '/lagebild',
    'region.read',
    async (c) => {
      const asked = readRequest(c)
      const frame = frameOf(c, served, asked)
      const supply = await lagebildSupply(c, served, asked)
      if (supply) return html(c, renderSupplyPage(frame, supply))
      return html(c, renderLagebildPage(frame, await lagebildContent(c, served, asked)))
    },
    { about: 'own' },
  )

  routes.get(
    '/daten',
    'region.read',
    async (c) => {
      const asked = readRequest(c)
      const regions = await regionsOf(c, served)
      const { region, issues } = chooseRegion(asked.query, regions)
      const report: ImportReport | null = region ? await port.importReport(region.id).catch(() => null) : null
      const { services } = region ? await port.regionCatalogue(region.id) : port
      const content = { regions, region, report, services, notices: issues }
      return html(c, renderDatenPage(frameOf(c, served, asked), content))
    },
    { about: 'own' },
  )
}

/** What waits for somebody who has signed in; null for a guest. */
async function yoursOf(
  c: Context,
  served: Served,
  { words }: Asked,
  regions: readonly RegionDescription[],
): Promise<StartContent['yours']> {
  const visitor = await viewerOf(c, served)
  const { account, name } = visitor
  if (!served.workspace || account === null) return null
  const ids = regions.map(({ id }) => id)
  const { questions, notices, unread, news } = await waitingForPerson(served.workspace, { ...visitor, account }, ids)
  const nameOf = (id: string) => regions.find((one) => one.id === id)?.name ?? id
  return {
    name,
    questions: questions.map((one) => ({ ...rowOf(one), region: nameOf(one.region) })),
    unread,
    notices: notices.map((one) => ({ sentence: noticeSentence(one, words), path: noticePath(one), at: one.at })),
    news: news.map(({ region, ...counted }) => ({ id: region, name: nameOf(region), ...counted })),
  }
}

/** What the page shows about supply; null where reach is asked for, and where nobody travels to the service. */
async function lagebildSupply(c: Context, served: Served, asked: Asked): Promise<SupplyContent | null> {
  const { port, log } = served
  if (parseMeasure(asked.query).measure !== 'supply') return null
  const regions = await regionsOf(c, served)
  const { region, issues } = chooseRegion(asked.query, regions)
  if (!region) return null
  const { services } = await port.regionCatalogue(region.id)
  const parsed = parseSupplyPage(asked.query, services, asked.words, region)
  if (!isTravelled(parsed.service)) return null
  return supplyContent(port, { regions, region, services }, parsed, issues, log)
}

/** Everything that the page shows; a question that cannot be answered leaves the choices and says why. */
async function lagebildContent(c: Context, served: Served, asked: Asked): Promise<LagebildContent> {
  const { port, log } = served
  const regions = await regionsOf(c, served)
  const chosen = chooseRegion(asked.query, regions)
  const { services } = chosen.region ? await port.regionCatalogue(chosen.region.id) : port
  const parsed = parseQuestion(asked.query, services, asked.words, chosen.region)
  const { question, service, sort } = parsed
  const notices = [...chosen.issues, ...parseMeasure(asked.query).issues, ...parsed.issues]
  const none = { answer: null, modes: [], departures: [] }
  const base = { regions, region: chosen.region, services, service, question, sort, notices }
  if (!chosen.region) return { ...base, ...none }
  const { id } = chosen.region
  try {
    if (!isTravelled(service)) {
      const answer = await port.answerConnected(id, service.id)
      const { level, sort, issues } = parseConnected(asked.query, answer)
      // The order of the other table has other columns.
      const others = parsed.issues.filter(({ code }) => code !== 'query-sort')
      const notices = [...chosen.issues, ...others, ...issues]
      return { ...base, ...none, notices, connected: { answer, level, sort } }
    }
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
    return { ...base, ...none, fault: withoutFolder(issue) }
  }
}
