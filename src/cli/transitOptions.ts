import { DEFAULT_TRANSIT, PERCENTILES, parseClock, type TransitChoice } from '../contract/index.ts'
import { type Given, type OptionTable, wrongUse } from './options.ts'

/** Options that only bus and train need. */
export const TRANSIT_OPTIONS = {
  window: 'value',
  date: 'value',
  arrive: 'flag',
  percentile: 'value',
  'no-last-walk': 'flag',
} as const satisfies OptionTable

/** The choice of a question by transit; undefined for any other mode, in which these options are refused. */
export function transitChoice(given: Given, mode: string): TransitChoice | undefined {
  if (mode !== 'transit') {
    given.refuse(TRANSIT_OPTIONS, 'cli-only-transit')
    return undefined
  }
  const asked = given.value('percentile')
  const percentile = PERCENTILES.find((one) => String(one) === (asked ?? '50'))
  if (percentile === undefined) throw wrongUse('question-percentile', { percentile: String(asked) })
  return {
    date: given.value('date') ?? null,
    ...windowOf(given.value('window'), DEFAULT_TRANSIT),
    timing: given.flag('arrive') ? 'arrive' : 'depart',
    percentile,
    lastWalk: !given.flag('no-last-walk'),
  }
}

interface Span {
  readonly fromSeconds: number
  readonly toSeconds: number
}

/** `07:00-09:00`, else the usual span. */
export function windowOf(text: string | undefined, usual: Span): Span {
  if (text === undefined) return { fromSeconds: usual.fromSeconds, toSeconds: usual.toSeconds }
  const [from, to, ...more] = text.split(/[-–]/).map(parseClock)
  if (from === undefined || to === undefined || from === null || to === null || more.length > 0)
    throw wrongUse('cli-window', { value: text.slice(0, 40) })
  return { fromSeconds: from, toSeconds: to }
}
