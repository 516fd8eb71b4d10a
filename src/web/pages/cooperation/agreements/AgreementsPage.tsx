import type { RegionDescription } from '../../../../contract/index.ts'
import { Done, FilterForm, Select } from '../../../components/index.ts'
import { chosenLanguage, linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion } from '../../register/paths.ts'
import { renderDocument } from '../../render.ts'
import { CooperationLayout } from '../CooperationLayout.tsx'
import { AGREEMENTS, type AgreementView, agreementPath, resolvedCount } from './agreementView.ts'

export interface AgreementsContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription
  /** The most urgent first. */
  readonly agreements: readonly AgreementView[]
  readonly all: number
  /** '' = all. */
  readonly filter: string
  readonly states: readonly string[]
  readonly today: string
  readonly mayWrite: boolean
  readonly isSaved: boolean
}

export function renderAgreementsPage(frame: PageFrame, content: AgreementsContent): string {
  const { words } = frame
  const { regions, region, agreements, all, mayWrite } = content
  const links = linksOf(frame)
  const title = words.text('agreements.title')
  return renderDocument(
    <CooperationLayout frame={frame} region={region} regions={regions} part="agreements" title={title} isWide>
      <p class="preline">{region.name}</p>
      <h1>{title}</h1>
      <Done text={content.isSaved ? words.text('agreements.saved') : undefined} />
      <p class="lead">{words.text('agreements.lead')}</p>
      <div class="acts">
        {mayWrite && (
          <a
            class="kern-btn kern-btn--primary"
            href={links('/daten/register/agreement/neu', ofRegion(region.id, { zurueck: AGREEMENTS }))}
          >
            <span class="kern-label">{words.text('agreements.new')}</span>
          </a>
        )}
        <a class="kern-btn kern-btn--secondary" href={links('/zusammenarbeit/rechtsformen', ofRegion(region.id))}>
          <span class="kern-label">{words.text('agreements.find-form')}</span>
        </a>
      </div>
      {all === 0 ? (
        <p>{words.text('agreements.empty')}</p>
      ) : (
        <>
          <Filter frame={frame} content={content} />
          <p role="status">{words.text('agreements.count', { n: agreements.length })}</p>
          {agreements.length > 0 && <Table frame={frame} content={content} />}
        </>
      )}
      <section class="take-along" aria-labelledby="lists-title">
        <h2 id="lists-title">{words.text('zusammenarbeit.lists')}</h2>
        <ul>
          <li>
            <a href={links('/daten/register/agreement', ofRegion(region.id))}>{words.text('agreements.as-list')}</a>
          </li>
          <li>
            <a href={links('/daten/register/council-state', ofRegion(region.id))}>
              {words.text('agreements.councils-list')}
            </a>
          </li>
        </ul>
      </section>
    </CooperationLayout>,
  )
}

interface Part {
  readonly frame: PageFrame
  readonly content: AgreementsContent
}

function Filter({ frame, content: { region, filter, states } }: Part) {
  const { words } = frame
  return (
    <FilterForm words={words} action={AGREEMENTS} kept={{ lang: chosenLanguage(frame), region: region.id }}>
      <Select
        name="stand"
        label={words.text('agreements.filter')}
        value={filter}
        options={[
          ['', words.text('agreements.filter-all')],
          ...states.map((state) => [state, words.text(`agreements.state-${state}`)] as const),
        ]}
      />
    </FilterForm>
  )
}

function Table({ frame, content: { agreements, region, today } }: Part) {
  const { words } = frame
  const links = linksOf(frame)
  const heads = ['agreement.title', 'agreement.form', 'agreements.state', 'agreements.councils', 'agreements.next-day']
  return (
    <table class="kern-table stacked" aria-label={words.text('agreement.kind')}>
      <thead>
        <tr>
          {heads.map((key) => (
            <th scope="col" key={key}>
              {words.text(key)}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {agreements.map((one) => {
          const next = nextDay(one)
          return (
            <tr key={one.id}>
              <th scope="row">
                <a href={links(agreementPath(one.id), ofRegion(region.id))}>{one.title}</a>
              </th>
              <td data-label={words.text('agreement.form')}>{words.text(`option.agreement.form-${one.facts.form}`)}</td>
              <td data-label={words.text('agreements.state')}>
                <span class="tag">{words.text(`agreements.state-${one.state}`)}</span>
              </td>
              <td data-label={words.text('agreements.councils')}>
                {one.councils
                  ? words.text('agreements.councils-count', {
                      done: resolvedCount(one.councils),
                      all: one.councils.state.parties.length,
                    })
                  : words.text('agreements.councils-nobody')}
              </td>
              <td data-label={words.text('agreements.next-day')}>
                {next
                  ? words.text(`agreements.deadline-${next.kind}`, { date: words.date(next.day) })
                  : words.text('agreements.deadline-none')}
                {next && next.day < today && <span class="tag tag--rejected">{words.text('agreements.overdue')}</span>}
              </td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** What comes first: a day of the agreement, or that by which its councils are asked. */
function nextDay({ deadlines, councils }: AgreementView): { readonly kind: string; readonly day: string } | null {
  const due = councils && !councils.isAgreed && !councils.round.due.startsWith('9999') ? councils.round.due : null
  return deadlines[0] ?? (due === null ? null : { kind: 'decide', day: due })
}
