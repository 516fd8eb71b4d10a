import type { RegionDescription } from '../../../../contract/index.ts'
import type { LegalForm, RequiredContent } from '../../../../core/cooperation/index.ts'
import { Done, Notices } from '../../../components/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import { historyPath, ofRegion } from '../../register/paths.ts'
import { renderDocument } from '../../render.ts'
import { CooperationLayout } from '../CooperationLayout.tsx'
import { formPath } from '../forms/formWords.ts'
import { landName } from '../forms/marks.tsx'
import { projectPath } from '../projects/projectPaths.ts'
import { AgreementSteps } from './AgreementSteps.tsx'
import { AgreementVersions } from './AgreementVersions.tsx'
import { type AgreementView, agreementPath, councilSentence, deadlineWords } from './agreementView.ts'
import { ClauseList } from './ClauseList.tsx'
import { CouncilTable } from './CouncilTable.tsx'

export interface AgreementContent {
  readonly region: RegionDescription
  readonly agreement: AgreementView
  /** Undefined = the library lacks it. */
  readonly form: LegalForm | undefined
  readonly missing: readonly RequiredContent[]
  readonly topicNames: ReadonlyMap<string, string>
  /** Gaps in square brackets. */
  readonly gaps: number
  /** What is being worked on differs from what was last put to the councils. */
  readonly isChanged: boolean
  /** Record of the kind `project` that it is about. */
  readonly project: string | null
  /** Name and value of what else the entry says. */
  readonly facts: readonly (readonly [name: string, value: string])[]
  readonly today: string
  readonly mayWrite: boolean
  /** AGS for which the reader may enter a council's state; null = for all. */
  readonly ownCouncils: readonly string[] | null
  readonly isMember: boolean
  /** What was just done. */
  readonly done: string
  readonly problems: readonly string[]
}

export function renderAgreementPage(frame: PageFrame, content: AgreementContent): string {
  const { words } = frame
  const { region, agreement, problems, mayWrite } = content
  const { title, state, facts, councils } = agreement
  const links = linksOf(frame)
  const issued = agreement.text.issued.at(-1)
  const isDecided = councils && !councils.round.due.startsWith('9999')
  return renderDocument(
    <CooperationLayout frame={frame} region={region} part="agreements" title={title} above={[]}>
      <p class="preline">{region.name}</p>
      <h1>{title}</h1>
      <Done text={doneWords(content, frame)} />
      <Notices tone="danger" title={words.text('register.not-saved')} sentences={problems} />
      <p class="tags">
        <span class="tag tag--core">{words.text(`agreements.state-${state}`)}</span>
        <span class="tag">{words.text(`option.agreement.form-${facts.form}`)}</span>
      </p>
      <p class="lead">
        {councilSentence(agreement, words)}{' '}
        {isDecided &&
          !councils.isAgreed &&
          words.text('agreements.decide-by', { date: words.date(councils.round.due) })}
      </p>
      <ToDo frame={frame} content={content} />
      <CouncilTable frame={frame} content={content} />
      <section aria-labelledby="facts-title">
        <h2 id="facts-title">{words.text('agreements.facts')}</h2>
        <dl class="facts">
          {content.facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <p class="acts">
          {mayWrite && (
            <a
              href={links(
                `/daten/register/agreement/${agreement.id}`,
                ofRegion(region.id, { zurueck: agreementPath(agreement.id) }),
              )}
            >
              {words.text('agreements.edit')}
            </a>
          )}
          {content.project !== null && (
            <a href={links(projectPath(content.project), ofRegion(region.id))}>
              {words.text('agreements.project-link')}
            </a>
          )}
          {content.isMember && (
            <a href={links(historyPath('agreement', agreement.id), ofRegion(region.id))}>
              {words.text('agreements.history-link')}
            </a>
          )}
          {content.form && (
            <a href={links(formPath(facts.form), ofRegion(region.id))}>{words.text('agreements.form-link')}</a>
          )}
        </p>
      </section>
      <AgreementSteps frame={frame} content={content} />
      <section aria-labelledby="text-title" id="text">
        <h2 id="text-title">{words.text('agreements.text')}</h2>
        {content.isChanged && issued && <p>{words.text('agreements.shown-draft', { n: issued.version })}</p>}
        {mayWrite && (
          <p>
            <a
              class="kern-btn kern-btn--secondary"
              href={links(agreementPath(agreement.id, '/text'), ofRegion(region.id))}
            >
              <span class="kern-label">{words.text('agreements.edit-text')}</span>
            </a>
          </p>
        )}
        {agreement.text.clauses.length === 0 ? (
          <p>{words.text('agreements.no-text')}</p>
        ) : (
          <ClauseList clauses={agreement.text.clauses} />
        )}
      </section>
      <AgreementVersions frame={frame} content={content} />
    </CooperationLayout>,
  )
}

function doneWords({ done, agreement }: AgreementContent, { words }: PageFrame): string | undefined {
  if (done === 'vorgelegt') return words.text('agreements.issued', { n: agreement.text.issued.at(-1)?.version ?? 1 })
  return done === '' ? undefined : words.text('agreements.saved')
}

/** What is missing and which days come, in sentences. */
function ToDo({ frame: { words }, content }: { readonly frame: PageFrame; readonly content: AgreementContent }) {
  const { agreement, missing, topicNames, gaps, isChanged, form, today } = content
  const { text, deadlines, facts, councils, state, sides, strangers } = agreement
  const hasText = text.clauses.length > 0
  const topics = missing.map(({ topic, land, verified }) => {
    const marks = [
      ...(land ? [words.text('forms.asked-in', { land: landName(land, words) })] : []),
      ...(verified ? [] : [words.text('forms.unverified')]),
    ]
    const name = topicNames.get(topic) ?? topic
    return marks.length > 0 ? `${name} (${marks.join(', ')})` : name
  })
  const isVatOpen =
    !facts.vatChecked && form?.traps.includes('vat') === true && state !== 'ended' && (facts.ends ?? '9999') >= '2027'
  const isOpenDraft = state === 'draft'
  const sentences = [
    ...(sides.length === 0 ? [words.text('agreements.do-partners')] : []),
    ...(isOpenDraft && !hasText && form && form.contents.length > 0 ? [words.text('agreements.do-text')] : []),
    ...(hasText && topics.length > 0 ? [words.text('agreements.do-missing', { topics: words.list(topics) })] : []),
    ...(gaps > 0 ? [words.text('agreements.do-gaps', { n: gaps })] : []),
    ...(isChanged && hasText
      ? [words.text(text.issued.length > 0 ? 'agreements.do-issue' : 'agreements.do-issue-first')]
      : []),
    ...(isOpenDraft && councils?.isAgreed ? [words.text('agreements.do-sign')] : []),
    ...(isVatOpen ? [words.text('agreements.do-vat')] : []),
    ...deadlines
      .filter(({ kind }) => kind !== 'vat')
      .map((one) => {
        const said = deadlineWords(one, words)
        return one.day < today ? `${said} (${words.text('agreements.overdue')})` : said
      }),
    ...(strangers > 0 ? [words.text('agreements.strangers', { n: strangers })] : []),
  ]
  return <Notices tone="info" title={words.text('agreements.what-to-do')} sentences={sentences} />
}
