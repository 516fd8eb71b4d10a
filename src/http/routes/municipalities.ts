import { fitting, waitingForMunicipality } from '../../app/index.ts'
import { BY_NAME, MOST_TYPED, type MunicipalityFacts, parseOrder } from '../../contract/index.ts'
import type { WordableIssue } from '../../messages/index.ts'
import { MUNICIPALITY_COLUMNS, renderGemeindenPage, renderGemeindePage } from '../../web/pages/index.ts'
import { csvNumber, csvText } from '../csv.ts'
import { chooseRegion, echo } from '../parseQuestion.ts'
import { refuse } from '../refuse.ts'
import { frameOf, readRequest, type Served } from '../request.ts'
import { csvFile, html, json } from '../respond.ts'
import type { RightfulRoutes } from '../rightfulRoutes.ts'
import { regionsOf, viewerOf } from '../visitor.ts'
import { aboutRegion } from './aboutRegion.ts'
import { rowOf } from './questions.ts'

/** The municipalities of a region and the page of each. */
export function addMunicipalities(routes: RightfulRoutes, served: Served): void {
  const { port, workspace } = served

  routes.get(
    '/gemeinden',
    'region.read',
    async (c) => {
      const asked = readRequest(c)
      const regions = await regionsOf(c, served)
      const { region, issues } = chooseRegion(asked.query, regions)
      const all = region ? await port.municipalityFacts(region.id) : []
      const typed = (asked.query.get('q') ?? '').trim().slice(0, MOST_TYPED)
      const sort = asked.query.get('sort') ?? ''
      const order = sort === '' ? BY_NAME : parseOrder(sort, MUNICIPALITY_COLUMNS)
      const notices: WordableIssue[] = [...issues]
      if (!order) notices.push({ code: 'query-sort', params: { value: echo(sort) } })
      const rows = fitting(all, ({ name, ags }) => ({ title: name, more: ags }), typed)
      return html(
        c,
        renderGemeindenPage(frameOf(c, served, asked), {
          regions,
          region,
          rows,
          isFiltered: rows.length < all.length,
          typed,
          order: order ?? BY_NAME,
          notices,
        }),
      )
    },
    { about: 'own' },
  )

  routes.get(
    '/gemeinden/:ags',
    'region.read',
    async (c) => {
      const asked = readRequest(c)
      const regions = await regionsOf(c, served)
      const wanted = asked.query.get('region')
      if (wanted && !regions.some(({ id }) => id === wanted)) return refuse(c, served, 'region-not-found')
      const { region } = chooseRegion(asked.query, regions)
      if (!region) return refuse(c, served, 'region-not-found')
      const all = await port.municipalities(region.id)
      const at = all.findIndex(({ ags }) => ags === c.req.param('ags'))
      const municipality = all[at]
      if (!municipality) return refuse(c, served, 'municipality-not-found')
      const waiting = workspace
        ? await waitingForMunicipality(workspace, await viewerOf(c, served), region.id, municipality.ags)
        : null
      const sheet = await port.report(region.id, {
        municipality: municipality.ags,
        language: asked.language,
        extent: 'sheet',
      })
      return html(
        c,
        renderGemeindePage(frameOf(c, served, asked), {
          regions,
          region,
          municipality,
          previous: all[at - 1],
          next: all[at + 1],
          sheet,
          waiting: waiting && { questions: waiting.questions.map(rowOf), drafts: waiting.drafts },
        }),
      )
    },
    { about: 'own' },
  )

  routes.get(
    '/api/regions/:id/:format{municipalities(\\.csv)?}',
    'region.read',
    aboutRegion(served, async (c, { id, version }) => {
      const all = await port.municipalityFacts(id)
      if (c.req.param('format') === 'municipalities') return json(c, { region: id, version, municipalities: all })
      return csvFile(c, municipalitiesCsv(all), `gemeinden_${id}_${version}.csv`.replace(/[^\w.-]/g, '-'))
    }),
  )
}

const municipalitiesCsv = (all: readonly MunicipalityFacts[]): string =>
  csvText([
    ['ags', 'name', 'population', 'facilities', 'stops'],
    ...all.map(({ ags, name, people, sites, stops }) => [
      ags,
      name,
      csvNumber(people, 3),
      String(sites),
      stops === null ? '' : String(stops),
    ]),
  ])
