import {
  PROJECT_SORTS,
  PROJECT_STATES,
  type ProjectQuery,
  type ProjectRow,
  type ProjectSort,
  type RegionDescription,
} from '../../../../contract/index.ts'
import type { PortfolioSignal } from '../../../../core/cooperation/index.ts'
import { type EntryNames, FilterForm, InputField, ScrollTable, Select } from '../../../components/index.ts'
import { chosenLanguage, linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion } from '../../register/paths.ts'
import { renderDocument } from '../../render.ts'
import { CooperationLayout } from '../CooperationLayout.tsx'
import { KindsHelp } from './KindsHelp.tsx'
import { type NameOf, nameIn, namesWords } from './nameOf.ts'
import { newEntry, PROJECTS, projectPath } from './projectPaths.ts'
import { Signals } from './Signals.tsx'

export interface ProjectsContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription
  readonly rows: readonly ProjectRow[]
  /** All that the reader sees. */
  readonly all: number
  readonly query: ProjectQuery
  readonly phases: readonly { readonly id: string; readonly labelKey: string }[]
  readonly names: EntryNames
  readonly signals: readonly PortfolioSignal[]
  readonly mayWrite: boolean
}

export const renderProjectsPage = (frame: PageFrame, content: ProjectsContent): string =>
  renderDocument(<ProjectsPage frame={frame} content={content} />)

interface Props {
  readonly frame: PageFrame
  readonly content: ProjectsContent
}

function ProjectsPage({ frame, content }: Props) {
  const { words } = frame
  const { regions, region, rows, all, signals, mayWrite } = content
  const links = linksOf(frame)
  const title = words.text('vorhaben.title')
  const nameOf = nameIn(content.names, words)
  return (
    <CooperationLayout frame={frame} region={region} regions={regions} part="projects" title={title} isWide>
      <p class="preline">{region.name}</p>
      <h1>{title}</h1>
      <p class="lead">{words.text('vorhaben.lead')}</p>
      {mayWrite && (
        <p class="acts">
          <a class="kern-btn kern-btn--primary" href={links(...newEntry(region.id, 'project', PROJECTS))}>
            <span class="kern-label">{words.text('vorhaben.new')}</span>
          </a>
        </p>
      )}
      {all === 0 ? (
        <p class="notices notices--info">{words.text(mayWrite ? 'vorhaben.none-yet' : 'vorhaben.none-for-you')}</p>
      ) : (
        <>
          <Filter frame={frame} content={content} />
          <p role="status">{words.text('vorhaben.count', { shown: rows.length, all })}</p>
          {rows.length > 0 && <Table frame={frame} content={content} nameOf={nameOf} />}
        </>
      )}
      <Signals frame={frame} region={region.id} signals={signals} nameOf={nameOf} mayWrite={mayWrite} />
      <KindsHelp words={words} />
    </CooperationLayout>
  )
}

function Filter({ frame, content }: Props) {
  const { words } = frame
  const { region, query, phases, names } = content
  const choices = (kind: string) =>
    [...(names.references?.get(kind) ?? [])]
      .sort((a, b) => words.compare(a[1], b[1]))
      .map(([id, name]) => [id, name] as const)
  const everything = ['', words.text('katalog.all')] as const
  const isNarrowed = Object.entries(query).some(([key, value]) => key !== 'sort' && value !== '' && value !== false)
  return (
    <FilterForm
      words={words}
      action={PROJECTS}
      kept={{ lang: chosenLanguage(frame), region: region.id, sort: query.sort }}
      reset={isNarrowed ? linksOf(frame)(PROJECTS, ofRegion(region.id)) : null}
    >
      <InputField
        name="q"
        id="projects-q"
        label={words.text('katalog.search')}
        value={query.search}
        type="search"
        maxLength={100}
      />
      <Select
        name="feld"
        label={words.text('project.field')}
        value={query.field}
        options={[everything, ...choices('field')]}
      />
      <Select
        name="partner"
        label={words.text('vorhaben.partner')}
        value={query.partner}
        options={[everything, ...choices('actor')]}
      />
      <Select
        name="phase"
        label={words.text('vorhaben.phase')}
        value={query.phase}
        options={[
          everything,
          ...phases.map(({ id, labelKey }) => [id, words.text(labelKey)] as const),
          ...PROJECT_STATES.filter((one) => one !== 'running').map(
            (one) => [one, words.text(`vorhaben.state-${one}`)] as const,
          ),
        ]}
      />
    </FilterForm>
  )
}

/** The list as it is asked for now, with another order or filter. */
function queryOf({ region, query }: ProjectsContent, change: Partial<ProjectQuery>): URLSearchParams {
  const { search, field, partner, phase, isLate, sort } = { ...query, ...change }
  const given = { q: search, feld: field, partner, phase, spaet: isLate ? '1' : '', sort }
  return ofRegion(region.id, Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')))
}

function Table({ frame, content, nameOf }: Props & { readonly nameOf: NameOf }) {
  const { words } = frame
  const { rows } = content
  return (
    <>
      <p class="kern-sr-only" id="projects-caption">
        {words.text('vorhaben.title')}
      </p>
      <ScrollTable titleId="projects-caption" kind="stacked">
        <thead>
          <tr>
            {PROJECT_SORTS.map((column) => (
              <SortHeading key={column} frame={frame} content={content} column={column} />
            ))}
            <th scope="col">{words.text('project.partners')}</th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <Row key={row.id} frame={frame} content={content} row={row} nameOf={nameOf} />
          ))}
        </tbody>
      </ScrollTable>
    </>
  )
}

function SortHeading({ frame, content, column }: Props & { readonly column: ProjectSort }) {
  const { sort } = content.query
  const isUp = sort === column || (sort === '' && column === 'name')
  const isDown = sort === `-${column}`
  const next = queryOf(content, { sort: isUp ? `-${column}` : column })
  return (
    <th scope="col" aria-sort={isUp ? 'ascending' : isDown ? 'descending' : undefined}>
      <a class="sort" href={linksOf(frame)(PROJECTS, next)}>
        {frame.words.text(`vorhaben.column-${column}`)}
        <span class="sort__mark" aria-hidden="true">
          {isUp ? ' ↑' : isDown ? ' ↓' : ''}
        </span>
      </a>
    </th>
  )
}

function Row({ frame, content, row, nameOf }: Props & { readonly row: ProjectRow; readonly nameOf: NameOf }) {
  const { words } = frame
  const links = linksOf(frame)
  const { id, name, field, partners, tasks, next } = row
  const column = (one: ProjectSort) => words.text(`vorhaben.column-${one}`)
  return (
    <tr>
      <th scope="row">
        <a href={links(projectPath(id), ofRegion(content.region.id))}>{name}</a>
      </th>
      <td data-label={column('field')}>{field === null ? '' : nameOf('field', field)}</td>
      <td data-label={column('phase')}>
        <PhaseTag frame={frame} row={row} phases={content.phases} />
      </td>
      <td data-label={column('next')}>
        {next && words.text('vorhaben.next', { day: words.date(next.due), title: next.title })}
      </td>
      <td data-label={column('late')}>
        {tasks.all > 0 && words.text('vorhaben.done-of', { done: tasks.done, all: tasks.all })}
        {tasks.late > 0 && (
          <>
            {' '}
            <span class="tag tag--late">{words.text('vorhaben.late-tasks', { count: tasks.late })}</span>
          </>
        )}
      </td>
      <td data-label={words.text('project.partners')}>
        {namesWords(
          partners.map((one) => nameOf('actor', one)),
          words,
          3,
        )}
      </td>
    </tr>
  )
}

/** Where a project stands, in words. */
export function PhaseTag({
  frame: { words },
  row: { state, phase, until },
  phases,
}: {
  readonly frame: PageFrame
  readonly row: Pick<ProjectRow, 'state' | 'phase' | 'until'>
  readonly phases: ProjectsContent['phases']
}) {
  const found = phases.find(({ id }) => id === phase)
  const inPhase = found ? words.text(found.labelKey) : ''
  if (state === 'running') return <span class="tag tag--running">{inPhase}</span>
  return (
    <>
      <span class={`tag tag--${state}`}>
        {state === 'waiting' && until !== null
          ? words.text('vorhaben.waits-until', { day: words.date(until) })
          : words.text(`vorhaben.state-${state}`)}
      </span>{' '}
      {inPhase && <span class="muted">{inPhase}</span>}
    </>
  )
}
