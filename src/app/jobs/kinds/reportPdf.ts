import { loadIndicatorDefinitions } from '../../catalogue.ts'
import { reportAsPdf, writeReport } from '../../report/writeReport.ts'
import { writeFile } from '../../writeFile.ts'
import type { JobKind } from '../jobKind.ts'
import { reportPayload } from '../payloads.ts'
import { described, EXPORT_LIMITS, openForExport, outPath } from './exportFile.ts'

/** The report of a region or municipality as PDF. */
export const reportPdf: JobKind = {
  limits: EXPORT_LIMITS,
  async perform(payload, context) {
    const { region: id, municipality, language } = reportPayload.parse(payload)
    const { region, situation } = await openForExport(context, id)
    const { definitions } = await loadIndicatorDefinitions(context.catalogueFolder)
    const report = await writeReport(
      { manifest: region.manifest, situation, indicators: region.indicators, definitions },
      { municipality, language },
      context.version,
      (done) => context.progress('report', done, 1),
    )
    const path = outPath(context, `${report.fileName}.pdf`)
    await writeFile(path, [await reportAsPdf(report)])
    return { files: [await described(path, 'application/pdf')] }
  },
}
