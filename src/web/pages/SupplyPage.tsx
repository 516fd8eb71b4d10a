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
  Help,
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
import { chosenLanguage, linksOf, type PageFrame } from './frame.ts'
import { Layout } from './Layout.tsx'
import { pageRegion } from './pageRegion.ts'
import { renderDocument } from './render.ts'
import { InputNotices, MapPlace } from './situationParts.tsx'

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
      <Layout frame={frame} title={title} region={region} regions={content.regions} isWide scripts={['supply']}>
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
        <InputNotices frame={frame} notices={content.notices} />
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
    <Layout
      frame={frame}
      title={title}
      region={region}
      regions={content.regions}
      isWide
      scripts={['supply', 'map']}
      styles={['maplibre', 'map']}
    >
      <InputNotices frame={frame} notices={content.notices} />
      <div id="answer-head">
        <SupplyHead view={view} />
      </div>
      <Choices frame={frame} content={content} />
      <div class="workspace" data-measure="supply">
        <MapPlace frame={frame} region={region} shows={{ supply: JSON.stringify(question) }} />
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
      <Help view={{ words: frame.words, links: linksOf(frame), topic: 'supply' }} />
      <p class="kern-sr-only" id="announcement" aria-live="polite" />
      <div id="page-question" data-region={region.id} data-supply={JSON.stringify(question)} hidden />
    </Layout>
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
          language: chosenLanguage(frame),
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
