import type {
  ClosureAnswer,
  RegionDescription,
  ServiceChoice,
  SupplyAnswer,
  SupplyQuestion,
} from '../../contract/index.ts'
import type { WordableIssue } from '../../messages/index.ts'
import {
  Closure,
  Facilities,
  Notices,
  Provenance,
  SupplyForm,
  SupplyHead,
  SupplyLeftOut,
  SupplyMunicipalities,
  type SupplyOrders,
  SupplyTakeAlong,
  type SupplyView,
  Viability,
} from '../components/index.ts'
import { linksOf, type PageFrame } from './frame.ts'
import { Layout } from './Layout.tsx'
import { pageRegion } from './pageRegion.ts'
import { renderDocument } from './render.ts'

export interface SupplyContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription
  readonly services: readonly ServiceChoice[]
  readonly service: ServiceChoice
  readonly question: SupplyQuestion
  readonly orders: SupplyOrders
  readonly notices: readonly WordableIssue[]
  /** Null = the region could not answer; `fault` says why. */
  readonly answer: SupplyAnswer | null
  readonly closure: ClosureAnswer | null
  readonly fault?: WordableIssue
}

export function renderSupplyPage(frame: PageFrame, content: SupplyContent): string {
  return renderDocument(<SupplyPage frame={frame} content={content} />)
}

/** The situation page about supply. Its script replaces the parts by what the server draws for the next question. */
function SupplyPage({ frame, content }: { frame: PageFrame; content: SupplyContent }) {
  const { words } = frame
  const { region, answer, service, question, orders, closure } = content
  const title = words.text('lagebild.preline', { region: region.name })
  if (!answer)
    return (
      <Layout frame={frame} title={title} region={region} isWide scripts={['supply']}>
        <div id="answer-head">
          <p class="preline">{title}</p>
          <h1 class="question">{words.text('lagebild.supply-question', { service: words.of(service.name) })}</h1>
          {content.fault && (
            <Notices
              tone="danger"
              title={words.text('error.answer-not-possible.title')}
              sentences={[words.issue(content.fault)]}
            />
          )}
        </div>
        <InputNotices frame={frame} content={content} />
        <Choices frame={frame} content={content} />
      </Layout>
    )
  const view: SupplyView = {
    words,
    links: linksOf(frame),
    region: pageRegion(region),
    service,
    question,
    answer,
    closure,
    orders,
  }
  return (
    <Layout frame={frame} title={title} region={region} isWide scripts={['supply', 'map']} styles={['maplibre', 'map']}>
      <InputNotices frame={frame} content={content} />
      <div id="answer-head">
        <SupplyHead view={view} />
      </div>
      <Choices frame={frame} content={content} />
      <div class="workspace" data-measure="supply">
        <MapPlace frame={frame} view={view} />
        <div class="workspace__side" id="answer-side">
          <SupplyLeftOut view={view} />
          <Viability view={view} />
        </div>
      </div>
      <div id="answer-table">
        <Closure view={view} />
        <Facilities view={view} />
        <SupplyMunicipalities view={view} />
        <SupplyTakeAlong view={view} />
        <Provenance view={view} />
      </div>
      <p class="kern-sr-only" id="announcement" aria-live="polite" />
      <div id="page-question" data-region={region.id} data-supply={JSON.stringify(question)} hidden />
    </Layout>
  )
}

function InputNotices({ frame: { words }, content: { notices } }: { frame: PageFrame; content: SupplyContent }) {
  return (
    <div id="input-notices">
      <Notices tone="info" title={words.text('lagebild.notices')} sentences={notices.map((one) => words.issue(one))} />
    </div>
  )
}

function Choices({ frame, content }: { frame: PageFrame; content: SupplyContent }) {
  const { regions, region, services, service, question, orders, answer } = content
  return (
    <div id="question-form">
      <SupplyForm
        view={{
          words: frame.words,
          links: linksOf(frame),
          language: frame.keepLanguage ? frame.words.language : null,
          regions,
          regionId: region.id,
          services,
          service,
          question,
          usualCatchment: question.catchment === null ? (answer?.question.catchment ?? null) : null,
          orders,
        }}
      />
    </div>
  )
}

/** The map island takes over `#map`; the tables say the same without it. */
function MapPlace({ frame, view: { region, question } }: { frame: PageFrame; view: SupplyView }) {
  const { words, assets } = frame
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
        data-supply={JSON.stringify(question)}
        data-lang={words.language}
        data-catalogue={`/api/regions/${encodeURIComponent(region.id)}/catalogue`}
        data-worker={assets.workers.reach ?? ''}
        data-map-worker={assets.files['maplibre-worker'] ?? ''}
      >
        <p class="map__fallback">{words.text('lagebild.map-needs-script')}</p>
      </div>
    </section>
  )
}
