import type { ShownMeeting, ShownProject } from '../../../../contract/index.ts'
import type { Words } from '../../../../messages/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion } from '../../register/paths.ts'
import { editEntry, meetingPath, newEntry, projectPath } from './projectPaths.ts'
import { Resolutions } from './Resolutions.tsx'

interface Props {
  readonly frame: PageFrame
  readonly region: string
  readonly project: ShownProject
  readonly actors: readonly (readonly [id: string, name: string])[]
  readonly today: string
}

/** When people meet, what was decided, and the papers. */
export function MeetingsPart({ frame, region, project, actors, today }: Props) {
  const { words } = frame
  const links = linksOf(frame)
  const { row, meetings, resolutions, documents, mayWrite } = project
  const back = projectPath(row.id)
  const coming = meetings.filter(({ date }) => date >= today).reverse()
  const past = meetings.filter(({ date }) => date < today)
  const add = (kind: string, key: string, given: Record<string, string> = {}) =>
    mayWrite && (
      <p class="acts">
        <a
          class="kern-btn kern-btn--secondary"
          href={links(...newEntry(region, kind, back, { project: row.id, ...given }))}
        >
          <span class="kern-label">{words.text(key)}</span>
        </a>
      </p>
    )
  return (
    <>
      <section aria-labelledby="meetings-title">
        <h2 id="meetings-title">{words.text('vorhaben.meetings')}</h2>
        {meetings.length === 0 && <p>{words.text('vorhaben.no-meetings')}</p>}
        {[...coming, ...past].length > 0 && (
          <ul class="meeting-list">
            {[...coming, ...past].map((meeting) => (
              <li key={meeting.id}>
                <a href={links(meetingPath(meeting.id), ofRegion(region))}>{meeting.title}</a>{' '}
                <span class="muted">{whenWords(meeting, words)}</span>
                {meeting.date < today && meeting.minutes.length === 0 && (
                  <>
                    {' '}
                    <span class="tag tag--late">{words.text('vorhaben.no-minutes')}</span>
                  </>
                )}
              </li>
            ))}
          </ul>
        )}
        {add('meeting', 'vorhaben.new-meeting', { invited: row.partners.join('\n') })}
      </section>
      <section aria-labelledby="resolutions-title">
        <h2 id="resolutions-title">{words.text('resolution.kind')}</h2>
        {resolutions.length === 0 ? (
          <p>{words.text('vorhaben.no-resolutions')}</p>
        ) : (
          <Resolutions
            frame={frame}
            region={region}
            resolutions={resolutions}
            actors={actors}
            mayWrite={mayWrite}
            back={back}
          />
        )}
        {add('resolution', 'vorhaben.enter-resolution', { state: 'accepted', date: today })}
      </section>
      <section aria-labelledby="documents-title">
        <h2 id="documents-title">{words.text('document.kind')}</h2>
        {documents.length === 0 ? (
          <p>{words.text('vorhaben.no-documents')}</p>
        ) : (
          <ul>
            {documents.map(({ id, title, date, link, shelf }) => (
              <li key={id}>
                {link ? (
                  <a href={link} rel="noopener noreferrer">
                    {title}
                  </a>
                ) : (
                  title
                )}{' '}
                <span class="muted">{[date && words.date(date), shelf].filter(Boolean).join(' · ')}</span>{' '}
                {mayWrite && (
                  <a href={links(...editEntry(region, 'document', id, back))}>{words.text('vorhaben.edit')}</a>
                )}
              </li>
            ))}
          </ul>
        )}
        {add('document', 'vorhaben.new-document')}
      </section>
    </>
  )
}

export const whenWords = ({ date, begin, end, place }: ShownMeeting, words: Words): string =>
  [
    words.day(date),
    begin && (end ? words.text('vorhaben.from-to', { begin, end }) : words.text('vorhaben.at-time', { begin })),
    place,
  ]
    .filter(Boolean)
    .join(', ')
