import { join, resolve } from 'node:path'
import { assessTimetable, stopLines, timetableLines, writeFile } from '../../app/index.ts'
import { DEFAULT_TRANSIT, type StopChoice } from '../../contract/index.ts'
import type { Call } from '../index.ts'
import { openRegion } from '../openRegion.ts'
import { parseOptions } from '../options.ts'
import { windowOf } from '../transitOptions.ts'
import { writeResult } from '../writeResult.ts'

/** `reihum timetable REGION --out DIR [--date D] [--window 07:00-09:00] [--exact]` */
export async function timetableCommand(call: Call): Promise<number> {
  const { argv, console, environment, json } = call
  const given = parseOptions(
    argv,
    { date: 'value', window: 'value', exact: 'flag', out: 'value', data: 'value' },
    { least: 1, most: 1 },
  )
  const choice: StopChoice = { date: given.value('date') ?? null, ...windowOf(given.value('window'), DEFAULT_TRANSIT) }
  const isExact = given.flag('exact')
  const out = json ? given.value('out') : given.required('out')
  const opened = await openRegion(call, given)
  const { region } = opened
  const { quality, report } = assessTimetable(region, choice, isExact, (done, total) =>
    console.progress('people-in-reach', done, total),
  )
  for (const warning of report.warnings) console.issue(warning)
  if (out !== undefined) {
    const made = {
      methodVersion: report.methodVersion,
      parameters: { command: 'timetable', ...choice, date: report.date, exact: isExact },
    }
    const stops = stopLines(region, { ...choice, date: report.date })
    await writeResult(call, opened, join(out, 'cells.csv'), timetableLines(region, quality), made)
    await writeResult(call, opened, join(out, 'stops.csv'), stops, made)
    await writeFile(resolve(environment.workingFolder, out, 'summary.json'), [`${JSON.stringify(report, null, 1)}\n`])
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
