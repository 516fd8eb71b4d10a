import { readFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { InputError, loadIndicatorDefinitions, reportAsPdf, writeFile, writeReport } from '../../app/index.ts'
import { renderReportFile } from '../../web/pages/index.ts'
import type { Environment } from '../environment.ts'
import type { Call } from '../index.ts'
import { openRegion } from '../openRegion.ts'
import { parseOptions, wrongUse } from '../options.ts'

/** `reihum report REGION [--municipality AGS] --out F.html|F.pdf` */
export async function reportCommand(call: Call): Promise<number> {
  const { argv, console, environment, json } = call
  const given = parseOptions(argv, { municipality: 'value', out: 'value', data: 'value' }, { least: 1, most: 1 })
  const out = resolve(environment.workingFolder, given.required('out'))
  const isPdf = /\.pdf$/i.test(out)
  if (!isPdf && !/\.html?$/i.test(out)) throw wrongUse('report-format-unknown', { file: given.required('out') })
  const { definitions } = await loadIndicatorDefinitions(environment.catalogueFolder)
  const { region, situation } = await openRegion(call, given)
  const question = { municipality: given.value('municipality') ?? null, language: console.language }
  const report = await writeReport(
    { manifest: region.manifest, situation, indicators: region.indicators, definitions },
    question,
    environment.version,
    (done) => console.progress('report', done, 1),
  )
  const content = isPdf ? await reportAsPdf(report) : renderReportFile(report, await styleSheet(environment))
  await writeFile(out, [content])
  const { id, version } = region.manifest
  if (json)
    console.json({
      out: given.required('out'),
      title: report.title,
      regionId: id,
      regionVersion: version,
      catalogueVersion: situation.catalogue.version,
    })
  else console.say('cli.report-written', { title: report.title, out: given.required('out') })
  return 0
}

async function styleSheet({ publicFolder }: Environment): Promise<string> {
  try {
    const manifest = JSON.parse(await readFile(join(publicFolder, 'manifest.json'), 'utf8')) as ReportStyles
    return await readFile(join(publicFolder, manifest.styles.report!), 'utf8')
  } catch {
    throw new InputError({ code: 'report-style-missing', severity: 'error' })
  }
}

interface ReportStyles {
  readonly styles: Readonly<Record<string, string | undefined>>
}
