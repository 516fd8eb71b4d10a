import type { RegionDescription } from '../../../contract/index.ts'
import type { Entry, MergeConflict, RecordKind } from '../../../core/process/index.ts'
import type { WordableIssue } from '../../../messages/index.ts'
import {
  Done,
  EntryFields,
  type EntryNames,
  type EntryTyped,
  Notices,
  PostForm,
  valueWords,
} from '../../components/index.ts'
import { linksOf, type PageFrame } from '../frame.ts'
import { Layout } from '../Layout.tsx'
import { renderDocument } from '../render.ts'
import { type ActorNames, actorWords } from './actorWords.ts'
import { ofRegion, registerCrumbs, registerPath } from './paths.ts'

type Visibility = 'draft' | 'preview' | 'members' | 'public'

/** Who may see a new entry, by what is usual for its kind, which stands first. */
const CHOICES: Readonly<Record<Visibility, readonly Visibility[]>> = {
  draft: ['draft', 'members'],
  preview: ['preview', 'members', 'draft'],
  members: ['members', 'draft'],
  public: ['public', 'draft'],
}

/** What somebody else stored while the reader typed. */
export interface MergeShown {
  /** Fields that differ from what is stored now, or that the other one changed. */
  readonly rows: readonly {
    readonly field: string
    readonly base: Entry[string]
    readonly theirs: Entry[string]
    readonly mine: Entry[string]
  }[]
  readonly conflicts: readonly MergeConflict[]
  readonly by: string
  readonly at: string
}

export interface EntryContent {
  readonly region: RegionDescription
  readonly kind: RecordKind
  /** Null = a new entry. */
  readonly entry: {
    readonly id: string
    readonly version: number
    readonly visibility: Visibility
    readonly title: string
    readonly state: Entry
    readonly updatedAt: string
    readonly updatedBy: string
  } | null
  readonly typed: EntryTyped
  readonly issues: readonly WordableIssue[]
  readonly merge: MergeShown | null
  readonly municipalities: readonly { readonly ags: string; readonly name: string }[]
  readonly names: EntryNames
  readonly actors: ActorNames
  readonly isMember: boolean
  readonly mayWrite: boolean
  readonly mayRemove: boolean
  readonly isShareable: boolean
  /** Who sees a new entry unless its writer chooses otherwise. */
  readonly usualVisibility: Visibility
  readonly ownerField: string | null
  /** Its places are points too. */
  readonly hasPoints: boolean
  readonly isSaved: boolean
  /** Page to which saving leads back; '' = it stays here. */
  readonly back: string
  /** Null = such an entry is not confirmed: it is new, a draft, or the reader is a guest. */
  readonly confirming: {
    /** ISO date; null = never. */
    readonly on: string | null
    /** It was changed since. */
    readonly isOutdated: boolean
    readonly mayConfirm: boolean
    readonly mayAsk: boolean
    /** The reader just did. */
    readonly isDone: boolean
  } | null
}

export function renderEntryPage(frame: PageFrame, content: EntryContent): string {
  return renderDocument(<EntryPage frame={frame} content={content} />)
}

function EntryPage({ frame, content }: { frame: PageFrame; content: EntryContent }) {
  const { words } = frame
  const { region, kind, entry, issues, merge, mayWrite, isSaved } = content
  const title = entry
    ? entry.title || words.text('register.unnamed')
    : words.text('register.new-of', { name: words.text(kind.labelKey) })
  const general = issues.filter(({ params }) => !kind.fields.some(({ id }) => id === params?.field))
  const faulty = issues.length - general.length
  return (
    <Layout
      frame={frame}
      title={title}
      above={registerCrumbs(frame, region, kind)}
      region={region}
      styles={['register']}
    >
      <p class="preline">{region.name}</p>
      <h1>{title}</h1>
      <Done text={isSaved ? words.text('register.saved') : undefined} />
      <Done text={content.confirming?.isDone ? words.text('register.now-confirmed') : undefined} />
      <Notices
        tone="danger"
        title={words.text('register.not-saved')}
        sentences={[
          ...general.map((one) => words.issue(one)),
          ...(faulty > 0 ? [words.text('register.see-fields', { n: faulty })] : []),
        ]}
      />
      {merge && <Merge frame={frame} content={content} merge={merge} />}
      {mayWrite ? <Form frame={frame} content={content} /> : <Facts frame={frame} content={content} />}
      {entry && <About frame={frame} content={content} entry={entry} />}
    </Layout>
  )
}

function Merge({ frame: { words }, content, merge }: { frame: PageFrame; content: EntryContent; merge: MergeShown }) {
  const { kind, names, actors } = content
  const conflicting = new Set(merge.conflicts.map(({ field }) => field))
  const cell = (field: string, value: Entry[string]) =>
    valueWords(kind.fields.find(({ id }) => id === field)!, value, words, names) || words.text('entry.not-stated')
  return (
    <section class="notices notices--warning" aria-labelledby="merge-title">
      <h2 id="merge-title">{words.text('register.merge')}</h2>
      <p>
        {words.text('register.merge-who', {
          who: actorWords(merge.by, actors, words),
          when: words.moment(merge.at),
        })}{' '}
        {words.text(conflicting.size > 0 ? 'register.merge-conflicts' : 'register.merge-joined', {
          n: conflicting.size,
        })}
      </p>
      <table class="kern-table kern-table--small stacked" aria-labelledby="merge-title">
        <thead>
          <tr>
            {['field', 'base', 'theirs', 'mine'].map((column) => (
              <th scope="col" key={column}>
                {words.text(`register.merge-${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {merge.rows.map(({ field, base, theirs, mine }) => (
            <tr key={field}>
              <th scope="row">
                <a href={`#entry-${field}`}>{words.text(kind.fields.find(({ id }) => id === field)!.labelKey)}</a>{' '}
                {conflicting.has(field) && <span class="tag tag--rejected">{words.text('register.merge-both')}</span>}
              </th>
              <td data-label={words.text('register.merge-base')}>{cell(field, base)}</td>
              <td data-label={words.text('register.merge-theirs')}>{cell(field, theirs)}</td>
              <td data-label={words.text('register.merge-mine')}>{cell(field, mine)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Form({ frame, content }: { frame: PageFrame; content: EntryContent }) {
  const { words } = frame
  const { region, kind, entry, typed, issues, municipalities, ownerField, hasPoints, isShareable, merge } = content
  const path = registerPath(kind.id)
  const view = {
    words,
    kind,
    typed,
    issues,
    municipalities,
    fixed: entry ? ownerField : null,
    hasPoints,
    references: content.names.references,
  }
  return (
    <form
      class="entry-form panel"
      method="post"
      action={linksOf(frame)(entry ? `${path}/${entry.id}` : `${path}/neu`)}
      noValidate
    >
      <input type="hidden" name="csrf" value={frame.csrf} />
      <input type="hidden" name="region" value={region.id} />
      {entry && <input type="hidden" name="version" value={String(entry.version)} />}
      {content.back && <input type="hidden" name="zurueck" value={content.back} />}
      <EntryFields view={view} />
      {!entry && isShareable && (
        <fieldset class="entry-field">
          <legend>{words.text('register.visibility')}</legend>
          {CHOICES[content.usualVisibility].map((visibility) => (
            <p class="entry-field__box" key={visibility}>
              <input
                type="radio"
                id={`visibility-${visibility}`}
                name="visibility"
                value={visibility}
                checked={(typed.visibility?.[0] ?? content.usualVisibility) === visibility}
              />
              <label for={`visibility-${visibility}`}>{words.text(`register.visibility-choice-${visibility}`)}</label>
            </p>
          ))}
        </fieldset>
      )}
      <p class="entry-form__send">
        <button type="submit" class="kern-btn kern-btn--primary" name="act" value="save">
          <span class="kern-label">{words.text(merge ? 'register.save-merged' : 'register.save')}</span>
        </button>
      </p>
    </form>
  )
}

function Facts({ frame: { words }, content: { kind, entry, names } }: { frame: PageFrame; content: EntryContent }) {
  if (!entry) return null
  return (
    <dl class="facts">
      {kind.fields.map((field) => (
        <div key={field.id}>
          <dt>{words.text(field.labelKey)}</dt>
          <dd>{valueWords(field, entry.state[field.id] ?? null, words, names) || words.text('entry.not-stated')}</dd>
        </div>
      ))}
    </dl>
  )
}

function About({
  frame,
  content,
  entry,
}: {
  frame: PageFrame
  content: EntryContent
  entry: NonNullable<EntryContent['entry']>
}) {
  const { words } = frame
  const { region, kind, actors, isMember, mayWrite, mayRemove, isShareable, confirming } = content
  const links = linksOf(frame)
  const action = `${registerPath(kind.id)}/${entry.id}`
  const hasPersonal = kind.fields.some(({ personal }) => personal)
  const act = (name: string, more: Record<string, string> = {}) => ({
    region: region.id,
    act: name,
    version: String(entry.version),
    ...more,
  })
  const steps = (['draft', 'members', 'public'] as const).filter(
    (one) => one !== entry.visibility && (one !== 'public' || mayRemove),
  )
  return (
    <section aria-labelledby="about-title">
      <h2 id="about-title">{words.text('register.about')}</h2>
      <p>
        <span class={`tag tag--${entry.visibility}`}>{words.text(`register.visibility-${entry.visibility}`)}</span>{' '}
        {words.text(`register.visibility-hint-${entry.visibility}`)}
      </p>
      {isMember && (
        <p>
          {words.text('register.changed', {
            version: entry.version,
            when: words.moment(entry.updatedAt),
            who: actorWords(entry.updatedBy, actors, words),
          })}{' '}
          <a href={links(`/verlauf/${kind.id}/${entry.id}`, ofRegion(region.id))}>
            {words.text('register.to-history')}
          </a>
        </p>
      )}
      {confirming && <p>{confirmedWords(frame, confirming)}</p>}
      {(mayWrite || mayRemove || confirming?.mayAsk) && (
        <div class="acts">
          {confirming?.mayConfirm && (
            <PostForm
              action={linksOf(frame)(action)}
              csrf={frame.csrf}
              submit={words.text('register.confirm')}
              tone="secondary"
              hidden={act('confirm')}
            />
          )}
          {confirming?.mayAsk && (
            <a
              class="kern-btn kern-btn--secondary"
              href={links('/fragen', new URLSearchParams({ region: region.id, eintrag: `${kind.id}/${entry.id}` }))}
            >
              <span class="kern-label">{words.text('register.ask-to-confirm')}</span>
            </a>
          )}
          {mayWrite &&
            isShareable &&
            steps.map((visibility) => (
              <PostForm
                key={visibility}
                action={linksOf(frame)(action)}
                csrf={frame.csrf}
                submit={words.text(`register.share-${visibility}`)}
                tone="secondary"
                hidden={act('share', { visibility, ...(content.back && { zurueck: content.back }) })}
              />
            ))}
          {mayRemove && hasPersonal && (
            <a class="kern-btn kern-btn--secondary" href={links(`${action}/loeschen`, ofRegion(region.id))}>
              <span class="kern-label">{words.text('register.erase')}</span>
            </a>
          )}
          {mayRemove && (
            <PostForm
              action={linksOf(frame)(action)}
              csrf={frame.csrf}
              submit={words.text('register.remove')}
              tone="danger"
              hidden={act('remove')}
            />
          )}
        </div>
      )}
    </section>
  )
}

function confirmedWords({ words }: PageFrame, { on, isOutdated }: NonNullable<EntryContent['confirming']>): string {
  if (on === null) return words.text('register.not-confirmed')
  return words.text(isOutdated ? 'register.confirmed-before' : 'register.confirmed', { date: words.date(on) })
}
