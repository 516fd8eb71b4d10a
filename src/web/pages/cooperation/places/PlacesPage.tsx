import type { RegionDescription } from '../../../../contract/index.ts'
import type { RegionDrawing } from '../../../../core/cooperation/index.ts'
import type { Place } from '../../../../core/process/index.ts'
import { type EntryNames, FilterForm, Help, ScrollTable, Select } from '../../../components/index.ts'
import { chosenLanguage, linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion } from '../../register/paths.ts'
import { renderDocument } from '../../render.ts'
import { CooperationLayout } from '../CooperationLayout.tsx'
import { ListLinks } from '../ListLinks.tsx'
import { NewEntries } from '../NewEntries.tsx'
import { municipalityOf, nameOf } from '../names.ts'
import { cooperationPath } from '../parts.ts'
import { PlaceMap } from './PlaceMap.tsx'

export interface PlaceRow {
  readonly id: string
  readonly name: string
  readonly place: Place | null
  readonly type: string | null
  readonly state: string | null
  readonly keeper: string | null
  readonly opening: string | null
  readonly isCommons: boolean | null
  readonly links: readonly string[]
}

export interface PlacesContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription
  readonly rows: readonly PlaceRow[]
  readonly all: number
  /** Null = there is nothing to draw. */
  readonly map: {
    readonly drawing: RegionDrawing
    readonly marks: readonly { readonly id: string; readonly x: number; readonly y: number }[]
  } | null
  readonly query: { readonly municipality: string; readonly type: string; readonly commons: boolean }
  readonly types: readonly string[]
  readonly municipalities: readonly { readonly ags: string; readonly name: string }[]
  readonly names: EntryNames
  readonly mayWrite: boolean
}

export const PLACES_PATH = cooperationPath('places')

export const placePath = (id: string) => `${PLACES_PATH}/${encodeURIComponent(id)}`

interface Part {
  readonly frame: PageFrame
  readonly content: PlacesContent
}

export function renderPlacesPage(frame: PageFrame, content: PlacesContent): string {
  const { words } = frame
  const { regions, region, rows, all, mayWrite } = content
  const links = linksOf(frame)
  const title = words.text('orte.title')
  return renderDocument(
    <CooperationLayout frame={frame} region={region} regions={regions} part="places" title={title} isWide>
      <p class="preline">{region.name}</p>
      <h1>{title}</h1>
      <p class="lead">{words.text('orte.lead')}</p>
      <Help view={{ words, links, topic: 'places' }} />
      {mayWrite && (
        <NewEntries
          frame={frame}
          region={region.id}
          kinds={['social-place']}
          text={() => words.text('orte.add')}
          back={PLACES_PATH}
        />
      )}
      <PlacesFilter frame={frame} content={content} />
      <p role="status">{words.text('orte.count', { shown: rows.length, all })}</p>
      {rows.length === 0 ? (
        <p class="notices notices--info">{words.text(all > 0 ? 'orte.none-found' : 'orte.none')}</p>
      ) : (
        <div class="places">
          <Drawn frame={frame} content={content} />
          <Table frame={frame} content={content} />
        </div>
      )}
      <ListLinks frame={frame} region={region.id} kinds={['social-place']}>
        <li>
          <a href={links(`${PLACES_PATH}/karte.geojson`, ofRegion(region.id))} download>
            {words.text('orte.geojson')}
          </a>
        </li>
      </ListLinks>
    </CooperationLayout>,
  )
}

function PlacesFilter({ frame, content }: Part) {
  const { words } = frame
  const { region, query, types, municipalities } = content
  const any = ['', words.text('katalog.all')] as const
  return (
    <FilterForm words={words} action={PLACES_PATH} kept={{ lang: chosenLanguage(frame), region: region.id }}>
      <Select
        name="ort"
        label={words.text('service-role.municipality')}
        value={query.municipality}
        options={[any, ...municipalities.map(({ ags, name }) => [ags, name] as const)]}
      />
      <Select
        name="art"
        label={words.text('social-place.type')}
        value={query.type}
        options={[any, ...types.map((type) => [type, words.text(`option.social-place.type-${type}`)] as const)]}
      />
      <Select
        name="gemeingut"
        label={words.text('social-place.is-commons')}
        value={query.commons ? '1' : ''}
        options={[any, ['1', words.text('orte.only-commons')]]}
      />
    </FilterForm>
  )
}

function Drawn({ frame, content }: Part) {
  const { words } = frame
  const { map, rows, region } = content
  if (!map) return null
  const links = linksOf(frame)
  const numbers = new Map(rows.map(({ id }, i) => [id, i + 1]))
  const byId = new Map(rows.map((row) => [row.id, row]))
  const marks = map.marks.flatMap((mark) => {
    const row = byId.get(mark.id)
    if (!row) return []
    const href = links(placePath(row.id), ofRegion(region.id))
    return [{ ...mark, href, name: row.name, number: numbers.get(row.id)!, isCommons: row.isCommons === true }]
  })
  const pairs = rows.flatMap(({ id, links: others }) =>
    others.filter((other) => id < other).map((other): readonly [string, string] => [id, other]),
  )
  return (
    <figure class="places__map">
      <PlaceMap drawing={map.drawing} marks={marks} links={pairs} label={words.text('orte.map')} />
      <figcaption class="muted">{words.text('orte.map-note')}</figcaption>
    </figure>
  )
}

function Table({ frame, content }: Part) {
  const { words } = frame
  const { rows, region, names, map } = content
  const links = linksOf(frame)
  const drawn = new Set(map?.marks.map(({ id }) => id))
  const label = (field: string) => words.text(`social-place.${field}`)
  return (
    <>
      <p class="kern-sr-only" id="places-caption">
        {words.text('orte.caption')}
      </p>
      <ScrollTable titleId="places-caption" kind="stacked">
        <thead>
          <tr>
            <th scope="col">{label('name')}</th>
            <th scope="col">{label('place')}</th>
            <th scope="col">{label('type')}</th>
            <th scope="col">{label('keeper')}</th>
            <th scope="col">{label('state')}</th>
            <th scope="col">{label('opening')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, i) => (
            <tr key={row.id}>
              <th scope="row">
                {words.text('orte.number', { n: i + 1 })}{' '}
                <a href={links(placePath(row.id), ofRegion(region.id))}>{row.name}</a>
                {row.isCommons && <span class="tag">{words.text('orte.commons')}</span>}
              </th>
              <td data-label={label('place')}>
                {row.place?.ags ? municipalityOf(names, row.place.ags) : ''}
                {map && !drawn.has(row.id) && <span class="muted"> {words.text('orte.no-point')}</span>}
              </td>
              <td data-label={label('type')}>
                {row.type === null ? '' : words.text(`option.social-place.type-${row.type}`)}
              </td>
              <td data-label={label('keeper')}>
                {row.keeper === null ? '' : nameOf(names, 'actor', row.keeper, words)}
              </td>
              <td data-label={label('state')}>
                {row.state === null ? '' : words.text(`option.social-place.state-${row.state}`)}
              </td>
              <td data-label={label('opening')}>{row.opening ?? ''}</td>
            </tr>
          ))}
        </tbody>
      </ScrollTable>
    </>
  )
}
