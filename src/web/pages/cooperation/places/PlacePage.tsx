import type { RegionDescription } from '../../../../contract/index.ts'
import type { EntryNames } from '../../../components/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import { historyPath, ofRegion } from '../../register/paths.ts'
import { renderDocument } from '../../render.ts'
import { CooperationLayout } from '../CooperationLayout.tsx'
import { EntryLink } from '../EntryLink.tsx'
import { Fact } from '../Fact.tsx'
import { municipalityOf, nameOf } from '../names.ts'
import { type PlaceRow, placePath } from './PlacesPage.tsx'

export interface PlaceContent {
  readonly region: RegionDescription
  readonly place: PlaceRow & {
    readonly what: string | null
    readonly contact: string | null
    readonly isAccessible: boolean | null
    readonly services: readonly string[]
    readonly features: readonly string[]
    readonly process: string | null
    readonly prerequisites: readonly {
      readonly id: string
      readonly state: string | null
      readonly words: string | null
    }[]
    readonly shared: string | null
    readonly rules: string | null
    readonly surplus: string | null
    readonly confirmed: string | null
  }
  /** The five features, in their order. */
  readonly features: readonly string[]
  /** Linked places by id. */
  readonly others: readonly { readonly id: string; readonly name: string; readonly place: PlaceRow['place'] }[]
  readonly names: EntryNames
  readonly mayChange: boolean
  readonly isMember: boolean
}

interface Part {
  readonly frame: PageFrame
  readonly content: PlaceContent
}

export function renderPlacePage(frame: PageFrame, content: PlaceContent): string {
  const { words } = frame
  const { region, place, names, mayChange, isMember } = content
  const links = linksOf(frame)
  return renderDocument(
    <CooperationLayout frame={frame} region={region} part="places" title={place.name} above={[]}>
      <p class="preline">{place.place?.ags ? municipalityOf(names, place.place.ags) : region.name}</p>
      <h1>{place.name}</h1>
      {place.what !== null && <p class="lead">{place.what}</p>}
      <p class="tags">
        {place.type !== null && <span class="tag">{words.text(`option.social-place.type-${place.type}`)}</span>}
        {place.state !== null && <span class="tag">{words.text(`option.social-place.state-${place.state}`)}</span>}
        {place.isCommons && <span class="tag">{words.text('orte.commons')}</span>}
      </p>
      {mayChange && (
        <p class="acts">
          <EntryLink
            frame={frame}
            region={region.id}
            kind="social-place"
            id={place.id}
            back={placePath(place.id)}
            isButton
          >
            {words.text('orte.change')}
          </EntryLink>
        </p>
      )}
      <Facts frame={frame} content={content} />
      <Features frame={frame} content={content} />
      <Prerequisites frame={frame} content={content} />
      <Linked frame={frame} content={content} />
      <Commons frame={frame} content={content} />
      {place.confirmed !== null && (
        <p class="muted">{words.text('bestaetigen.last', { day: words.date(place.confirmed) })}</p>
      )}
      {isMember && (
        <p>
          <a href={links(historyPath('social-place', place.id), ofRegion(region.id))}>{words.text('orte.history')}</a>
        </p>
      )}
    </CooperationLayout>,
  )
}

function Facts({ frame, content: { place, names } }: Part) {
  const { words } = frame
  const label = (field: string) => words.text(`social-place.${field}`)
  const unknown = words.text('entry.not-stated')
  return (
    <section aria-labelledby="facts-title">
      <h2 id="facts-title">{words.text('orte.facts')}</h2>
      <dl class="facts">
        <Fact term={label('keeper')}>
          {place.keeper === null ? unknown : nameOf(names, 'actor', place.keeper, words)}
        </Fact>
        <Fact term={label('contact')}>{place.contact ?? unknown}</Fact>
        <Fact term={label('opening')}>{place.opening ?? unknown}</Fact>
        <Fact term={label('is-accessible')}>
          {place.isAccessible === null ? unknown : words.text(`entry.flag-${place.isAccessible}`)}
        </Fact>
        <Fact term={label('services')}>
          {place.services.length === 0
            ? unknown
            : words.list(place.services.map((id) => nameOf(names, 'service', id, words)))}
        </Fact>
      </dl>
      {place.process !== null && (
        <>
          <h3>{label('process')}</h3>
          <p class="keep-lines">{place.process}</p>
        </>
      )}
    </section>
  )
}

/** All five, those that are not there too. */
function Features({ frame: { words }, content: { place, features } }: Part) {
  return (
    <section aria-labelledby="features-title">
      <h2 id="features-title">{words.text('orte.features')}</h2>
      <ul class="checks">
        {features.map((feature) => {
          const isThere = place.features.includes(feature)
          return (
            <li key={feature} class={isThere ? 'checks__yes' : 'checks__no'}>
              {words.text(`option.social-place.features-${feature}`)}
              <span class="kern-sr-only">
                : {words.text(isThere ? 'orte.feature-there' : 'orte.feature-not-there')}
              </span>
            </li>
          )
        })}
      </ul>
      <p class="muted">{words.text('orte.features-source')}</p>
    </section>
  )
}

function Prerequisites({ frame, content: { place, region } }: Part) {
  const { words } = frame
  return (
    <section aria-labelledby="prerequisites-title">
      <h2 id="prerequisites-title">{words.text('orte.prerequisites')}</h2>
      <p>{words.text('orte.prerequisites-lead')}</p>
      <dl class="facts">
        {place.prerequisites.map(({ id, state, words: said }) => (
          <Fact key={id} term={words.text(`social-place.${id}`)}>
            {state === null ? words.text('entry.not-stated') : words.text(`option.social-place.${id}-${state}`)}
            {said !== null && `: ${said}`}
          </Fact>
        ))}
      </dl>
      <CheckLink frame={frame} region={region.id} template="social-place-conditions" />
    </section>
  )
}

function Linked({ frame, content: { others, names, region } }: Part) {
  const { words } = frame
  const links = linksOf(frame)
  return (
    <section aria-labelledby="links-title">
      <h2 id="links-title">{words.text('orte.links')}</h2>
      {others.length === 0 && <p class="muted">{words.text('orte.links-none')}</p>}
      <ul>
        {others.map(({ id, name, place }) => (
          <li key={id}>
            <a href={links(placePath(id), ofRegion(region.id))}>{name}</a>
            {place?.ags && ` (${municipalityOf(names, place.ags)})`}
          </li>
        ))}
      </ul>
    </section>
  )
}

function Commons({ frame, content: { place, region } }: Part) {
  const { words } = frame
  const isSilent = place.isCommons !== true && place.rules === null && place.surplus === null
  if (isSilent) return null
  const label = (field: string) => words.text(`social-place.${field}`)
  const unknown = words.text('entry.not-stated')
  return (
    <section aria-labelledby="commons-title">
      <h2 id="commons-title">{words.text('orte.commons-title')}</h2>
      <p>{words.text('orte.commons-lead')}</p>
      <dl class="facts">
        <Fact term={label('shared')}>{place.shared ?? unknown}</Fact>
        <Fact term={label('rules')}>
          <span class="keep-lines">{place.rules ?? unknown}</span>
        </Fact>
        <Fact term={label('surplus')}>
          <span class="keep-lines">{place.surplus ?? unknown}</span>
        </Fact>
      </dl>
      <CheckLink frame={frame} region={region.id} template="commons" />
    </section>
  )
}

/** To the check with whose questions several people can look at the place together. */
function CheckLink({ frame, region, template }: { frame: PageFrame; region: string; template: string }) {
  return (
    <p>
      <a href={linksOf(frame)(`/zusammenarbeit/pruefraster/vorlage/${template}`, ofRegion(region))}>
        {frame.words.text('orte.to-check')}
      </a>
    </p>
  )
}
