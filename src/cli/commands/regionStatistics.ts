import { answerOutlook, loadIndicatorDefinitions } from '../../app/index.ts'
import type { OutlookAnswer } from '../../contract/index.ts'
import { words } from '../../messages/index.ts'
import type { Call } from '../index.ts'
import { openRegion } from '../openRegion.ts'
import { parseOptions } from '../options.ts'

/** `reihum region statistics REGION --municipality AGS|NAME`: what a municipality can shoulder, beside the middle of its county. */
export async function regionStatistics(call: Call): Promise<number> {
  const { console, environment, json } = call
  const given = parseOptions(call.argv, { municipality: 'value', data: 'value' }, { least: 1, most: 1 })
  const definitions = await loadIndicatorDefinitions(environment.catalogueFolder)
  const { region } = await openRegion(call, given)
  const answer = answerOutlook(region, given.required('municipality'), definitions)
  if (json) console.json(answer)
  else {
    console.result(`${answer.name} (${answer.ags})\n`)
    for (const one of answer.indicators) console.result(`${line(call, one)}\n`)
  }
  return 0
}

function line({ console }: Call, { definition, latest, state, county }: OutlookAnswer['indicators'][number]): string {
  const of = (both: { readonly de: string; readonly en: string }) => both[console.language]
  const name = of(definition.name)
  if (!latest) {
    const holder = of(definition.holder)
    return console.words(state === 'suppressed' ? 'cli.outlook-suppressed' : 'cli.outlook-none', { name, holder })
  }
  const number = (value: number) => words(console.language).number(value, definition.digits)
  const values = { name, value: number(latest.value!), unit: of(definition.unit), time: latest.time }
  if (county.median === null) return console.words('cli.outlook-value', values)
  const further = { median: number(county.median), known: county.known, of: county.of }
  return console.words('cli.outlook-value-median', { ...values, ...further })
}
