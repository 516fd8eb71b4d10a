import type { RegionDescription, ReportDocument, ReportQuestion } from '../../contract/index.ts'
import type { IndicatorDefinition, IndicatorValue } from '../../core/indicators/index.ts'
import type { Situation } from '../../core/situation/index.ts'
import { writePdf } from '../../formats/report/index.ts'
import { words } from '../../messages/index.ts'
import { countyReport } from './countyReport.ts'
import { municipalityReport } from './municipalityReport.ts'
import { municipalitySheet } from './municipalitySheet.ts'
import { keptOverview } from './overviewCache.ts'

/** What a report is written from. */
export interface ReportInput {
  readonly manifest: RegionDescription
  readonly situation: Situation
  /** Municipal statistics of the region and what they are; absent = none. */
  readonly indicators?: readonly IndicatorValue[]
  readonly definitions?: readonly IndicatorDefinition[]
}

/** The report of a region or of one of its municipalities. Throws an InputError for a municipality that is not inside. */
export async function writeReport(
  { manifest, situation, indicators = [], definitions = [] }: ReportInput,
  { municipality, language, extent = 'whole' }: ReportQuestion,
  program: string,
  progress?: (done: number) => void,
): Promise<ReportDocument> {
  const overview = await keptOverview(situation, manifest.builtAt.slice(0, 10), progress)
  const source = { words: words(language), manifest, situation, overview, indicators, definitions, program }
  if (municipality === null) return countyReport(source)
  return extent === 'sheet' ? municipalitySheet(source, municipality) : municipalityReport(source, municipality)
}

/** A report as PDF. */
export function reportAsPdf(report: ReportDocument): Promise<Uint8Array> {
  const { text } = words(report.language)
  return writePdf(report, { page: (page, pages) => text('report.page', { page, pages }) })
}
