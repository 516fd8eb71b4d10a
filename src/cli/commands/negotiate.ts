import { resolve } from 'node:path'
import {
  loadCatalogueOrThrow,
  negotiatedCatalogue,
  nextProposalId,
  type Recorded,
  readYamlFile,
  recordEntry,
  today,
} from '../../app/index.ts'
import { questionWords, words } from '../../messages/index.ts'
import type { Call } from '../index.ts'
import { type Given, type OptionTable, parseOptions, wrongUse } from '../options.ts'
import { regionFolder } from '../regionFolder.ts'

const COMMON: OptionTable = { region: 'value', data: 'value', 'dry-run': 'flag', date: 'value', review: 'value' }

/** `propose SERVICE --region R --by BODY --reason TEXT` and exactly one change. */
export async function propose(call: Call): Promise<number> {
  const given = parseOptions(
    call.argv,
    {
      ...COMMON,
      by: 'value',
      reason: 'value',
      id: 'value',
      mode: 'value',
      minutes: 'value',
      metres: 'value',
      share: 'value',
      state: 'value',
      add: 'flag',
      entry: 'value',
      leave: 'flag',
      on: 'value',
      substitute: 'value',
      guarantee: 'value',
      steer: 'value',
      provide: 'value',
      providers: 'values',
    },
    { least: 1, most: 1 },
  )
  const change = await changeOf(given, call)
  const negotiated = await open(given, call)
  const date = given.value('date') ?? today()
  const fields = {
    id: given.value('id') ?? nextProposalId(negotiated.history, date.slice(0, 4)),
    date,
    by: given.required('by'),
    service: given.positionals[0]!,
    change,
    reason: given.required('reason'),
    ...optional('review', given.value('review')),
  }
  return tell(call, given, await recordEntry(negotiated, 'proposal', fields, dry(given)))
}

/** `decide PROPOSAL --region R --body BODY --outcome accepted|rejected|deferred --text TEXT` */
export async function decide(call: Call): Promise<number> {
  const given = parseOptions(
    call.argv,
    { ...COMMON, body: 'value', outcome: 'value', text: 'value' },
    { least: 1, most: 1 },
  )
  const negotiated = await open(given, call)
  const fields = { ...settled(given), ...optional('review', given.value('review')) }
  return tell(call, given, await recordEntry(negotiated, 'decision', fields, dry(given)))
}

/** `review PROPOSAL --region R --body BODY --outcome confirmed|reopened --text TEXT [--review NEXT]` */
export async function review(call: Call): Promise<number> {
  const given = parseOptions(
    call.argv,
    { ...COMMON, body: 'value', outcome: 'value', text: 'value' },
    { least: 1, most: 1 },
  )
  const negotiated = await open(given, call)
  const fields = { ...settled(given), ...optional('next', given.value('review')) }
  return tell(call, given, await recordEntry(negotiated, 'review', fields, dry(given)))
}

const settled = (given: Given) => ({
  proposal: given.positionals[0]!,
  body: given.required('body'),
  date: given.value('date') ?? today(),
  outcome: given.required('outcome'),
  text: given.required('text'),
})
const dry = (given: Given) => ({ dryRun: given.flag('dry-run') })
const optional = (key: string, value: unknown) => (value === undefined ? {} : { [key]: value })

async function open(given: Given, { environment }: Call) {
  const folder = regionFolder(given.required('region'), given.value('data'), environment)
  return negotiatedCatalogue(folder, await loadCatalogueOrThrow(environment.catalogueFolder))
}

/** The one change that the options describe, in the form of the file. */
async function changeOf(given: Given, { environment }: Call): Promise<Record<string, unknown>> {
  const minutes = given.number('minutes', { least: 1, most: 360 })
  const metres = given.number('metres', { least: 10, most: 200_000 })
  const share = given.number('share', { least: 1, most: 100 })
  const entry = given.value('entry')
  const who = Object.fromEntries(
    (['guarantee', 'steer', 'provide'] as const).flatMap((role) => {
      const value = given.value(role)
      return value === undefined ? [] : [[role, value]]
    }),
  )
  const providers = given.values('providers')
  const changes: Record<string, unknown>[] = []
  if (minutes !== undefined || metres !== undefined) {
    if (minutes !== undefined && metres !== undefined) throw wrongUse('cli-minutes-or-metres')
    const measured =
      minutes === undefined ? { measure: 'distance', value: metres } : { measure: 'travel-time', value: minutes }
    const { measure, value } = measured
    changes.push({ 'own-standard': { measure, mode: given.required('mode'), value, ...optional('share', share) } })
  }
  const state = given.value('state')
  if (state !== undefined) changes.push({ state })
  if (entry !== undefined) changes.push({ add: await readYamlFile(resolve(environment.workingFolder, entry)) })
  else if (given.flag('add')) changes.push({ add: true })
  if (given.flag('leave')) {
    const more = { ...optional('on', given.value('on')), ...optional('substitute', given.value('substitute')) }
    changes.push({ leave: Object.keys(more).length > 0 ? more : true })
  }
  if (Object.keys(who).length > 0 || providers.length > 0)
    changes.push({ provide: { ...who, ...(providers.length > 0 ? { providers: [...providers] } : {}) } })
  if (changes.length !== 1) throw wrongUse('cli-one-change')
  return changes[0]!
}

/** What was written and what changes by it. */
function tell({ console, json }: Call, given: Given, recorded: Recorded): number {
  const { file, written, text, before, after, was, is, service, issues } = recorded
  if (json) {
    console.json({
      file,
      written,
      text,
      service,
      catalogueBefore: before.version,
      catalogueAfter: after.version,
      issues,
    })
    return 0
  }
  const say = words(console.language)
  console.say(given.flag('dry-run') ? 'cli.catalogue-dry' : 'cli.catalogue-written', { file })
  console.result(`${text}\n`)
  if (before.version === after.version) console.say('cli.catalogue-no-effect', { version: after.version })
  else {
    console.say('cli.catalogue-effect', { before: before.version, after: after.version })
    const name = is ? say.of(is.name) : service
    const state = (of: typeof was) => say.text(of ? `katalog.state-${of.state}` : 'katalog.claim-unknown')
    if (was?.state !== is?.state)
      console.say('cli.catalogue-state', { service: name, before: state(was), after: state(is) })
    const first = (of: typeof was) => (of ? questionWords(of, say) : '') || say.text('katalog.no-limit')
    if (first(was) !== first(is))
      console.say('cli.catalogue-first', { service: name, before: first(was), after: first(is) })
  }
  for (const issue of issues) console.issue(issue)
  return 0
}
