import { resolve } from 'node:path'
import { isMode, type MatrixReport, matrixLines, methodVersionOf, readPoints } from '../../app/index.ts'
import type { Call } from '../index.ts'
import { openRegion } from '../openRegion.ts'
import { parseOptions, wrongUse } from '../options.ts'
import { TRANSIT_OPTIONS, transitChoice } from '../transitOptions.ts'
import { writeResult } from '../writeResult.ts'

/** `reihum matrix REGION --from A.csv --to B.csv --mode M --out F.csv` */
export async function matrixCommand(call: Call): Promise<number> {
  const { argv, console, environment, json } = call
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
  const opened = await openRegion(call, given)
  const report: { value?: MatrixReport } = {}
  const out = given.value('out') ?? '-'
  const asked = { mode, barrierFree: given.flag('barrier-free'), pureDriving: given.flag('pure-driving') }
  const chosen = transit ? { transit } : {}
  const limit = minutes === undefined ? {} : { limitSeconds: minutes * 60 }
  const lines = matrixLines(opened.region, { from: from.points, to: to.points, ...asked, ...chosen, ...limit }, report)
  await writeResult(call, opened, out, lines, {
    methodVersion: methodVersionOf(mode),
    parameters: {
      command: 'matrix',
      from: given.required('from'),
      to: given.required('to'),
      withinMinutes: minutes ?? null,
      ...asked,
      ...chosen,
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
