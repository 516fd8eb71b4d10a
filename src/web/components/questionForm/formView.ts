import type { ReachQuestion, ServiceChoice, SortOrder } from '../../../contract/index.ts'
import type { Words } from '../../../messages/index.ts'
import type { Links } from '../view.ts'

/** What the choices are drawn from. */
export interface FormView {
  readonly words: Words
  readonly links: Links
  /** Set where the reader chose it by address, so that sending the form keeps it. */
  readonly language: string | null
  readonly regions: readonly { readonly id: string; readonly name: string }[]
  readonly regionId: string
  readonly services: readonly ServiceChoice[]
  readonly service: ServiceChoice
  readonly question: ReachQuestion
  readonly sort: SortOrder
  /** Null = the region has none. */
  readonly timetable: FormTimetable | null
}

/** First and last day (ISO); `usualDay` the ordinary working day where it is known. */
export interface FormTimetable {
  readonly from: string
  readonly to: string
  readonly usualDay: string | null
}
