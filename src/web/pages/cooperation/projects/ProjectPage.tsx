import type { RegionDescription, ShownProject } from '../../../../contract/index.ts'
import type { PhasePlan } from '../../../../core/process/index.ts'
import type { WordableIssue } from '../../../../messages/index.ts'
import { Done, type EntryNames } from '../../../components/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import { historyPath, ofRegion } from '../../register/paths.ts'
import { renderDocument } from '../../render.ts'
import { CooperationLayout } from '../CooperationLayout.tsx'
import { AgreementsPart } from './AgreementsPart.tsx'
import { Board } from './Board.tsx'
import { KindsHelp } from './KindsHelp.tsx'
import { MeetingsPart, whenWords } from './MeetingsPart.tsx'
import { type NameOf, nameIn } from './nameOf.ts'
import { PhasePart } from './PhasePart.tsx'
import { LateTag, Plan, whoOf } from './Plan.tsx'
import { PhaseTag } from './ProjectsPage.tsx'
import { DATES, editEntry, projectPath } from './projectPaths.ts'
import { Signals } from './Signals.tsx'

export interface ProjectContent {
  readonly region: RegionDescription
  readonly project: ShownProject
  readonly plan: PhasePlan
  readonly names: EntryNames
  /** Agreements about this project. */
  readonly agreements: readonly { readonly id: string; readonly title: string }[]
  readonly today: string
  /** Works in this region: history is for her. */
  readonly isMember: boolean
  /** Why a step was refused. */
  readonly issues: readonly WordableIssue[]
  /** Key of what was done. */
  readonly done: string | null
}

export const renderProjectPage = (frame: PageFrame, content: ProjectContent): string =>
  renderDocument(<ProjectPage frame={frame} content={content} />)

interface Props {
  readonly frame: PageFrame
  readonly content: ProjectContent
}

function ProjectPage({ frame, content }: Props) {
  const { words } = frame
  const { region, project, plan, names, today, isMember, issues, done } = content
  const { row, visibility, mayWrite, signals } = project
  const links = linksOf(frame)
  const nameOf = nameIn(names, words)
  const actors = [...(names.references?.get('actor') ?? [])].sort((a, b) => words.compare(a[1], b[1]))
  const shared = { frame, region: region.id, project, nameOf }
  const back = projectPath(row.id)
  return (
    <CooperationLayout frame={frame} region={region} part="projects" title={row.name} above={[]} isWide>
      <p class="preline">{row.field === null ? region.name : nameOf('field', row.field)}</p>
      <h1>{row.name}</h1>
      <Done text={done === null ? undefined : words.text(`vorhaben.done-${done}`)} />
      {project.aim && <p class="lead">{project.aim}</p>}
      <p>
        <PhaseTag frame={frame} row={row} phases={plan.phases} />{' '}
        {visibility !== 'public' && (
          <span class={`tag tag--${visibility}`}>{words.text(`register.visibility-${visibility}`)}</span>
        )}
      </p>
      <p class="acts">
        {mayWrite && (
          <a class="kern-btn kern-btn--secondary" href={links(...editEntry(region.id, 'project', row.id, back))}>
            <span class="kern-label">{words.text('vorhaben.edit-project')}</span>
          </a>
        )}
        <a href={links(DATES, ofRegion(region.id, { vorhaben: row.id }))}>{words.text('vorhaben.to-dates')}</a>
        <a href={links('/zusammenarbeit/bilanz', ofRegion(region.id, { vorhaben: row.id }))}>
          {words.text('bilanz.of-project')}
        </a>
        <a href={links('/zusammenarbeit/kosten', ofRegion(region.id, { vorhaben: row.id }))}>
          {words.text('kosten.of-project')}
        </a>
        <a href={links(`/zusammenarbeit/foerderung/vorhaben/${row.id}`, ofRegion(region.id))}>
          {words.text('foerderung.of-project')}
        </a>
        {isMember && (
          <a href={links(historyPath('project', row.id), ofRegion(region.id))}>{words.text('register.to-history')}</a>
        )}
      </p>
      <Due {...shared} today={today} />
      <Facts {...shared} frame={frame} />
      <PhasePart {...shared} plan={plan} issues={issues} />
      <AgreementsPart frame={frame} region={region.id} project={project} agreements={content.agreements} />
      <Plan {...shared} />
      <Board {...shared} />
      <MeetingsPart frame={frame} region={region.id} project={project} actors={actors} today={today} />
      <Signals frame={frame} region={region.id} signals={signals} nameOf={nameOf} mayWrite={mayWrite} back={back} />
      <KindsHelp words={words} />
    </CooperationLayout>
  )
}

interface PartProps {
  readonly frame: PageFrame
  readonly region: string
  readonly project: ShownProject
  readonly nameOf: NameOf
}

/** The few things that come next. */
function Due({ frame, region, project, nameOf, today }: PartProps & { readonly today: string }) {
  const { words } = frame
  const links = linksOf(frame)
  const back = projectPath(project.row.id)
  const tasks = project.tasks
    .filter(({ plan, due }) => plan.isLeft && due !== null)
    .toSorted((a, b) => a.due!.localeCompare(b.due!))
    .slice(0, 5)
  const meeting = project.meetings.findLast(({ date }) => date >= today)
  return (
    <section aria-labelledby="due-title" class="panel due">
      <h2 id="due-title">{words.text('vorhaben.due')}</h2>
      {tasks.length === 0 && !meeting && <p>{words.text('vorhaben.nothing-due')}</p>}
      {(tasks.length > 0 || meeting) && (
        <ul>
          {meeting && (
            <li>
              <strong>{meeting.title}</strong> – {whenWords(meeting, words)}
            </li>
          )}
          {tasks.map((task) => {
            const who = whoOf(task, nameOf)
            return (
              <li key={task.id}>
                <a href={links(...editEntry(region, 'task', task.id, back))}>{task.title}</a>{' '}
                {words.text('vorhaben.until', { day: words.date(task.due!) })}
                {who && `, ${who}`} <LateTag frame={frame} task={task} />
              </li>
            )
          })}
        </ul>
      )}
    </section>
  )
}

function Facts({ frame: { words }, project, nameOf }: PartProps) {
  const { row, occasion, benefit, kinds, start, end, funding } = project
  const partners = row.partners.map((one) => nameOf('actor', one)).sort(words.compare)
  const facts: readonly (readonly [string, string | null])[] = [
    ['project.lead', row.lead && nameOf('actor', row.lead)],
    ['project.partners', partners.join('; ')],
    ['project.occasion', occasion],
    ['project.benefit', benefit],
    [
      'vorhaben.term',
      start && words.text('vorhaben.start-end', { start: words.date(start), end: end ? words.date(end) : '…' }),
    ],
    ['project.funding', funding],
    ['vorhaben.kind', kinds.map(({ field, value }) => words.text(`option.project.${field}-${value}`)).join(', ')],
  ]
  return (
    <dl class="facts">
      {facts.map(
        ([key, value]) =>
          value && (
            <div key={key}>
              <dt>{words.text(key)}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  )
}
