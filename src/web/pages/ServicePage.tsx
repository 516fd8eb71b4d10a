import type { RegionDescription } from '../../contract/index.ts'
import type { Negotiated, ServiceAt, ServiceCatalogue } from '../../core/services/index.ts'
import type { WordableIssue } from '../../messages/index.ts'
import {
  AskedTable,
  DutyPart,
  groupWords,
  NegotiationList,
  Notices,
  StandardList,
  StateTag,
} from '../components/index.ts'
import { proposeCommand } from './CataloguePage.tsx'
import { linksOf, type PageFrame } from './frame.ts'
import { Layout } from './Layout.tsx'
import { NegotiateForms, type NegotiateView } from './NegotiateForms.tsx'
import { renderDocument } from './render.ts'
import { Command } from './StartPage.tsx'

export interface ServiceContent {
  readonly region: RegionDescription | undefined
  readonly catalogue: ServiceCatalogue
  readonly at: ServiceAt
  readonly negotiations: readonly Negotiated[]
  readonly notices: readonly WordableIssue[]
  readonly today: string
  readonly negotiate: NegotiateView
}

export function renderServicePage(frame: PageFrame, content: ServiceContent): string {
  return renderDocument(<ServicePage frame={frame} content={content} />)
}

function ServicePage({ frame, content }: { frame: PageFrame; content: ServiceContent }) {
  const { words } = frame
  const { region, at, notices, catalogue } = content
  const { service } = at
  const links = linksOf(frame)
  const ofRegion = new URLSearchParams(region ? { region: region.id } : {})
  const toMap = new URLSearchParams(ofRegion)
  toMap.set('service', service.id)
  const isTravelled = service.kind === 'visited' || service.kind === 'outbound'
  const name = words.of(service.name)
  return (
    <Layout
      frame={frame}
      title={name}
      region={region}
      above={[
        { text: words.text('web.path-daten'), href: links('/daten', ofRegion) },
        { text: words.text('web.path-leistungskatalog'), href: links('/daten/leistungskatalog', ofRegion) },
      ]}
    >
      <p class="preline">{region?.name}</p>
      <h1>{name}</h1>
      <p class="lead">{words.of(service.description)}</p>
      <p class="tags">
        <StateTag state={service.state} words={words} />
        <span class="tag">{words.text(`katalog.kind-${service.kind}`)}</span>
        <span class="tag">{words.text(`katalog.tier-${service.tier}`)}</span>
        {at.duty?.legalClaim && <span class="tag">{words.text('katalog.claim-yes')}</span>}
      </p>
      {region && <p>{words.text(`katalog.state-hint-${service.state}`)}</p>}
      {isTravelled && region && (
        <p>
          <a class="kern-btn kern-btn--secondary" href={links('/lagebild', toMap)}>
            <span class="kern-label">{words.text('katalog.to-map')}</span>
          </a>
        </p>
      )}
      <Notices tone="info" title={words.text('lagebild.notices')} sentences={notices.map((one) => words.issue(one))} />
      <Facts frame={frame} at={at} />
      <section aria-labelledby="who-title">
        <h2 id="who-title">{words.text('katalog.who')}</h2>
        <DutyPart view={{ words, service, duty: at.duty, place: at.place }} />
      </section>
      <Standards frame={frame} content={content} />
      <Viability frame={frame} content={content} />
      {service.price.length + service.quality.length + service.continuity.length > 0 && (
        <div class="table-section">
          <h2 id="asked-title">{words.text('katalog.asked')}</h2>
          <p>{words.text('katalog.asked-lead')}</p>
          <AskedTable words={words} service={service} />
        </div>
      )}
      <Together frame={frame} at={at} />
      <Places frame={frame} at={at} />
      <History frame={frame} content={content} />
      <p class="muted">{words.text('katalog.version', { version: catalogue.version })}</p>
    </Layout>
  )
}

interface Part {
  readonly frame: PageFrame
  readonly at: ServiceAt
}

function Facts({ frame: { words }, at: { service } }: Part) {
  const facts: [string, string][] = [
    [words.text('katalog.need'), words.of(service.need)],
    [words.text('katalog.users'), usersWords(service.users, words)],
    [words.text('katalog.fact-group'), groupWords(service.group, words)],
    ...(service.capacityUnit
      ? ([[words.text('katalog.capacity'), words.of(service.capacityUnit)]] as [string, string][])
      : []),
    ...(service.sdgs.length > 0
      ? ([
          [
            words.text('katalog.fact-sdgs'),
            service.sdgs.map((sdg) => `${sdg} ${words.text(`katalog.sdg-${sdg.split('.')[0]}`)}`).join(', '),
          ],
        ] as [string, string][])
      : []),
    [words.text('katalog.fact-id'), [service.id, ...service.aliases].join(', ')],
  ]
  return (
    <section aria-labelledby="facts-title">
      <h2 id="facts-title">{words.text('katalog.facts')}</h2>
      <dl class="facts">
        {facts.map(([term, value]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  )
}

function usersWords(users: ServiceAt['service']['users'], words: PageFrame['words']): string {
  if (!users) return words.text('katalog.users-all')
  const who = words.text(`katalog.users-who-${users.sex}`)
  return users.toAge > 120
    ? words.text('katalog.users-from', { who, from: users.fromAge })
    : words.text('katalog.users-span', { who, from: users.fromAge, to: users.toAge })
}

/** The region's own beside what sources say; what holds elsewhere last and folded. */
function Standards({ frame: { words }, content: { at, catalogue } }: { frame: PageFrame; content: ServiceContent }) {
  const view = { words, ...sourcesOf(catalogue) }
  const own = at.standards.here.filter((s) => s.kind === 'own')
  const sourced = at.standards.here.filter((s) => s.kind !== 'own')
  return (
    <section aria-labelledby="standards-title">
      <h2 id="standards-title">{words.text('katalog.standards')}</h2>
      {own.length > 0 && (
        <>
          <h3>{words.text('katalog.standards-own')}</h3>
          <StandardList view={{ ...view, standards: own }} />
        </>
      )}
      {own.length > 0 && sourced.length > 0 && <h3>{words.text('katalog.standards-here')}</h3>}
      {sourced.length > 0 ? (
        <StandardList view={{ ...view, standards: sourced }} />
      ) : (
        <p>{words.text('katalog.standards-none')}</p>
      )}
      <Elsewhere words={words} count={at.standards.elsewhere.length}>
        <StandardList view={{ ...view, standards: at.standards.elsewhere }} />
      </Elsewhere>
    </section>
  )
}

function Viability({ frame: { words }, content: { at, catalogue } }: { frame: PageFrame; content: ServiceContent }) {
  const view = { words, ...sourcesOf(catalogue) }
  const { here, elsewhere } = at.viability
  return (
    <section aria-labelledby="viability-title">
      <h2 id="viability-title">{words.text('katalog.viability')}</h2>
      {here.length > 0 ? (
        <StandardList view={{ ...view, standards: here }} />
      ) : (
        <p>{words.text('katalog.viability-none')}</p>
      )}
      <Elsewhere words={words} count={elsewhere.length}>
        <StandardList view={{ ...view, standards: elsewhere }} />
      </Elsewhere>
    </section>
  )
}

function Elsewhere({
  words,
  count,
  children,
}: {
  words: PageFrame['words']
  count: number
  children: preact.ComponentChildren
}) {
  if (count === 0) return null
  return (
    <details>
      <summary>{`${words.text('katalog.standards-elsewhere')} (${words.number(count)})`}</summary>
      {children}
    </details>
  )
}

function sourcesOf({ sources }: ServiceCatalogue) {
  return {
    titles: new Map(sources.map(({ key, title }) => [key, title])),
    weak: new Set(sources.filter(({ weak }) => weak).map(({ key }) => key)),
  }
}

function Together({ frame: { words }, at: { service } }: Part) {
  const { coProduction, alternatives } = service
  if (!coProduction && alternatives.length === 0) return null
  return (
    <section aria-labelledby="together-title">
      <h2 id="together-title">{words.text('katalog.co-production')}</h2>
      {coProduction && (
        <p>
          {[
            words.text(`katalog.fitness-${coProduction.fitness}`),
            ...(coProduction.note ? [words.of(coProduction.note)] : []),
          ].join(': ')}
        </p>
      )}
      {alternatives.length > 0 && (
        <>
          <h3>{words.text('katalog.alternatives')}</h3>
          <ul>
            {alternatives.map((one) => (
              <li key={one.de}>{words.of(one)}</li>
            ))}
          </ul>
        </>
      )}
    </section>
  )
}

function Places({ frame: { words }, at: { service } }: Part) {
  const { reliability, note, officialList, rules } = service.osm
  return (
    <section aria-labelledby="places-title">
      <h2 id="places-title">{words.text('katalog.data')}</h2>
      <dl class="facts">
        <div>
          <dt>{words.text('katalog.osm')}</dt>
          <dd>{`${words.text(`katalog.osm-${reliability}`)}. ${words.of(note)}`}</dd>
        </div>
        <div>
          <dt>{words.text('katalog.official-list')}</dt>
          <dd>{words.of(officialList)}</dd>
        </div>
      </dl>
      {rules.length > 0 && (
        <details>
          <summary>{words.text('katalog.osm-rules')}</summary>
          <ul>
            {rules.map((rule, index) => (
              <li key={index}>
                <code class="breakable">{JSON.stringify(rule)}</code>
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  )
}

function History({ frame, content }: { frame: PageFrame; content: ServiceContent }) {
  const { words } = frame
  const { region, at, negotiations, today, negotiate } = content
  if (!region) return null
  return (
    <section aria-labelledby="history-title">
      <h2 id="history-title">{words.text('katalog.history')}</h2>
      {negotiations.length > 0 ? (
        <NegotiationList view={{ words, negotiations, today, serviceOf: null }} />
      ) : (
        <p>{words.text('katalog.history-none')}</p>
      )}
      <NegotiateForms frame={frame} region={region} service={at.service} negotiations={negotiations} view={negotiate} />
      <details>
        <summary>{words.text('katalog.history-how')}</summary>
        <Command text={proposeCommand(at.service.id, region.id, words)} />
      </details>
    </section>
  )
}
