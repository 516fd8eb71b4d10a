import type { PortfolioSignal } from '../../../../core/cooperation/index.ts'
import type { Words } from '../../../../messages/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion } from '../../register/paths.ts'
import { type NameOf, namesWords } from './nameOf.ts'
import { editEntry, newEntry, PROJECTS, projectPath } from './projectPaths.ts'

interface Props {
  readonly frame: PageFrame
  readonly region: string
  readonly signals: readonly PortfolioSignal[]
  readonly nameOf: NameOf
  readonly mayWrite: boolean
  /** Page to which forms lead back. */
  readonly back?: string
}

/** What is seen only when all projects are looked at together: why it is told, and what helps. */
export function Signals({ frame, region, signals, nameOf, mayWrite, back = PROJECTS }: Props) {
  const { words } = frame
  const links = linksOf(frame)
  if (signals.length === 0) return null
  return (
    <section class="signals" aria-labelledby="signals-title">
      <h2 id="signals-title">{words.text('vorhaben.signals')}</h2>
      <p>{words.text('vorhaben.signals-lead')}</p>
      <ul class="signal-list">
        {signals.map((signal) => (
          <li key={keyOf(signal)} class="notices notices--warning">
            <p class="notices__title">
              <span class="kern-icon kern-icon--warning" aria-hidden="true" />
              <strong>{words.text(`vorhaben.signal-${signal.kind}`)}</strong>
            </p>
            <p>{reasonOf(signal, nameOf, words)}</p>
            <p>{words.text(`vorhaben.signal-${signal.kind}-remedy`)}</p>
            <p class="signal-list__links">
              {signal.kind === 'double-bodies'
                ? signal.bodies.map((id) => (
                    <a key={id} href={links(...editEntry(region, 'body', id, back))}>
                      {nameOf('body', id)}
                    </a>
                  ))
                : signal.projects.map((id) => (
                    <a key={id} href={links(projectPath(id), ofRegion(region))}>
                      {nameOf('project', id)}
                    </a>
                  ))}
              {mayWrite && signal.kind !== 'double-bodies' && (
                <a href={links(...newEntry(region, 'meeting', back, meetingAbout(signal, nameOf, words)))}>
                  {words.text('vorhaben.signal-meet')}
                </a>
              )}
            </p>
          </li>
        ))}
      </ul>
    </section>
  )
}

const keyOf = (signal: PortfolioSignal) =>
  `${signal.kind} ${(signal.kind === 'double-bodies' ? signal.bodies : signal.projects).join(' ')}`

function reasonOf(signal: PortfolioSignal, nameOf: NameOf, words: Words): string {
  if (signal.kind === 'double-bodies')
    return words.text('vorhaben.signal-double-bodies-why', {
      bodies: words.list(signal.bodies.map((id) => nameOf('body', id))),
      members: membersWords(signal.members, nameOf, words),
    })
  const projects = words.list(signal.projects.map((id) => nameOf('project', id)))
  if (signal.kind === 'aims') return words.text('vorhaben.signal-aims-why', { projects })
  const partners = membersWords(signal.partners, nameOf, words)
  return words.text('vorhaben.signal-islands-why', { projects, partners, funding: signal.funding })
}

/** A chain of pairs may have nobody in all of them. */
const membersWords = (ids: readonly string[], nameOf: NameOf, words: Words) =>
  ids.length === 0
    ? words.text('vorhaben.signal-mostly')
    : namesWords(
        ids.map((id) => nameOf('actor', id)),
        words,
      )

const meetingAbout = (signal: PortfolioSignal & { kind: 'islands' | 'aims' }, nameOf: NameOf, words: Words) => {
  const projects = signal.projects.map((id) => nameOf('project', id))
  return {
    title: words.text('vorhaben.signal-meeting', { projects: words.list(projects) }).slice(0, 200),
    project: signal.projects[0]!,
    agenda: projects.join('\n'),
  }
}
