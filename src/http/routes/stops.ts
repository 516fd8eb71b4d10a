import type { Context } from 'hono'
import { type HaltestelleContent, renderHaltestellePage } from '../../web/pages/index.ts'
import { chooseRegion } from '../parseQuestion.ts'
import { parseStop } from '../parseStop.ts'
import { issueOf, understood, withoutFolder } from '../refuse.ts'
import { type Asked, frameOf, readRequest, type Served } from '../request.ts'
import { csvFile, html, json } from '../respond.ts'
import type { RightfulRoutes } from '../rightfulRoutes.ts'
import { regionsOf } from '../visitor.ts'
import { aboutRegion } from './aboutRegion.ts'

/** Stops and their departures, as a page and for programs. */
export function addStops(routes: RightfulRoutes, served: Served): void {
  const { port } = served

  routes.get(
    '/haltestelle',
    'region.read',
    async (c) => {
      const asked = readRequest(c)
      return html(c, renderHaltestellePage(frameOf(c, served, asked), await contentOf(c, served, asked)))
    },
    { about: 'own' },
  )

  routes.get(
    '/api/regions/:id/stops',
    'region.read',
    aboutRegion(served, async (c, { id, serviceDays }, { query, words }) => {
      const { stop, typed, choice } = understood(parseStop(query, words, serviceDays))
      return json(c, stop === '' ? await port.findStops(id, typed, choice) : await port.stopBoard(id, stop, choice))
    }),
  )

  routes.get(
    '/api/regions/:id/departures.csv',
    'region.read',
    aboutRegion(served, async (c, { id, version, serviceDays }, { query, words }) => {
      const { stop, choice } = understood(parseStop(query, words, serviceDays))
      const lines = await port.departureTable(id, stop === '' ? null : stop, choice)
      const name = `abfahrten_${id}_${version}${stop === '' ? '' : `_${stop}`}.csv`.replace(/[^\w.-]/g, '-')
      return csvFile(c, `${[...lines].join('\r\n')}\r\n`, name)
    }),
  )
}

/** The board of a stop that is named or found alone, else the stops that were found. */
async function contentOf(c: Context, served: Served, { query, words }: Asked): Promise<HaltestelleContent> {
  const { port } = served
  const regions = await regionsOf(c, served)
  const chosen = chooseRegion(query, regions)
  const region = chosen.region
  const { stop, typed, choice, issues } = parseStop(query, words, region?.serviceDays)
  const base = { regions, region, typed, asked: choice, notices: [...chosen.issues, ...issues] }
  if (!region?.serviceDays) return { ...base, board: null, list: null }
  try {
    if (stop !== '') return { ...base, board: await port.stopBoard(region.id, stop, choice), list: null }
    const list = await port.findStops(region.id, typed, choice)
    const [only] = list.stops
    if (typed === '' || list.total !== 1 || !only) return { ...base, board: null, list }
    return { ...base, board: await port.stopBoard(region.id, only.id, choice), list: null }
  } catch (error) {
    const issue = issueOf(error)
    if (!issue) throw error
    const notices = [...base.notices, withoutFolder(issue)]
    return { ...base, notices, board: null, list: await port.findStops(region.id, stop, { ...choice, date: null }) }
  }
}
