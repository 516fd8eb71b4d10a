import type { RegionDescription } from '../../../contract/index.ts'
import type { RecordKind } from '../../../core/process/index.ts'
import type { PageFrame } from '../frame.ts'
import { RegisterCards } from '../register/RegisterCards.tsx'
import { renderDocument } from '../render.ts'
import { CooperationLayout } from './CooperationLayout.tsx'

export interface CooperationOverviewContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription
  /** Lists with the number of entries that the reader sees. */
  readonly registers: readonly { readonly kind: RecordKind; readonly count: number }[]
}

export function renderCooperationOverview(frame: PageFrame, content: CooperationOverviewContent): string {
  const { words } = frame
  const { regions, region, registers } = content
  const title = words.text('zusammenarbeit.title')
  return renderDocument(
    <CooperationLayout frame={frame} region={region} regions={regions} part="overview" title={title}>
      <p class="preline">{region.name}</p>
      <h1>{title}</h1>
      <section aria-labelledby="lists-title">
        <h2 id="lists-title">{words.text('zusammenarbeit.lists')}</h2>
        <p>{words.text('zusammenarbeit.lists-lead')}</p>
        <RegisterCards frame={frame} region={region} registers={registers} level={3} />
      </section>
    </CooperationLayout>,
  )
}
