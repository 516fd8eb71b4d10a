import { facilityLines, isMode, METHOD_VERSIONS, receiverLines, supplyLines, supplyMode } from '../../app/index.ts'
import type { ClosureAnswer, SupplyAnswer, SupplyMeasure, SupplyMethod, SupplyQuestion } from '../../contract/index.ts'
import { kindWords, supplySentence, words } from '../../messages/index.ts'
import type { Console } from '../console.ts'
import { decayOption } from '../decayOption.ts'
import type { Call } from '../index.ts'
import { openRegion } from '../openRegion.ts'
import { type OptionTable, parseOptions, wrongUse } from '../options.ts'
import { writeResult } from '../writeResult.ts'

const MOST_RECEIVERS = 10
/** Options that the closing of a site has no use for. */
const OF_SUPPLY: OptionTable = {
  method: 'value',
  measure: 'value',
  decay: 'value',
  'assume-capacity': 'value',
  sites: 'value',
}

/** `reihum supply REGION --service ID [--method M] --out F.csv`, with `--closure ID` what happens if one site goes. */
export async function supplyCommand(call: Call): Promise<number> {
  const { argv, console, json } = call
  const given = parseOptions(
    argv,
    {
      service: 'value',
      mode: 'value',
      catchment: 'value',
      ages: 'value',
      'barrier-free': 'flag',
      'pure-driving': 'flag',
      closure: 'value',
      out: 'value',
      data: 'value',
      ...OF_SUPPLY,
    },
    { least: 1, most: 1 },
  )
  const service = given.required('service')
  const opened = await openRegion(call, given)
  const { region, situation } = opened
  const mode = given.value('mode') ?? supplyMode(situation.catalogue, service)
  if (!isMode(mode)) throw wrongUse('question-unknown-mode', { mode })
  const byTime = mode !== 'air-line'
  const catchment = given.number('catchment', byTime ? { least: 0.1, most: 360 } : { least: 1, most: 200_000 })
  const base = {
    service,
    mode,
    ages: (given.value('ages') ?? null) as SupplyQuestion['ages'],
    barrierFree: given.flag('barrier-free'),
    pureDriving: given.flag('pure-driving'),
  }
  const limit = catchment === undefined ? null : byTime ? catchment * 60 : catchment
  const write = (to: string, lines: Iterable<string>, parameters: Record<string, unknown>) =>
    writeResult(call, opened, to, lines, {
      methodVersion: METHOD_VERSIONS.supply,
      parameters: { command: 'supply', ...parameters },
    })

  const closing = given.value('closure')
  const out = given.value('out')
  if (closing !== undefined) {
    given.refuse(OF_SUPPLY, 'cli-not-with-closure')
    const closure = situation.closure({ ...base, threshold: limit, facility: closing })
    for (const warning of closure.warnings) console.issue(warning)
    if (out !== undefined) await write(out, receiverLines(closure), { closure: closing, ...closure.question })
    if (json) console.json(closure)
    else tellClosure(console, closure)
    return closure.warnings.some((w) => w.severity === 'error') ? 1 : 0
  }

  const supply = situation.supply({
    ...base,
    catchment: limit,
    // Unknown names are refused by the situation, which lists those that there are.
    method: (given.value('method') ?? null) as SupplyMethod | null,
    decay: decayOption(given.value('decay'), byTime),
    measure: (given.value('measure') ?? null) as SupplyMeasure | null,
    assumeCapacity: given.number('assume-capacity', { least: 0.01, most: 100_000 }) ?? null,
  })
  const { answer } = supply
  for (const warning of answer.warnings) console.issue(warning)
  const parameters = { ...answer.question, index: answer.index }
  if (out !== undefined || !json) await write(out ?? '-', supplyLines(supply, region.cells), parameters)
  const sites = given.value('sites')
  if (sites !== undefined) await write(sites, facilityLines(answer), parameters)
  const isWrong = answer.warnings.some((w) => w.severity === 'error')
  if (json) console.json(answer)
  // Where sites or streets are missing any sentence on supply would be about nothing.
  else if (out !== undefined && out !== '-' && !isWrong) tellSupply(console, answer)
  return isWrong ? 1 : 0
}

function tellSupply(console: Console, answer: SupplyAnswer): void {
  const { total, index, question, span, viability, facilities } = answer
  const inWords = words(console.language)
  console.line(supplySentence(inWords, { ...answer, ...question, ...index, ...total, ages: span }))
  if (!viability) return
  const { value, verified } = viability.standard
  console.say('supply.viability-count', {
    below: facilities.filter((f) => f.inside && f.viability === 'below').length,
    value,
    kind: kindWords(viability.standard, inWords),
    verified: String(verified),
  })
}

function tellClosure(console: Console, closure: ClosureAnswer): void {
  const { inside, ring, facility, question, wayMeasure, test, receivers } = closure
  const inWords = words(console.language)
  const limit = inWords.limit(wayMeasure, question.threshold)
  const both = (key: 'affected' | 'more' | 'beyondBefore' | 'beyondAfter' | 'cutOff') =>
    Math.round(inside[key] + ring[key])
  console.say('supply.closure-head', { facility: facility.name || facility.id, affected: both('affected') })
  if (both('more') > 0)
    console.say('supply.closure-more', {
      more: both('more'),
      before: both('beyondBefore'),
      after: both('beyondAfter'),
      limit,
    })
  else console.say('supply.closure-more-none', { limit })
  if (inside.medianBefore !== null && inside.medianAfter !== null)
    console.say('supply.closure-median', {
      before: inWords.measure(wayMeasure, inside.medianBefore),
      after: inWords.measure(wayMeasure, inside.medianAfter),
    })
  if (both('cutOff') > 0) console.say('supply.closure-cut-off', { people: both('cutOff') })
  for (const receiver of receivers.slice(0, MOST_RECEIVERS))
    console.say('supply.closure-receiver', {
      name: receiver.name || '–',
      id: receiver.id,
      people: Math.round(receiver.people),
      before: Math.round(receiver.peopleBefore),
      way: inWords.measure(wayMeasure, receiver.meanWay),
    })
  if (test)
    console.say(test.reached ? 'supply.closure-test-reached' : 'supply.closure-test-not-reached', {
      more: Math.round(test.more),
      value: test.value,
      limit,
    })
}
