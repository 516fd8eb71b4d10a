import { findService, isMode, isTravelled, reachLines } from '../../app/index.ts'
import type { ReachQuestion } from '../../contract/index.ts'
import { explainCell } from '../explainCell.ts'
import type { Call } from '../index.ts'
import { openRegion } from '../openRegion.ts'
import { type OptionTable, parseOptions, wrongUse } from '../options.ts'
import { TRANSIT_OPTIONS, transitChoice } from '../transitOptions.ts'
import { writeResult } from '../writeResult.ts'
import { reachConnected } from './reachConnected.ts'

/** Options of services that somebody travels to or from. A mode given to any other is passed over, so that a script may ask all services alike. */
const OF_TRAVEL: OptionTable = {
  ages: 'value',
  nth: 'value',
  'barrier-free': 'flag',
  'pure-driving': 'flag',
  within: 'value',
  explain: 'value',
  ...TRANSIT_OPTIONS,
}
const OF_CONNECTIONS: OptionTable = { cells: 'flag' }

/** `reihum reach REGION --service ID --mode M --out F.csv`; networked and digital services have no mode. */
export async function reachCommand(call: Call): Promise<number> {
  const { argv, console, json } = call
  const given = parseOptions(
    argv,
    { service: 'value', mode: 'value', out: 'value', data: 'value', ...OF_TRAVEL, ...OF_CONNECTIONS },
    { least: 1, most: 1 },
  )
  const asked = given.required('service')
  const opened = await openRegion(call, given)
  const { region, situation } = opened
  const service = findService(situation.catalogue, asked)
  if (service && !isTravelled(service)) {
    given.refuse(OF_TRAVEL, 'cli-only-travelled')
    return reachConnected(call, given, opened, service)
  }
  given.refuse(OF_CONNECTIONS, 'cli-only-connected')
  const mode = given.value('mode') ?? 'walk'
  if (!isMode(mode)) throw wrongUse('question-unknown-mode', { mode })
  const byTime = mode !== 'air-line'
  const within = given.number('within', byTime ? { least: 0.1, most: 360 } : { least: 1, most: 200_000 })
  const transit = transitChoice(given, mode)
  const question: ReachQuestion = {
    service: asked,
    mode,
    ages: (given.value('ages') ?? 'all') as ReachQuestion['ages'],
    nth: given.number('nth', { least: 1, most: 5, whole: true }) ?? 1,
    barrierFree: given.flag('barrier-free'),
    pureDriving: given.flag('pure-driving'),
    threshold: within === undefined ? null : byTime ? within * 60 : within,
    ...(transit ? { transit } : {}),
  }
  const cell = given.value('explain')
  if (cell !== undefined) return explainCell(console, json, situation.explainById(question, cell), cell)
  const out = given.value('out')
  const reach = situation.reach(question)
  const answer = situation.answer(question)
  for (const warning of answer.warnings) console.issue(warning)
  if (out !== undefined || !json)
    await writeResult(call, opened, out ?? '-', reachLines(reach, region.cells), {
      methodVersion: answer.methodVersion,
      parameters: { command: 'reach', ...answer.question },
    })
  const isWrong = answer.warnings.some((w) => w.severity === 'error')
  if (json) console.json(answer)
  // Where sites or streets are missing a count of people left out would be a figure out of nothing.
  else if (out !== undefined && out !== '-' && !isWrong) {
    const { total } = answer
    console.say(byTime ? 'cli.reach-summary-minutes' : 'cli.reach-summary-metres', {
      people: Math.round(total.people ?? 0),
      within: Math.round(total.within ?? 0),
      beyond: Math.round(total.beyond ?? 0),
      threshold: byTime ? answer.question.threshold / 60 : answer.question.threshold,
      sites: answer.sites,
      out,
    })
  }
  return isWrong ? 1 : 0
}
