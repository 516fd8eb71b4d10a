import type { RegionDescription } from '../../../contract/index.ts'
import type { FieldChange, RecordKind } from '../../../core/process/index.ts'
import type { WordableIssue } from '../../../messages/index.ts'
import { ChangeList, type EntryNames, Notices, PostForm } from '../../components/index.ts'
import { linksOf, type PageFrame } from '../frame.ts'
import { Layout } from '../Layout.tsx'
import { renderDocument } from '../render.ts'
import { ofRegion, registerCrumbs, registerPath } from './paths.ts'

export interface SheetRowShown {
  readonly line: number
  readonly act: 'create' | 'change' | 'same' | 'left-out'
  readonly title: string
  readonly changes: readonly FieldChange[]
  readonly issues: readonly WordableIssue[]
}

export interface SheetContent {
  readonly region: RegionDescription
  readonly kind: RecordKind
  /** Null = nothing was sent yet, or it was no table. */
  readonly plan: {
    readonly file: string
    readonly rows: readonly SheetRowShown[]
    readonly issues: readonly WordableIssue[]
    readonly untouched: number
  } | null
  /** The sheet, to be sent again for applying it; null = it was applied. */
  readonly sheet: string | null
  readonly names: EntryNames
  readonly issues: readonly WordableIssue[]
}

const ACTS = ['create', 'change', 'left-out', 'same'] as const

export function renderSheetPage(frame: PageFrame, content: SheetContent): string {
  return renderDocument(<SheetPage frame={frame} content={content} />)
}

function SheetPage({ frame, content }: { frame: PageFrame; content: SheetContent }) {
  const { words } = frame
  const { region, kind, plan, sheet, issues } = content
  const title = words.text('sheet.title', { name: words.text(kind.labelKey) })
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
      <Notices tone="danger" title={words.text('sheet.not-read')} sentences={issues.map((one) => words.issue(one))} />
      {plan ? <Plan frame={frame} content={content} plan={plan} /> : <p class="lead">{words.text('sheet.lead')}</p>}
      {(!plan || sheet !== null) && <Upload frame={frame} content={content} isAgain={plan !== null} />}
    </Layout>
  )
}

function Upload({ frame, content, isAgain }: { frame: PageFrame; content: SheetContent; isAgain: boolean }) {
  const { words } = frame
  const { region, kind } = content
  const action = linksOf(frame)(`${registerPath(kind.id)}/einlesen`, ofRegion(region.id, { csrf: frame.csrf }))
  return (
    <form class="entry-form panel" method="post" action={action} encType="multipart/form-data">
      {isAgain && <h2>{words.text('sheet.again')}</h2>}
      <div class="entry-field">
        <label for="sheet-file">{words.text('sheet.file')}</label>
        <input
          id="sheet-file"
          type="file"
          name="file"
          accept=".csv,.xlsx,.txt,.tsv"
          required
          aria-describedby="sheet-hint"
        />
        <p class="entry-field__hint" id="sheet-hint">
          {words.text('sheet.hint')}
        </p>
      </div>
      <p class="entry-form__send">
        <button type="submit" class={`kern-btn kern-btn--${isAgain ? 'secondary' : 'primary'}`}>
          <span class="kern-label">{words.text('sheet.preview')}</span>
        </button>
      </p>
    </form>
  )
}

function Plan({
  frame,
  content,
  plan,
}: {
  frame: PageFrame
  content: SheetContent
  plan: NonNullable<SheetContent['plan']>
}) {
  const { words } = frame
  const { region, kind, sheet, names } = content
  const links = linksOf(frame)
  const count = (act: (typeof ACTS)[number]) => plan.rows.filter((row) => row.act === act).length
  const changing = count('create') + count('change')
  const counts = { create: count('create'), change: count('change'), same: count('same'), out: count('left-out') }
  return (
    <>
      <p class={sheet === null ? 'notices notices--info' : 'lead'} role="status">
        {words.text(sheet === null ? 'sheet.done' : 'sheet.would', { file: plan.file, ...counts })}
      </p>
      <Notices
        tone="warning"
        title={words.text('sheet.headings')}
        sentences={plan.issues.map((one) => words.issue(one))}
      />
      {plan.untouched > 0 && <p class="muted">{words.text('sheet.untouched', { n: plan.untouched })}</p>}
      {sheet !== null && changing > 0 && (
        <PostForm
          action={links(`${registerPath(kind.id)}/uebernehmen`)}
          csrf={frame.csrf}
          submit={words.text('sheet.apply', { n: changing })}
          hidden={{ region: region.id, sheet }}
        />
      )}
      {sheet === null && (
        <p>
          <a href={links(registerPath(kind.id), ofRegion(region.id))}>{words.text(kind.labelKey)}</a>
        </p>
      )}
      {ACTS.filter((act) => act !== 'same' && count(act) > 0).map((act) => (
        <section key={act} aria-labelledby={`sheet-${act}`}>
          <h2 id={`sheet-${act}`}>{words.text(`sheet.act-${act}`, { n: count(act) })}</h2>
          <ol class="timeline">
            {plan.rows
              .filter((row) => row.act === act)
              .map((row) => (
                <li key={row.line}>
                  <h3>
                    {words.text('sheet.row', { line: row.line, title: row.title || words.text('register.unnamed') })}
                  </h3>
                  {row.issues.length > 0 && (
                    <ul class="issues">
                      {row.issues.map((issue) => (
                        <li key={issue.code}>{words.issue(issue)}</li>
                      ))}
                    </ul>
                  )}
                  {row.changes.length > 0 && (
                    <ChangeList words={words} kind={kind} changes={row.changes} names={names} label={row.title} />
                  )}
                </li>
              ))}
          </ol>
        </section>
      ))}
    </>
  )
}
