import { resolve } from 'node:path'
import {
  departureLines,
  fileSink,
  loadCatalogueOrThrow,
  METHOD_VERSIONS,
  openRegionFolder,
  stopBoard,
  stopLines,
  writeLines,
  writeProvenance,
} from '../../app/index.ts'
import { DEFAULT_STOP_CHOICE, type StopChoice } from '../../contract/index.ts'
import type { Call } from '../index.ts'
import { parseOptions } from '../options.ts'
import { regionFolder } from '../regionFolder.ts'
import { terminalSink } from '../terminalSink.ts'
import { windowOf } from '../transitOptions.ts'

/** `reihum departures REGION [--stop ID|NAME] [--date D] [--window 06:00-20:00] [--out F.csv]` */
export async function departuresCommand({ argv, console, environment, json }: Call): Promise<number> {
  const given = parseOptions(
    argv,
    { stop: 'value', date: 'value', window: 'value', out: 'value', data: 'value' },
    { least: 1, most: 1 },
  )
  const choice: StopChoice = {
    date: given.value('date') ?? null,
    ...windowOf(given.value('window'), DEFAULT_STOP_CHOICE),
  }
  const stop = given.value('stop')
  const catalogue = await loadCatalogueOrThrow(environment.catalogueFolder)
  const { region } = await openRegionFolder(
    regionFolder(given.positionals[0]!, given.value('data'), environment),
    catalogue,
  )
  const board = stop === undefined ? null : stopBoard(region, stop, choice)
  for (const warning of board?.warnings ?? []) console.issue(warning)
  if (board && json) {
    console.json(board)
    return 0
  }
  const out = given.value('out') ?? '-'
  const path = resolve(environment.workingFolder, out)
  const sink = out === '-' ? terminalSink(environment) : await fileSink(path)
  const rows =
    (await writeLines(sink, board ? departureLines(region, board.stop.id, choice) : stopLines(region, choice))) - 1
  await sink.close()
  if (out === '-') return 0
  await writeProvenance(path, {
    manifest: region.manifest,
    catalogueVersion: catalogue.version,
    methodVersion: METHOD_VERSIONS.timetable,
    builder: environment.version,
    parameters: { command: 'departures', stop: board?.stop.id ?? null, ...choice },
  })
  if (json) console.json({ rows, out })
  else
    console.say(board ? 'cli.departures-of-stop' : 'cli.departures-summary', {
      rows,
      out,
      name: board?.stop.name ?? '',
    })
  return 0
}
