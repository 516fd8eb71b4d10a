import type { RegionDescription } from '../../../../contract/index.ts'
import type { CooperationLibrary, FormAnswers, FormRanking, RankedForm } from '../../../../core/cooperation/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion } from '../../register/paths.ts'
import { renderDocument } from '../../render.ts'
import { CooperationLayout } from '../CooperationLayout.tsx'
import { FormQuestions } from './FormQuestions.tsx'
import { FormTable } from './FormTable.tsx'
import { formPath, isLandVerified, landWords } from './formWords.ts'
import { EstimateMark } from './marks.tsx'

export interface FormsContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription
  readonly library: CooperationLibrary
  readonly answers: FormAnswers
  readonly ranking: FormRanking
  readonly compared: readonly string[]
  /** Compared as long as nobody chooses others. */
  readonly proposed: readonly string[]
  readonly questions: readonly { readonly id: string; readonly name: string; readonly options: readonly string[] }[]
  readonly lands: readonly string[]
  /** What could be recharged: dormant bodies first. */
  readonly existing: readonly {
    readonly name: string
    readonly path: string
    readonly state: 'active' | 'dormant' | 'joint'
    readonly why: string
  }[]
  readonly mayWrite: boolean
}

export function renderFormsPage(frame: PageFrame, content: FormsContent): string {
  const { words } = frame
  const { regions, region, library, ranking } = content
  const title = words.text('forms.title')
  return renderDocument(
    <CooperationLayout frame={frame} region={region} regions={regions} part="forms" title={title}>
      <p class="preline">{region.name}</p>
      <h1>{title}</h1>
      <p class="lead">{words.text('forms.lead')}</p>
      {library.forms.length === 0 ? (
        <p>{words.text('forms.empty')}</p>
      ) : (
        <>
          <p class="legal-note">{words.text('forms.no-advice', { date: words.date(library.asOf) })}</p>
          <Existing frame={frame} content={content} />
          <FormQuestions frame={frame} content={content} />
          <Ranking frame={frame} content={content} />
          <FormTable frame={frame} content={content} />
          {ranking.ruledOut.length > 0 && <RuledOut frame={frame} content={content} />}
        </>
      )}
    </CooperationLayout>,
  )
}

interface Part {
  readonly frame: PageFrame
  readonly content: FormsContent
}

function Existing({ frame, content: { existing, region, mayWrite } }: Part) {
  const { words } = frame
  const links = linksOf(frame)
  return (
    <section class="panel" aria-labelledby="first-title">
      <h2 id="first-title">{words.text('forms.first')}</h2>
      <p>{words.text('forms.first-lead')}</p>
      {existing.length === 0 ? (
        <p>{words.text('forms.first-none')}</p>
      ) : (
        <ul class="existing-list">
          {existing.map(({ name, path, state, why }) => (
            <li key={path}>
              <a href={links(path, ofRegion(region.id))}>{name}</a>{' '}
              <span class="tag">
                {words.text(state === 'joint' ? 'forms.first-joint' : `option.body.state-${state}`)}
              </span>
              {why && <span class="muted"> {why}</span>}
            </li>
          ))}
        </ul>
      )}
      {mayWrite && (
        <p>
          <a href={links('/daten/register/body/neu', ofRegion(region.id, { zurueck: '/zusammenarbeit/rechtsformen' }))}>
            {words.text('forms.first-enter')}
          </a>
        </p>
      )}
    </section>
  )
}

function Ranking({ frame, content }: Part) {
  const { words } = frame
  const { ranking, answers } = content
  const isBlank = ranking.open.filter((key) => key !== 'land').length === 8 && answers.others.length === 0
  return (
    <section aria-labelledby="result-title" id="ergebnis">
      <h2 id="result-title">{words.text('forms.result')}</h2>
      <p>{words.text(isBlank ? 'forms.nothing-answered' : 'forms.order')}</p>
      <p>{words.text('forms.order-start')}</p>
      {ranking.open.length > 0 && !isBlank && (
        <details class="open-questions">
          <summary>
            {words.text('forms.open')} ({ranking.open.length})
          </summary>
          <p>{words.text('forms.open-lead')}</p>
          <ul>
            {ranking.open.map((key) => (
              <li key={key}>{words.text(`forms.q-${key}`)}</li>
            ))}
          </ul>
        </details>
      )}
      <ol class="form-list">
        {ranking.possible.map((one) => (
          <li key={one.form.id} class="card">
            <FormCard frame={frame} content={content} ranked={one} />
          </li>
        ))}
      </ol>
    </section>
  )
}

function FormCard({ frame, content, ranked }: Part & { readonly ranked: RankedForm }) {
  const { words } = frame
  const { form, land } = ranked
  const id = `compare-${form.id}`
  return (
    <>
      <h3>
        <a href={linksOf(frame)(formPath(form.id), ofRegion(content.region.id))}>{words.of(form.name)}</a>
      </h3>
      <p>{words.of(form.says)}</p>
      <p>
        <strong>{words.text('forms.transfer')}:</strong> {words.text(`forms.transfer-${form.transfer}`)}
      </p>
      <p class="muted">
        {words.text('forms.land')}: {landWords(land, words)}{' '}
        {isLandVerified(land) === false && <span class="tag tag--open">{words.text('forms.unverified')}</span>}
      </p>
      {ranked.for.length + ranked.against.length === 0 && <p>{words.text('forms.no-reasons')}</p>}
      <Reasons frame={frame} ranked={ranked} side="for" />
      <Reasons frame={frame} ranked={ranked} side="against" />
      <p class="form-list__choose check-field">
        <input
          class="kern-form-check__checkbox"
          id={id}
          form="finder"
          type="checkbox"
          name="vergleich"
          value={form.id}
          checked={content.compared.includes(form.id)}
        />
        <label for={id}>{words.text('forms.choose', { name: words.of(form.name) })}</label>
      </p>
    </>
  )
}

function Reasons({
  frame: { words },
  ranked,
  side,
}: {
  readonly frame: PageFrame
  readonly ranked: RankedForm
  readonly side: 'for' | 'against' | 'rulesOut'
}) {
  const reasons = ranked[side]
  if (reasons.length === 0) return null
  return (
    <div class={`reasons reasons--${side}`}>
      {side !== 'rulesOut' && (
        <h4>
          {words.text(`forms.${side}`)} ({reasons.length})
        </h4>
      )}
      <ul>
        {reasons.map(({ id, isEstimate }) => (
          <li key={id}>
            {words.text(`forms.rule-${id}`)} {isEstimate && <EstimateMark words={words} />}
          </li>
        ))}
      </ul>
    </div>
  )
}

function RuledOut({ frame, content: { ranking, region } }: Part) {
  const { words } = frame
  return (
    <details class="ruled-out">
      <summary>{words.text('forms.ruled-out', { n: ranking.ruledOut.length })}</summary>
      <ul class="existing-list">
        {ranking.ruledOut.map((one) => (
          <li key={one.form.id}>
            <a href={linksOf(frame)(formPath(one.form.id), ofRegion(region.id))}>{words.of(one.form.name)}</a>
            <Reasons frame={frame} ranked={one} side="rulesOut" />
          </li>
        ))}
      </ul>
    </details>
  )
}
