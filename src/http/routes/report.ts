import type { Hono } from 'hono'
import { renderBerichtPage, renderReportFile } from '../../web/pages/index.ts'
import { chooseRegion } from '../parseQuestion.ts'
import { refuse } from '../refuse.ts'
import { frameOf, readRequest, type Served } from '../request.ts'
import { html, send } from '../respond.ts'

/** The report as a page and as files. Region and municipality must exist: a report about something else would mislead. */
export function addReport(server: Hono, served: Served): void {
  const { port, assets } = served

  server.get('/bericht', async (c) => {
    const asked = readRequest(c)
    const regions = await port.listRegions()
    const wanted = asked.query.get('region')
    if (wanted !== null && wanted !== '' && !regions.some(({ id }) => id === wanted))
      return refuse(c, served, 'region-not-found')
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
  })

  server.get('/api/regions/:id/:file{report\\.(html|pdf)}', async (c) => {
    const asked = readRequest(c)
    const id = c.req.param('id')
    if (!(await port.listRegions()).some((region) => region.id === id)) return refuse(c, served, 'region-not-found')
    const municipality = asked.query.get('municipality') || null
    const report = await port.report(id, { municipality, language: asked.language })
    const isPdf = c.req.param('file') === 'report.pdf'
    const name = `${report.fileName}.${isPdf ? 'pdf' : 'html'}`
    const headers = { 'content-disposition': `attachment; filename="${name}"` }
    if (isPdf) return send(c, await port.reportPdf(report), { type: 'application/pdf', headers, compress: false })
    const sheet = assets.manifest.styles.report
    const css = sheet ? await assets.read(sheet, 'identity') : null
    return send(c, renderReportFile(report, css ? new TextDecoder().decode(css.bytes) : ''), {
      type: 'text/html; charset=utf-8',
      headers,
    })
  })
}
