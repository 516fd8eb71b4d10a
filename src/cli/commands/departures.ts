import { departureLines, METHOD_VERSIONS, stopBoard, stopLines } from '../../app/index.ts'
import { DEFAULT_STOP_CHOICE, type StopChoice } from '../../contract/index.ts'
import type { Call } from '../index.ts'
import { openRegion } from '../openRegion.ts'
import { parseOptions } from '../options.ts'
import { windowOf } from '../transitOptions.ts'
import { writeResult } from '../writeResult.ts'

/** `reihum departures REGION [--stop ID|NAME] [--date D] [--window 06:00-20:00] [--out F.csv]` */
export async function departuresCommand(call: Call): Promise<number> {
  const { argv, console, json } = call
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
  const opened = await openRegion(call, given)
  const { region } = opened
  const board = stop === undefined ? null : stopBoard(region, stop, choice)
  for (const warning of board?.warnings ?? []) console.issue(warning)
  if (board && json) {
    console.json(board)
    return 0
  }
  const out = given.value('out') ?? '-'
  const lines = board ? departureLines(region, board.stop.id, choice) : stopLines(region, choice)
  const written = await writeResult(call, opened, out, lines, {
    methodVersion: METHOD_VERSIONS.timetable,
    parameters: { command: 'departures', stop: board?.stop.id ?? null, ...choice },
  })
  if (out === '-') return 0
  const rows = written - 1
  if (json) console.json({ rows, out })
  else
    console.say(board ? 'cli.departures-of-stop' : 'cli.departures-summary', {
      rows,
      out,
      name: board?.stop.name ?? '',
    })
  return 0
}
