import { renderBerichtPage, renderReportFile } from '../../web/pages/index.ts'
import { chooseRegion, echo, namesUnknownRegion } from '../parseQuestion.ts'
import { NotUnderstood, refuse } from '../refuse.ts'
import { frameOf, readRequest, type Served } from '../request.ts'
import { download, html } from '../respond.ts'
import type { RightfulRoutes } from '../rightfulRoutes.ts'
import { regionsOf } from '../visitor.ts'
import { aboutRegion } from './aboutRegion.ts'

/** The report as a page and as files. Region and municipality must exist: a report about something else would mislead. */
export function addReport(routes: RightfulRoutes, served: Served): void {
  const { port, assets } = served

  routes.get(
    '/bericht',
    'region.read',
    async (c) => {
      const asked = readRequest(c)
      const regions = await regionsOf(c, served)
      if (namesUnknownRegion(asked.query, regions)) return refuse(c, served, 'region-not-found')
      const { region, issues } = chooseRegion(asked.query, regions)
      // A form without a choice sends an empty value.
      const ags = asked.query.get('gemeinde') || null
      return html(
        c,
        renderBerichtPage(frameOf(c, served, asked), {
          regions,
          region,
          municipalities: region ? await port.municipalities(region.id) : [],
          ags,
          report: region ? await port.report(region.id, { municipality: ags, language: asked.language }) : null,
          notices: issues,
        }),
      )
    },
    { about: 'own' },
  )

  routes.get(
    '/api/regions/:id/:file{report\\.(html|pdf)}',
    'region.read',
    aboutRegion(served, async (c, { id }, { query, language }) => {
      const extent = query.get('extent') || 'whole'
      if (extent !== 'whole' && extent !== 'sheet')
        throw new NotUnderstood([{ code: 'query-extent', params: { value: echo(extent) } }])
      const question = { municipality: query.get('municipality') || null, language, extent } as const
      const report = await port.report(id, question)
      if (c.req.param('file') === 'report.pdf') {
        const name = `${report.fileName}.pdf`
        return download(c, await port.reportPdf(report), { name, type: 'application/pdf', compress: false })
      }
      const sheet = assets.manifest.styles.report
      const css = sheet ? await assets.read(sheet, 'identity') : null
      const text = renderReportFile(report, css ? new TextDecoder().decode(css.bytes) : '')
      return download(c, text, { name: `${report.fileName}.html`, type: 'text/html; charset=utf-8' })
    }),
  )
}
