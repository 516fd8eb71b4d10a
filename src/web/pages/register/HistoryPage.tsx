import type { RegionDescription } from '../../../contract/index.ts'
import type { Entry, FieldChange, RecordKind } from '../../../core/process/index.ts'
import type { WordableIssue } from '../../../messages/index.ts'
import { ChangeList, Done, type EntryNames, Notices, PostForm } from '../../components/index.ts'
import { linksOf, type PageFrame } from '../frame.ts'
import { Layout } from '../Layout.tsx'
import { renderDocument } from '../render.ts'
import { type ActorNames, actorWords } from './actorWords.ts'
import { historyPath, ofRegion, registerCrumbs } from './paths.ts'

export interface VersionRow {
  readonly seq: number
  readonly at: string
  readonly actor: string
  readonly action: string
  readonly version: number
  readonly visibility: 'draft' | 'preview' | 'members' | 'public' | null
  readonly erased: boolean
  readonly changes: readonly FieldChange[] | null
  readonly state: Entry | null
}

export interface HistoryContent {
  readonly region: RegionDescription
  readonly kind: RecordKind
  readonly id: string
  readonly title: string
  readonly isDeleted: boolean
  readonly current: number
  /** It is one of a register's entries. */
  readonly hasRegister: boolean
  /** Address of the entry; null = it has none of its own. */
  readonly address: string | null
  /** The newest first. */
  readonly versions: readonly VersionRow[]
  readonly names: EntryNames
  readonly actors: ActorNames
  readonly mayWrite: boolean
  readonly issues: readonly WordableIssue[]
  readonly isUndone: boolean
}

export function renderHistoryPage(frame: PageFrame, content: HistoryContent): string {
  return renderDocument(<HistoryPage frame={frame} content={content} />)
}

function HistoryPage({ frame, content }: { frame: PageFrame; content: HistoryContent }) {
  const { words } = frame
  const { region, kind, title, hasRegister, isDeleted, address, versions, isUndone, issues } = content
  const name = title || words.text('register.unnamed')
  const above = [
    ...(hasRegister ? registerCrumbs(frame, region, kind) : []),
    ...(address ? [{ text: name, href: linksOf(frame)(address, ofRegion(region.id)) }] : []),
  ]
  return (
    <Layout
      frame={frame}
      title={words.text('verlauf.of', { name })}
      above={above}
      region={region}
      styles={['register']}
    >
      <p class="preline">{region.name}</p>
      <h1>{words.text('verlauf.of', { name })}</h1>
      <p class="lead">{words.text('verlauf.of-lead')}</p>
      <Done text={isUndone ? words.text('verlauf.undone') : undefined} />
      <Notices
        tone="danger"
        title={words.text('register.not-saved')}
        sentences={issues.map((one) => words.issue(one))}
      />
      {isDeleted && <p class="notices notices--warning">{words.text('verlauf.is-deleted')}</p>}
      <ol class="timeline">
        {versions.map((version) => (
          <li key={version.seq} id={`v${version.version}`}>
            <Version frame={frame} content={content} version={version} />
          </li>
        ))}
      </ol>
    </Layout>
  )
}

function Version({ frame, content, version }: { frame: PageFrame; content: HistoryContent; version: VersionRow }) {
  const { words } = frame
  const { region, kind, id, names, actors, mayWrite, current, isDeleted } = content
  const { changes, state, erased } = version
  const heading = words.text('verlauf.version', { version: version.version, what: actionWords(version.action, words) })
  const isNow = version.version === current && !isDeleted
  return (
    <article>
      <h2>{heading}</h2>
      <p class="muted">
        {words.text('verlauf.when-who', {
          when: words.moment(version.at),
          who: actorWords(version.actor, actors, words),
        })}{' '}
        {version.visibility && (
          <span class={`tag tag--${version.visibility}`}>
            {words.text(`register.visibility-${version.visibility}`)}
          </span>
        )}{' '}
        <a href={linksOf(frame)('/daten/protokoll', new URLSearchParams({ eintrag: String(version.seq) }))}>
          {words.text('verlauf.proof', { seq: version.seq })}
        </a>
      </p>
      {erased && <p>{words.text('verlauf.erased')}</p>}
      {!erased && changes === null && <p class="muted">{words.text('verlauf.not-comparable')}</p>}
      {changes && changes.length > 0 && (
        <ChangeList words={words} kind={kind} changes={changes} names={names} label={heading} />
      )}
      {changes?.length === 0 && state !== null && <p class="muted">{words.text('verlauf.no-field')}</p>}
      {mayWrite && state !== null && !isNow && (
        <PostForm
          action={linksOf(frame)(`${historyPath(kind.id, id)}/zurueck`)}
          csrf={frame.csrf}
          submit={words.text('verlauf.return')}
          about={heading}
          tone="secondary"
          hidden={{ region: region.id, version: String(version.version), expected: String(current) }}
        />
      )}
    </article>
  )
}

/** What was done; an action that no text knows is named as the journal has it. */
export function actionWords(action: string, words: PageFrame['words']): string {
  const key = `verlauf.action-${action}`
  return words.has(key) ? words.text(key) : action
}
