import type { ReachAnswer, ReachQuestion, RegionDescription, ServiceChoice, SortOrder } from '../../contract/index.ts'
import type { Words } from '../../messages/index.ts'

/** What the parts of the situation page tell of a region. */
export type PageRegion = Pick<
  RegionDescription,
  'id' | 'name' | 'version' | 'builtAt' | 'inputs' | 'example' | 'serviceDays'
>

/** What all parts of the situation page are drawn from, on the server and in the page alike. */
export interface AnswerView {
  readonly words: Words
  readonly links: Links
  readonly region: PageRegion
  readonly service: ServiceChoice
  /** As asked: threshold null = the service's default. */
  readonly question: ReachQuestion
  readonly answer: ReachAnswer
  readonly sort: SortOrder
}

/** Addresses within the site; they carry `lang` on where the reader has chosen a language by address. */
export type Links = (path: string, query?: URLSearchParams) => string

export function createLinks(language: string | null): Links {
  return (path, query = new URLSearchParams()) => {
    const all = new URLSearchParams(query)
    if (language !== null) all.set('lang', language)
    const text = all.toString()
    return text === '' ? path : `${path}${path.includes('?') ? '&' : '?'}${text}`
  }
}
