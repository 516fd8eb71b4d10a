import { fitting, waitingForMunicipality } from '../../app/index.ts'
import { MOST_TYPED, type MunicipalityFacts } from '../../contract/index.ts'
import type { WordableIssue } from '../../messages/index.ts'
import { MUNICIPALITY_COLUMNS, renderGemeindenPage, renderGemeindePage } from '../../web/pages/index.ts'
import { csvNumber, csvText } from '../csv.ts'
import { chooseRegion, namesUnknownRegion, parseSort } from '../parseQuestion.ts'
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
      const notices: WordableIssue[] = [...issues]
      const order = parseSort(asked.query, MUNICIPALITY_COLUMNS, (code, params) => notices.push({ code, params }))
      const rows = fitting(all, ({ name, ags }) => ({ title: name, more: ags }), typed)
      return html(
        c,
        renderGemeindenPage(frameOf(c, served, asked), {
          regions,
          region,
          rows,
          isFiltered: rows.length < all.length,
          typed,
          order,
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
      if (namesUnknownRegion(asked.query, regions)) return refuse(c, served, 'region-not-found')
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
