import type { ComponentChildren } from 'preact'
import type { MapElementData, RegionDescription } from '../../contract/index.ts'
import type { WordableIssue } from '../../messages/index.ts'
import { Notices } from '../components/index.ts'
import type { PageFrame } from './frame.ts'

// What the situation page has, whatever it shows.

export function InputNotices({ frame: { words }, notices }: { frame: PageFrame; notices: readonly WordableIssue[] }) {
  return (
    <div id="input-notices">
      <Notices tone="info" title={words.text('lagebild.notices')} sentences={notices.map((one) => words.issue(one))} />
    </div>
  )
}

/** The map island takes over `#map`; tables and what stands below it say the same without it. */
export function MapPlace({
  frame: { words, assets },
  region,
  shows: { question, supply },
  children,
}: {
  frame: PageFrame
  region: RegionDescription
  shows: Pick<MapElementData, 'question' | 'supply'>
  children?: ComponentChildren
}) {
  return (
    <section class="map-place" aria-labelledby="map-title">
      <h2 id="map-title" class="kern-sr-only">
        {words.text('lagebild.map')}
      </h2>
      <div
        id="map"
        class="map"
        data-region={region.id}
        data-version={region.version}
        data-question={question}
        data-supply={supply}
        data-lang={words.language}
        data-catalogue={`/api/regions/${encodeURIComponent(region.id)}/catalogue`}
        data-worker={assets.workers.reach ?? ''}
        data-map-worker={assets.files['maplibre-worker'] ?? ''}
      >
        <p class="map__fallback">{words.text('lagebild.map-needs-script')}</p>
      </div>
      {children}
    </section>
  )
}
