import type { ReachAnswer, ReachQuestion, ServiceChoice, SortOrder } from '../../../contract/index.ts'
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

/** The question that the form holds, or null where only the server can tell: another region, a service that nobody travels to. */
export function readForm(
  data: FormData,
  regionId: string,
  services: readonly ServiceChoice[],
): { question: ReachQuestion; service: ServiceChoice } | null {
  const text = (name: string) => String(data.get(name) ?? '')
  const service = services.find(({ id }) => id === text('service'))
  if (!service || service.kind === 'networked' || service.kind === 'digital') return null
  if (text('region') !== '' && text('region') !== regionId) return null
  const mode = text('mode') as ReachQuestion['mode']
  const limit = text(mode === 'air-line' ? 'kilometres' : 'minutes').replace(',', '.')
  const threshold = limit === '' ? null : Number(limit) * (mode === 'air-line' ? 1000 : 60)
  return {
    service,
    question: {
      service: service.id,
      mode,
      ages: text('ages') as ReachQuestion['ages'],
      nth: Number(text('nth')),
      barrierFree: (mode === 'walk' || mode === 'transit') && text('barrier-free') === '1',
      pureDriving: mode === 'car' && text('pure-driving') === '1',
      threshold: threshold !== null && threshold > 0 ? threshold : null,
    },
  }
}
