import type { RegionDescription, RoundResult } from '../../../../contract/index.ts'
import type { CatalogueCheck, CheckSource } from '../../../../core/cooperation/index.ts'
import { Done, type FormState, Notices, PostForm } from '../../../components/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import { historyPath, ofRegion, registerPath } from '../../register/paths.ts'
import { renderDocument } from '../../render.ts'
import { CooperationLayout } from '../CooperationLayout.tsx'
import { cooperationPath } from '../parts.ts'
import { type RoundRow, templatePath, whenWords } from './ChecksPage.tsx'
import { FollowUps } from './FollowUps.tsx'
import { RateForm } from './RateForm.tsx'
import { Result } from './Result.tsx'

export interface RoundContent {
  readonly region: RegionDescription
  readonly row: RoundRow
  readonly version: number
  readonly note: string
  /** Null = the catalogue has it no longer. */
  readonly template: CatalogueCheck | null
  readonly sources: readonly CheckSource[]
  readonly own: OwnRating | null
  readonly result: ResultView | null
  readonly mayChange: boolean
  readonly isMember: boolean
  readonly done: 'rated' | 'tasks' | 'closed' | null
}

export interface OwnRating {
  readonly form: FormState
  readonly isWhole: boolean
  /** Names of participants for whom the reader answers anyway. */
  readonly fixed: readonly string[]
  readonly choices: readonly { readonly id: string; readonly name: string }[]
  readonly answersFor: string
  /** By question what she said before. */
  readonly values: ReadonlyMap<string, { readonly value: string; readonly reason: string; readonly evidence: string }>
}

export interface ResultView extends RoundResult {
  readonly actors: readonly { readonly id: string; readonly name: string }[]
  readonly form: FormState
}

export const renderRoundPage = (frame: PageFrame, content: RoundContent): string =>
  renderDocument(<RoundPage frame={frame} content={content} />)

function RoundPage({ frame, content }: { frame: PageFrame; content: RoundContent }) {
  const { words } = frame
  const { region, row, note, template, own, result, mayChange, isMember, done } = content
  const links = linksOf(frame)
  const here = `${cooperationPath('checks')}/${row.id}`
  const problems = [...(own?.form.problems ?? []), ...(result?.form.problems ?? [])]
  return (
    <CooperationLayout frame={frame} region={region} part="checks" title={row.title} above={[]}>
      <p class="preline">{[region.name, row.about].filter(Boolean).join(' · ')}</p>
      <h1>{row.title}</h1>
      <Done text={done ? words.text(`checks.done-${done}`) : undefined} />
      <Notices
        tone="danger"
        title={words.text('checks.faults')}
        sentences={problems.map(({ issue }) => words.issue(issue))}
      />
      <p class="lead">
        {template && (
          <>
            <a href={links(templatePath(template.id), ofRegion(region.id))}>{words.of(template.name)}</a> ·{' '}
          </>
        )}
        {whenWords(frame, row)} · {words.text('checks.raters', { count: row.raters })}
      </p>
      {note !== '' && <p class="preserve-lines">{note}</p>}
      {row.isOpen && row.missing.length > 0 && <p>{words.text('checks.missing', { list: words.list(row.missing) })}</p>}
      {!template && <p class="notices notices--warning">{words.text('checks.template-gone', { id: row.template })}</p>}
      {template && own && !own.isWhole && (
        <section aria-labelledby="rate-title">
          <h2 id="rate-title">{words.text('checks.rate')}</h2>
          <RateForm frame={frame} region={region} path={here} template={template} own={own} />
        </section>
      )}
      {template && !result && <p class="notices notices--info">{words.text('checks.not-yet')}</p>}
      {template && result && <Result frame={frame} region={region} template={template} result={result} path={here} />}
      {template && result && (
        <FollowUps frame={frame} region={region} template={template} result={result} path={here} />
      )}
      {template && own?.isWhole && (
        <details class="check-own" open={own.form.problems.length > 0}>
          <summary>{words.text('checks.change-own')}</summary>
          <RateForm frame={frame} region={region} path={here} template={template} own={own} />
        </details>
      )}
      <div class="acts no-print">
        {mayChange && row.isOpen && (
          <PostForm
            action={links(`${here}/abschliessen`)}
            csrf={frame.csrf}
            submit={words.text('checks.close')}
            tone="secondary"
            hidden={{ region: region.id, version: String(content.version) }}
          />
        )}
        {mayChange && (
          <a href={links(`${registerPath('check')}/${row.id}`, ofRegion(region.id, { zurueck: here }))}>
            {words.text('checks.change-round')}
          </a>
        )}
        {isMember && (
          <a href={links(historyPath('check', row.id), ofRegion(region.id))}>{words.text('checks.history')}</a>
        )}
      </div>
    </CooperationLayout>
  )
}
