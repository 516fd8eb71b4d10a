import type {
  ConnectedAnswer,
  ConnectedLevel,
  ConnectedOrder,
  DepartureRow,
  ModeRow,
  ReachAnswer,
  ReachQuestion,
  RegionDescription,
  ServiceChoice,
  SortOrder,
} from '../../contract/index.ts'
import { transitOf } from '../../contract/index.ts'
import { standardWords, type WordableIssue } from '../../messages/index.ts'
import {
  AnswerHead,
  type AnswerView,
  Connected,
  ConnectedHead,
  type ConnectedView,
  Departures,
  Help,
  Histogram,
  LeftOut,
  Legend,
  Modes,
  Municipalities,
  Notices,
  Provenance,
  QuestionForm,
  TakeAlong,
  Terms,
} from '../components/index.ts'
import { chosenLanguage, linksOf, type PageFrame } from './frame.ts'
import { Layout } from './Layout.tsx'
import { pageRegion } from './pageRegion.ts'
import { renderDocument } from './render.ts'
import { Command } from './StartPage.tsx'
import { InputNotices, MapPlace } from './situationParts.tsx'

export interface LagebildContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription | undefined
  readonly services: readonly ServiceChoice[]
  readonly service: ServiceChoice
  readonly question: ReachQuestion
  readonly sort: SortOrder
  readonly notices: readonly WordableIssue[]
  /** Null = there is none: no region, nobody travels to the service, or a fault. */
  readonly answer: ReachAnswer | null
  /** The same question on foot, by bicycle and by car. */
  readonly modes: readonly ModeRow[]
  /** By transit: for a good, the middle and a bad departure. */
  readonly departures: readonly DepartureRow[]
  /** The answer on a networked or digital service. */
  readonly connected?: {
    readonly answer: ConnectedAnswer
    /** Null = no data. */
    readonly level: ConnectedLevel | null
    readonly sort: ConnectedOrder
  }
  /** Why the region could not answer. */
  readonly fault?: WordableIssue
}

export function renderLagebildPage(frame: PageFrame, content: LagebildContent): string {
  return renderDocument(<LagebildPage frame={frame} content={content} />)
}

function LagebildPage({ frame, content }: { frame: PageFrame; content: LagebildContent }) {
  const { words } = frame
  const { region, answer } = content
  if (!region) return <WithoutRegion frame={frame} content={content} />
  const title = words.text('lagebild.preline', { region: region.name })
  if (content.connected) {
    const { answer, level, sort } = content.connected
    const view: ConnectedView = {
      words,
      links: linksOf(frame),
      region: pageRegion(region),
      service: content.service,
      answer,
      level,
      sort,
      standardWords: (standard) => standardWords(standard, words),
    }
    return (
      <Layout frame={frame} title={title} region={region} regions={content.regions} isWide scripts={['lagebild']}>
        <InputNotices frame={frame} notices={content.notices} />
        <div id="answer-head">
          <ConnectedHead view={view} />
        </div>
        <Choices frame={frame} content={content} region={region} />
        <Connected view={view} />
      </Layout>
    )
  }
  if (!answer) {
    return (
      <Layout frame={frame} title={title} region={region} regions={content.regions} isWide scripts={['lagebild']}>
        <WithoutAnswer frame={frame} content={content} region={region} />
      </Layout>
    )
  }
  const view: AnswerView = {
    words,
    links: linksOf(frame),
    region: pageRegion(region),
    service: content.service,
    question: content.question,
    answer,
    sort: content.sort,
  }
  return (
    <Layout
      frame={frame}
      title={title}
      region={region}
      regions={content.regions}
      isWide
      scripts={['lagebild', 'map']}
      styles={['maplibre', 'map']}
    >
      <InputNotices frame={frame} notices={content.notices} />
      <div id="answer-head">
        <AnswerHead view={view} />
      </div>
      <Choices frame={frame} content={content} region={region} />
      <div class="workspace" data-measure={answer.measure}>
        <MapPlace frame={frame} region={region} shows={{ question: JSON.stringify(answer.question) }}>
          <div id="answer-legend">
            <Legend view={view} />
          </div>
        </MapPlace>
        <div class="workspace__side">
          <div id="answer-modes">
            <Modes view={view} rows={content.modes} />
          </div>
          <div id="answer-departures">
            <Departures view={view} rows={content.departures} />
          </div>
          <div class="workspace__parts" id="answer-side">
            <LeftOut view={view} />
            <Histogram view={view} />
          </div>
        </div>
      </div>
      <div id="answer-table">
        <Municipalities view={view} />
        <TakeAlong view={view} />
        <Provenance view={view} />
      </div>
      <Help view={{ words, links: linksOf(frame), topic: 'lagebild' }} />
      <Terms words={words} />
      <p class="kern-sr-only" id="announcement" aria-live="polite" />
      <PageData frame={frame} view={view} regions={content.regions} />
    </Layout>
  )
}

function Choices({
  frame,
  content,
  region,
}: {
  frame: PageFrame
  content: LagebildContent
  region: RegionDescription
}) {
  const { regions, services, service, question, sort } = content
  return (
    <div id="question-form">
      <QuestionForm
        view={{
          words: frame.words,
          links: linksOf(frame),
          language: chosenLanguage(frame),
          regions,
          regionId: region.id,
          services,
          service,
          question,
          sort,
          timetable: region.serviceDays && { ...region.serviceDays, usualDay: usualDayOf(question, content.answer) },
        }}
      />
    </div>
  )
}

/** The ordinary working day, where the answer has used it because no day was asked. */
function usualDayOf(question: ReachQuestion, answer: ReachAnswer | null): string | null {
  return transitOf(question).date === null ? (answer?.question.transit?.date ?? null) : null
}

/** What the island needs to draw the same parts again. A data block: it is never run, and `<` cannot end it. */
function PageData({
  frame,
  view: { region, question, sort, answer },
  regions,
}: {
  frame: PageFrame
  view: AnswerView
  regions: readonly RegionDescription[]
}) {
  const data = {
    language: frame.words.language,
    keepLanguage: frame.keepLanguage,
    region,
    regions: regions.map(({ id, name }) => ({ id, name })),
    question,
    sort,
    answer,
  }
  const text = JSON.stringify(data).replaceAll('<', '\\u003c')
  // JSON with every “<” escaped, in a block that is not run.
  return <script type="application/json" id="page-data" dangerouslySetInnerHTML={{ __html: text }} />
}

function WithoutAnswer({
  frame,
  content,
  region,
}: {
  frame: PageFrame
  content: LagebildContent
  region: RegionDescription
}) {
  const { words } = frame
  return (
    <>
      <p class="preline">{words.text('lagebild.preline', { region: region.name })}</p>
      <h1 class="question">{words.text('lagebild.title-plain')}</h1>
      {content.fault && (
        <Notices
          tone="danger"
          title={words.text('error.region-not-readable.title')}
          sentences={[words.issue(content.fault)]}
        />
      )}
      <InputNotices frame={frame} notices={content.notices} />
      <Choices frame={frame} content={content} region={region} />
      <Help view={{ words, links: linksOf(frame), topic: 'lagebild' }} />
      <Terms words={words} />
    </>
  )
}

function WithoutRegion({ frame, content }: { frame: PageFrame; content: LagebildContent }) {
  const { words } = frame
  const links = linksOf(frame)
  return (
    <Layout frame={frame} title={words.text('lagebild.title-plain')}>
      <h1>{words.text('lagebild.title-plain')}</h1>
      <InputNotices frame={frame} notices={content.notices} />
      <section class="notices notices--info" aria-labelledby="no-region-title">
        <h2 id="no-region-title">{words.text('start.no-region')}</h2>
        <p>{words.text('start.no-region-remedy')}</p>
        <Command text="npx reihum region example" />
        <p>
          <a href={links('/')}>{words.text('start.own')}</a>
        </p>
      </section>
    </Layout>
  )
}
