import type { Service, Standard } from '../../core/services/index.ts'
import type { Count, Judgement, ModeReach, ReachAnswer } from '../../core/situation/index.ts'
import { kindWords, type Words } from '../../messages/index.ts'
import type { Published } from './hideSmall.ts'

/** “rund 24.500”: three digits are as many as the data bear. Below a thousand the number itself. */
export function about(n: number, words: Words): string {
  const whole = Math.round(n)
  if (whole < 1000) return words.text('report.about', { number: words.number(whole) })
  const step = 10 ** (Math.floor(Math.log10(whole)) - 2)
  const rounded = Math.round(whole / step) * step
  return words.text(rounded === whole ? 'report.about' : 'report.about-rounded', { number: words.number(rounded) })
}

/** A sentence may begin with a figure: “Rund 1.040 …”. */
export const sentence = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1)

/** A share that a source states: 95 %, not 95,0 %. */
export function statedShare(share: number, words: Words): string {
  const percent = Math.round(share * 1000) / 10
  return Number.isInteger(percent) ? words.share(1).replace('100', words.number(percent)) : words.share(share)
}

export function published(count: Published, words: Words): string {
  if (count === null) return words.text('report.cell-unknown')
  if (count === 'small') return words.text('report.small')
  if (count === 'protected') return words.text('report.protected')
  return words.number(count)
}

export const shareOf = ({ people, beyond }: Count): number | null =>
  people !== null && beyond !== null && people > 0 ? beyond / people : null

export function shareWords(count: Count, words: Words): string {
  if (count.people === null) return words.text('report.cell-unknown')
  const share = shareOf(count)
  return share === null ? words.text('report.cell-none') : words.share(share)
}

export const howWords = (mode: ModeReach['mode'] | 'any', words: Words): string =>
  words.text(mode === 'any' ? 'report.mode-any' : `lagebild.mode-${mode}`)

/** “zu Fuß, 1 km”, “mit dem Auto, 20 Minuten”: what the standard says where it is a distance, else the limit. */
export function limitWords(
  service: Service,
  { mode, threshold, standard }: Pick<ModeReach, 'mode' | 'threshold' | 'standard'>,
  words: Words,
): string {
  const how = howWords(mode, words)
  if (standard?.unit === 'metres')
    return words.text('report.limit-distance', { how, distance: words.limit('metres', standard.value) })
  const limit = mode === 'air-line' ? words.limit('metres', threshold) : words.limit('seconds', threshold)
  return words.text(service.kind === 'outbound' ? 'report.limit-outbound' : 'report.limit', { how, limit })
}

/** What sort of value a limit is, and whether anybody read it in its source. */
export function statedKind(standard: Standard | null, words: Words): string {
  const kind = kindWords(standard, words)
  return !standard || standard.verified || standard.kind === 'norm'
    ? kind
    : words.text('report.kind-unverified', { kind })
}

/** “Ziel nicht erreicht: 88,6 % innerhalb, rund 6.860 außen vor”. */
export function judgementWords({ state, standard, shareReached, counts }: Judgement, words: Words): string {
  if (state === 'not-judged' || !counts || shareReached === null) return words.text('report.cell-none')
  const share = words.share(shareReached)
  const isAll = Math.round(counts.total.beyond!) === 0
  const beyond = about(counts.total.beyond!, words)
  if (state === 'counted') {
    if (standard.kind === 'obs' && standard.share !== null) return words.text('report.counted-obs', { share })
    return isAll ? words.text('report.counted-all') : words.text('report.counted', { share, beyond })
  }
  const verdict = words.text(`report.${state}-${standard.kind}`)
  return isAll
    ? words.text('report.verdict-all', { verdict })
    : words.text('report.verdict', { verdict, share, beyond })
}

/** Half of the people, or nine of ten, need at most so much. */
export function wayWords(value: number | null, answer: ReachAnswer, words: Words): string {
  if (value !== null && Number.isFinite(value)) return words.measure(answer.measure, value)
  return words.text(answer.total.people ? 'report.cell-never' : 'report.cell-none')
}

/** “a, b und 12 weitere”. */
export function atMost(names: readonly string[], most: number, words: Words): string {
  if (names.length <= most + 1) return words.list(names)
  return words.text('report.at-most', { list: names.slice(0, most).join(', '), n: names.length - most })
}

/** “15.05.2022 bis 30.06.2026”: when the inputs are from, as far as they say. */
export function dataDates(inputs: readonly { readonly dataDate: string }[], words: Words): string {
  const dates = inputs.map(({ dataDate }) => dataDate).filter((one) => one !== '')
  if (dates.length === 0) return words.text('report.not-stated')
  const [first, last] = [dates.reduce((a, b) => (b < a ? b : a)), dates.reduce((a, b) => (b > a ? b : a))]
  return first === last
    ? words.date(first)
    : words.text('report.from-to', { from: words.date(first), to: words.date(last) })
}
