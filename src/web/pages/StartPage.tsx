import type { RegionDescription } from '../../contract/index.ts'
import { type DutyRow, Help } from '../components/index.ts'
import { Glance } from './cooperation/Glance.tsx'
import { OwnDuties } from './cooperation/OwnDuties.tsx'
import type { StructureView } from './cooperation/structureView.ts'
import { linksOf, type PageFrame } from './frame.ts'
import { Layout } from './Layout.tsx'
import { renderDocument } from './render.ts'
import { YourDesk, type Yours } from './YourDesk.tsx'

const QUESTIONS = ['lagebild', 'gemeinden', 'haltestelle', 'bericht', 'daten'] as const

export interface StartContent {
  readonly regions: readonly RegionDescription[]
  /** How the municipalities of a region work together; null = no region, or it does without. */
  readonly cooperation: StartCooperation | null
  /** What waits for somebody who has signed in; null for a guest. */
  readonly yours: Yours | null
}

export interface StartCooperation {
  readonly region: RegionDescription
  readonly structure: StructureView
  /** What waits for the reader herself or for her municipality, the most urgent first; null = a guest, or for nobody. */
  readonly own: readonly DutyRow[] | null
  /** Works in this region. */
  readonly isMember: boolean
}

export function renderStartPage(frame: PageFrame, content: StartContent): string {
  return renderDocument(<StartPage frame={frame} content={content} />)
}

function StartPage({ frame, content }: { frame: PageFrame; content: StartContent }) {
  const { words } = frame
  const { regions, yours, cooperation } = content
  const links = linksOf(frame)
  const about = cooperation ? { region: cooperation.region, regions } : {}
  return (
    <Layout
      frame={frame}
      title={words.text('web.product')}
      styles={cooperation ? ['zusammenarbeit'] : []}
      isWide={cooperation !== null}
      {...about}
    >
      {cooperation && <p class="preline">{cooperation.region.name}</p>}
      <h1>{words.text(cooperation ? 'struktur.title' : 'start.title')}</h1>
      {cooperation?.own && <OwnDuties frame={frame} region={cooperation.region.id} duties={cooperation.own} />}
      {yours ? (
        <YourDesk frame={frame} yours={yours} />
      ) : (
        <>
          <p class="lead">{words.text(cooperation ? 'struktur.lead-start' : 'start.lead')}</p>
          <Help view={{ words, links, topic: 'begin' }} />
        </>
      )}
      {cooperation && (
        <Glance
          frame={frame}
          region={cooperation.region.id}
          structure={cooperation.structure}
          isMember={cooperation.isMember}
        />
      )}
      {regions.length === 0 ? (
        <NoRegion frame={frame} />
      ) : (
        <>
          <section aria-labelledby="regions-title">
            <h2 id="regions-title">{words.text('start.regions')}</h2>
            <ul class="cards">
              {regions.map((region) => (
                <RegionCard key={region.id} frame={frame} region={region} />
              ))}
            </ul>
          </section>
          <section aria-labelledby="questions-title">
            <h2 id="questions-title">{words.text('start.questions')}</h2>
            <ul class="cards">
              {QUESTIONS.map((name) => (
                <li class="card" key={name}>
                  <h3>
                    <a class="card__link" href={links(`/${name}`)}>
                      {words.text(`start.question-${name}`)}
                    </a>
                  </h3>
                  <p class="muted">{words.text(`start.about-${name}`)}</p>
                </li>
              ))}
            </ul>
          </section>
        </>
      )}
      <OwnCounty frame={frame} />
    </Layout>
  )
}

function NoRegion({ frame: { words } }: { frame: PageFrame }) {
  return (
    <section class="notices notices--info" aria-labelledby="no-region-title">
      <h2 id="no-region-title">{words.text('start.no-region')}</h2>
      <p>{words.text('start.no-region-remedy')}</p>
      <Command text="npx reihum region example" />
    </section>
  )
}

function RegionCard({ frame, region }: { frame: PageFrame; region: RegionDescription }) {
  const { words } = frame
  const links = linksOf(frame)
  const query = new URLSearchParams({ region: region.id })
  return (
    <li class="card">
      <h3>
        {region.name} {region.example && <span class="tag">{words.text('web.example')}</span>}
      </h3>
      <p>
        {words.text('start.region-people', {
          people: Math.round(region.counts.populationInside),
          municipalities: region.counts.municipalitiesInside,
        })}
        {' · '}
        {words.text('start.region-sites', { facilities: words.number(region.counts.facilities) })}
      </p>
      <p class="muted">{words.text('start.region-built', { date: words.date(region.builtAt) })}</p>
      {region.example && <p class="muted">{words.text('web.example-note')}</p>}
      <p class="card__actions">
        <a
          class="kern-btn kern-btn--primary"
          href={links('/lagebild', query)}
          aria-label={`${words.text('start.region-open')}: ${region.name}`}
        >
          <span class="kern-label">{words.text('start.region-open')}</span>
        </a>
        <a href={links('/bericht', query)} aria-label={`${words.text('bericht.link')}: ${region.name}`}>
          {words.text('bericht.link')}
        </a>
        <a href={links('/daten', query)} aria-label={`${words.text('start.region-data')}: ${region.name}`}>
          {words.text('start.region-data')}
        </a>
      </p>
    </li>
  )
}

function OwnCounty({ frame: { words } }: { frame: PageFrame }) {
  return (
    <section aria-labelledby="own-title">
      <h2 id="own-title">{words.text('start.own')}</h2>
      <p>{words.text('start.own-fetch')}</p>
      <Command text="npx reihum region fetch 06636" />
      <p>{words.text('start.own-build')}</p>
      <Command
        text={[
          'npx reihum region build --name "Werra-Meißner-Kreis" --inside 06636 \\',
          '  --osm hessen.osm.pbf --gtfs fahrplan.zip --population zensus.zip \\',
          '  --boundaries vg250.zip --facilities standorte.csv',
        ].join('\n')}
      />
      <p>{words.text('start.own-files')}</p>
      <p>{words.text('start.own-after')}</p>
    </section>
  )
}

export function Command({ text }: { text: string }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a long command must scroll by keyboard too.
    <pre class="command" tabIndex={0}>
      <code>{text}</code>
    </pre>
  )
}
