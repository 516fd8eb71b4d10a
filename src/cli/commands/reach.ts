import { resolve } from 'node:path'
import {
  fileSink,
  isMode,
  loadCatalogueOrThrow,
  openRegionFolder,
  reachLines,
  writeLines,
  writeProvenance,
} from '../../app/index.ts'
import type { ReachQuestion } from '../../contract/index.ts'
import { explainCell } from '../explainCell.ts'
import type { Call } from '../index.ts'
import { parseOptions, wrongUse } from '../options.ts'
import { regionFolder } from '../regionFolder.ts'
import { terminalSink } from '../terminalSink.ts'
import { TRANSIT_OPTIONS, transitChoice } from '../transitOptions.ts'
import { reachConnected } from './reachConnected.ts'

/** `reihum reach REGION --service ID --mode M --out F.csv`; networked and digital services have no mode. */
export async function reachCommand(call: Call): Promise<number> {
  const { argv, console, environment, json } = call
  const given = parseOptions(
    argv,
    {
      service: 'value',
      mode: 'value',
      out: 'value',
      ages: 'value',
      nth: 'value',
      'barrier-free': 'flag',
      'pure-driving': 'flag',
      within: 'value',
      explain: 'value',
      cells: 'flag',
      data: 'value',
      ...TRANSIT_OPTIONS,
    },
    { least: 1, most: 1 },
  )
  const connected = await reachConnected(call, given)
  if (connected !== null) return connected
  const mode = given.value('mode') ?? 'walk'
  if (!isMode(mode)) throw wrongUse('question-unknown-mode', { mode })
  const byTime = mode !== 'air-line'
  const within = given.number('within', byTime ? { least: 0.1, most: 360 } : { least: 1, most: 200_000 })
  const transit = transitChoice(given, mode)
  const question: ReachQuestion = {
    service: given.required('service'),
    mode,
    ages: (given.value('ages') ?? 'all') as ReachQuestion['ages'],
    nth: given.number('nth', { least: 1, most: 5, whole: true }) ?? 1,
    barrierFree: given.flag('barrier-free'),
    pureDriving: given.flag('pure-driving'),
    threshold: within === undefined ? null : byTime ? within * 60 : within,
    ...(transit ? { transit } : {}),
  }
  const out = given.value('out')
  const catalogue = await loadCatalogueOrThrow(environment.catalogueFolder)
  const { region, situation } = await openRegionFolder(
    regionFolder(given.positionals[0]!, given.value('data'), environment),
    catalogue,
  )
  const asked = given.value('explain')
  if (asked !== undefined) return explainCell(console, json, situation.explainById(question, asked), asked)
  const reach = situation.reach(question)
  const answer = situation.answer(question)
  for (const warning of answer.warnings) console.issue(warning)
  if (out !== undefined || !json) {
    const sink =
      out === undefined || out === '-'
        ? terminalSink(environment)
        : await fileSink(resolve(environment.workingFolder, out))
    await writeLines(sink, reachLines(reach, region.cells))
    await sink.close()
    if (out !== undefined && out !== '-')
      await writeProvenance(resolve(environment.workingFolder, out), {
        manifest: region.manifest,
        catalogueVersion: situation.catalogue.version,
        methodVersion: answer.methodVersion,
        builder: environment.version,
        parameters: { command: 'reach', ...answer.question },
      })
  }
  if (json) console.json(answer)
  else if (out !== undefined && out !== '-') {
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
  return answer.warnings.some((w) => w.severity === 'error') ? 1 : 0
}
