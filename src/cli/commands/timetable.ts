import { join, resolve } from 'node:path'
import {
  assessTimetable,
  fileSink,
  loadCatalogueOrThrow,
  openRegionFolder,
  stopLines,
  timetableLines,
  writeLines,
  writeProvenance,
} from '../../app/index.ts'
import { DEFAULT_TRANSIT, type StopChoice } from '../../contract/index.ts'
import type { Call } from '../index.ts'
import { parseOptions } from '../options.ts'
import { regionFolder } from '../regionFolder.ts'
import { windowOf } from '../transitOptions.ts'

/** `reihum timetable REGION --out DIR [--date D] [--window 07:00-09:00] [--exact]` */
export async function timetableCommand({ argv, console, environment, json }: Call): Promise<number> {
  const given = parseOptions(
    argv,
    { date: 'value', window: 'value', exact: 'flag', out: 'value', data: 'value' },
    { least: 1, most: 1 },
  )
  const choice: StopChoice = { date: given.value('date') ?? null, ...windowOf(given.value('window'), DEFAULT_TRANSIT) }
  const isExact = given.flag('exact')
  const out = json ? given.value('out') : given.required('out')
  const catalogue = await loadCatalogueOrThrow(environment.catalogueFolder)
  const { region } = await openRegionFolder(
    regionFolder(given.positionals[0]!, given.value('data'), environment),
    catalogue,
  )
  const { quality, report } = assessTimetable(region, choice, isExact, (done, total) =>
    console.progress('people-in-reach', done, total),
  )
  for (const warning of report.warnings) console.issue(warning)
  if (out !== undefined) {
    const folder = resolve(environment.workingFolder, out)
    const write = async (name: string, lines: Iterable<string>) => {
      const sink = await fileSink(join(folder, name))
      await writeLines(sink, lines)
      await sink.close()
    }
    await write('cells.csv', timetableLines(region, quality))
    await write('stops.csv', stopLines(region, { ...choice, date: report.date }))
    await write('summary.json', [JSON.stringify(report, null, 1)])
    await writeProvenance(join(folder, 'cells.csv'), {
      manifest: region.manifest,
      catalogueVersion: catalogue.version,
      methodVersion: report.methodVersion,
      builder: environment.version,
      parameters: { command: 'timetable', ...choice, date: report.date, exact: isExact },
    })
  }
  if (json) console.json(report)
  else {
    const { people, nearStop, centre } = report.total
    console.say('cli.timetable-summary', {
      near: Math.round(nearStop),
      people: Math.round(people),
      departures: report.nearStop.departures,
      out: out ?? '',
    })
    if (centre)
      console.say('cli.timetable-centre', {
        within: Math.round(centre.within),
        people: Math.round(people),
        minutes: report.centreTargetSeconds / 60,
      })
  }
  return 0
}
