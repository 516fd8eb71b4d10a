import {
  DEFAULT_TRANSIT,
  isTravelled,
  LONGEST_WINDOW_SECONDS,
  PERCENTILES,
  parseClock,
  type ReachAnswer,
  type ReachQuestion,
  type ServiceChoice,
  type SortOrder,
  TIMINGS,
  type TransitChoice,
} from '../../../contract/index.ts'
import type { Language } from '../../../messages/index.ts'
import type { PageRegion } from '../../components/index.ts'

/** What the server wrote into the data block of the page. */
export interface PageState {
  readonly language: Language
  readonly keepLanguage: boolean
  readonly region: PageRegion
  readonly regions: readonly { readonly id: string; readonly name: string }[]
  readonly question: ReachQuestion
  readonly sort: SortOrder
  readonly answer: ReachAnswer
}

export function readPageState(page: Document): PageState | null {
  const text = page.querySelector('#page-data')?.textContent
  return text ? (JSON.parse(text) as PageState) : null
}

/**
 * The question that the form holds, or null where only the server can tell: another region or measure, a service that nobody travels to.
 * `last`: the departures chosen last, for forms that do not show them.
 */
export function readForm(
  data: FormData,
  regionId: string,
  services: readonly ServiceChoice[],
  last: TransitChoice = DEFAULT_TRANSIT,
): { question: ReachQuestion; service: ServiceChoice } | null {
  const text = (name: string) => String(data.get(name) ?? '')
  const service = services.find(({ id }) => id === text('service'))
  if (!service || !isTravelled(service)) return null
  if (text('region') !== '' && text('region') !== regionId) return null
  if (text('measure') !== '' && text('measure') !== 'reach') return null
  const asked = text('mode') as ReachQuestion['mode']
  // Nobody takes a bus to what comes to people.
  const mode = asked === 'transit' && service.kind === 'outbound' ? service.mode : asked
  const limit = text(mode === 'air-line' ? 'kilometres' : 'minutes').replace(',', '.')
  const threshold = limit === '' ? null : Number(limit) * (mode === 'air-line' ? 1000 : 60)
  return {
    service,
    question: {
      service: service.id,
      mode,
      ages: text('ages') as ReachQuestion['ages'],
      nth: mode === 'transit' ? 1 : Number(text('nth') || '1'),
      barrierFree: (mode === 'walk' || mode === 'transit') && text('barrier-free') === '1',
      pureDriving: mode === 'car' && text('pure-driving') === '1',
      threshold: threshold !== null && threshold > 0 ? threshold : null,
      ...(mode === 'transit' ? { transit: data.has('timing') ? readTransit(data) : last } : {}),
    },
  }
}

function readTransit(data: FormData): TransitChoice {
  const text = (name: string) => String(data.get(name) ?? '')
  const [from, to] = [parseClock(text('from')), parseClock(text('to'))]
  return {
    date: text('date') === '' ? null : text('date'),
    fromSeconds: from ?? DEFAULT_TRANSIT.fromSeconds,
    toSeconds: to ?? DEFAULT_TRANSIT.toSeconds,
    timing: TIMINGS.find((one) => one === text('timing')) ?? DEFAULT_TRANSIT.timing,
    percentile: PERCENTILES.find((one) => String(one) === text('percentile')) ?? DEFAULT_TRANSIT.percentile,
    lastWalk: text('last-walk') !== '0',
  }
}

/** Marks a span that ends before it begins or lasts too long, so that the browser says so before the server has to. */
export function checkWindow(form: HTMLFormElement): void {
  const field = (name: string) => form.querySelector<HTMLInputElement>(`input[name="${name}"]`)
  const [first, last] = [field('from'), field('to')]
  if (!first || !last) return
  const [from, to] = [parseClock(first.value), parseClock(last.value)]
  const isWrong = from === null || to === null || from >= 86_400 || to <= from || to - from > LONGEST_WINDOW_SECONDS
  last.setCustomValidity(isWrong ? (last.dataset.wrong ?? '') : '')
}
