import { resolve } from 'node:path'
import {
  fileSink,
  isMode,
  loadCatalogueOrThrow,
  type MatrixReport,
  matrixLines,
  methodVersionOf,
  openRegionFolder,
  readPoints,
  writeLines,
  writeProvenance,
} from '../../app/index.ts'
import type { Call } from '../index.ts'
import { parseOptions, wrongUse } from '../options.ts'
import { regionFolder } from '../regionFolder.ts'
import { terminalSink } from '../terminalSink.ts'
import { TRANSIT_OPTIONS, transitChoice } from '../transitOptions.ts'

/** `reihum matrix REGION --from A.csv --to B.csv --mode M --out F.csv` */
export async function matrixCommand({ argv, console, environment, json }: Call): Promise<number> {
  const given = parseOptions(
    argv,
    {
      from: 'value',
      to: 'value',
      mode: 'value',
      out: 'value',
      within: 'value',
      'barrier-free': 'flag',
      'pure-driving': 'flag',
      ...TRANSIT_OPTIONS,
      data: 'value',
    },
    { least: 1, most: 1 },
  )
  const mode = given.value('mode') ?? 'car'
  if (!isMode(mode)) throw wrongUse('question-unknown-mode', { mode })
  const transit = transitChoice(given, mode)
  const minutes = given.number('within', { least: 0.1, most: 1440 })
  const from = await readPoints(resolve(environment.workingFolder, given.required('from')))
  const to = await readPoints(resolve(environment.workingFolder, given.required('to')))
  for (const { log } of [from, to]) for (const issue of log.report().issues) console.issue(issue)
  const catalogue = await loadCatalogueOrThrow(environment.catalogueFolder)
  const { region, situation } = await openRegionFolder(
    regionFolder(given.positionals[0]!, given.value('data'), environment),
    catalogue,
  )
  const report: { value?: MatrixReport } = {}
  const out = given.value('out') ?? '-'
  const sink = out === '-' ? terminalSink(environment) : await fileSink(resolve(environment.workingFolder, out))
  await writeLines(
    sink,
    matrixLines(
      region,
      {
        from: from.points,
        to: to.points,
        mode,
        barrierFree: given.flag('barrier-free'),
        pureDriving: given.flag('pure-driving'),
        ...(transit ? { transit } : {}),
        ...(minutes === undefined ? {} : { limitSeconds: minutes * 60 }),
      },
      report,
    ),
  )
  await sink.close()
  if (out !== '-')
    await writeProvenance(resolve(environment.workingFolder, out), {
      manifest: region.manifest,
      catalogueVersion: situation.catalogue.version,
      methodVersion: methodVersionOf(mode),
      builder: environment.version,
      parameters: {
        command: 'matrix',
        from: given.required('from'),
        to: given.required('to'),
        mode,
        withinMinutes: minutes ?? null,
        barrierFree: given.flag('barrier-free'),
        pureDriving: given.flag('pure-driving'),
        ...(transit ? { transit } : {}),
      },
    })
  const { pairs, notSnappedFrom, notSnappedTo } = report.value!
  for (const [side, ids] of [
    ['from', notSnappedFrom],
    ['to', notSnappedTo],
  ] as const)
    if (ids.length > 0)
      console.say('cli.matrix-not-snapped', { side, count: ids.length, ids: ids.slice(0, 5).join(', ') })
  if (json && out !== '-') console.json({ pairs, notSnappedFrom, notSnappedTo })
  else if (out !== '-') console.say('cli.matrix-summary', { pairs, out })
  return 0
}
