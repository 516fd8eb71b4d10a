import type { RegionDescription, ShownMeeting, ShownResolution } from '../../../../contract/index.ts'
import type { WordableIssue } from '../../../../messages/index.ts'
import { Done, type EntryNames, Notices } from '../../../components/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion } from '../../register/paths.ts'
import { renderDocument } from '../../render.ts'
import { CooperationLayout } from '../CooperationLayout.tsx'
import { whenWords } from './MeetingsPart.tsx'
import { nameIn } from './nameOf.ts'
import { editEntry, meetingPath, newEntry, projectPath } from './projectPaths.ts'
import { Resolutions } from './Resolutions.tsx'

export interface MeetingContent {
  readonly region: RegionDescription
  readonly meeting: ShownMeeting
  readonly resolutions: readonly ShownResolution[]
  readonly names: EntryNames
  readonly mayWrite: boolean
  /** Why a step was refused. */
  readonly issues: readonly WordableIssue[]
  readonly done: string | null
}

export const renderMeetingPage = (frame: PageFrame, content: MeetingContent): string =>
  renderDocument(<MeetingPage frame={frame} content={content} />)

/** Agenda, minutes and resolutions of one meeting; printed, it is what a council gets. */
function MeetingPage({ frame, content }: { readonly frame: PageFrame; readonly content: MeetingContent }) {
  const { words } = frame
  const { region, meeting, resolutions, names, mayWrite, issues, done } = content
  const links = linksOf(frame)
  const nameOf = nameIn(names, words)
  const { id, title, project, body, invited, present, agenda, minutes } = meeting
  const back = meetingPath(id)
  const actors = [...(names.references?.get('actor') ?? [])].sort((a, b) => words.compare(a[1], b[1]))
  const namesOf = (ids: readonly string[]) =>
    ids
      .map((one) => nameOf('actor', one))
      .sort(words.compare)
      .join('; ')
  const about = {
    meeting: id,
    state: 'accepted',
    date: meeting.date,
    ...(project ? { project } : {}),
    ...(body ? { body } : {}),
  }
  return (
    <CooperationLayout frame={frame} region={region} part="dates" title={title} above={[]}>
      <p class="preline">{body ? nameOf('body', body) : region.name}</p>
      <h1>{title}</h1>
      <Done text={done === null ? undefined : words.text(`vorhaben.done-${done}`)} />
      <Notices tone="danger" title={words.text('vorhaben.refused')} sentences={issues.map((one) => words.issue(one))} />
      <p class="lead">{whenWords(meeting, words)}</p>
      <dl class="facts">
        {project && (
          <div>
            <dt>{words.text('meeting.project')}</dt>
            <dd>
              <a href={links(projectPath(project), ofRegion(region.id))}>{nameOf('project', project)}</a>
            </dd>
          </div>
        )}
        {invited.length > 0 && (
          <div>
            <dt>{words.text('meeting.invited')}</dt>
            <dd>{namesOf(invited)}</dd>
          </div>
        )}
        {present.length > 0 && (
          <div>
            <dt>{words.text('meeting.present')}</dt>
            <dd>{namesOf(present)}</dd>
          </div>
        )}
      </dl>
      {mayWrite && (
        <p class="acts">
          <a class="kern-btn kern-btn--secondary" href={links(...editEntry(region.id, 'meeting', id, back))}>
            <span class="kern-label">{words.text('vorhaben.edit-meeting')}</span>
          </a>
        </p>
      )}
      <section aria-labelledby="agenda-title">
        <h2 id="agenda-title">{words.text('meeting.agenda')}</h2>
        {agenda.length === 0 ? (
          <p>{words.text('vorhaben.no-agenda')}</p>
        ) : (
          <ol>
            {agenda.map((line) => (
              <li key={line}>{line.replace(/^(top\s*)?\d+[.:)]?\s+/i, '')}</li>
            ))}
          </ol>
        )}
      </section>
      <section aria-labelledby="minutes-title">
        <h2 id="minutes-title">{words.text('meeting.minutes')}</h2>
        {minutes.length === 0 ? (
          <p>{words.text('vorhaben.no-minutes-yet')}</p>
        ) : (
          minutes.map((line) => <p key={line}>{line}</p>)
        )}
      </section>
      <section aria-labelledby="resolutions-title">
        <h2 id="resolutions-title">{words.text('resolution.kind')}</h2>
        {resolutions.length === 0 ? (
          <p>{words.text('vorhaben.no-resolutions')}</p>
        ) : (
          <Resolutions
            frame={frame}
            region={region.id}
            resolutions={resolutions}
            actors={actors}
            mayWrite={mayWrite}
            back={back}
          />
        )}
        {mayWrite && (
          <p class="acts">
            <a class="kern-btn kern-btn--secondary" href={links(...newEntry(region.id, 'resolution', back, about))}>
              <span class="kern-label">{words.text('vorhaben.enter-resolution')}</span>
            </a>
          </p>
        )}
      </section>
      <p class="muted no-print">{words.text('vorhaben.print-minutes')}</p>
    </CooperationLayout>
  )
}
