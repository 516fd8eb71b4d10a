import type { RegionDescription } from '../../../contract/index.ts'
import {
  Done,
  type DutyRow,
  dueSentence,
  FilterForm,
  type FormState,
  Help,
  Notices,
  RegionSelect,
  Select,
} from '../../components/index.ts'
import { chosenLanguage, linksOf, type PageFrame } from '../frame.ts'
import { leadingBack, ofRegion } from '../register/paths.ts'
import { renderDocument } from '../render.ts'
import { CooperationLayout } from './CooperationLayout.tsx'

const PATH = '/zusammenarbeit/aufgaben'

/** What the list is narrowed to; '' = not. */
export interface DutyFilter {
  /** `meine`, an AGS or the id of a participant. */
  readonly who: string
  readonly kind: string
  /** Id of a field. */
  readonly field: string
  /** `faellig`: overdue or due within 30 days. */
  readonly time: string
}

export interface DutiesContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription
  readonly duties: readonly DutyRow[]
  /** Number of those that the filter leaves; `duties` are one page of them. */
  readonly found: number
  /** Without the filter. */
  readonly all: number
  /** Index of the first one of this page, and of its neighbours; null = there is none. */
  readonly first: number
  readonly before: number | null
  readonly after: number | null
  readonly filter: DutyFilter
  /** Acts for a municipality or the office: has duties of her own. */
  readonly hasOwn: boolean
  /** Values and words. */
  readonly who: readonly (readonly [string, string])[]
  readonly fields: readonly (readonly [string, string])[]
  readonly kinds: readonly DutyRow['kind'][]
  /** What was just answered; undefined = nothing. */
  readonly done: 'done' | 'later' | 'remark' | undefined
  /** Task whose form was sent with a fault. */
  readonly tried: { readonly task: string; readonly form: FormState } | null
  readonly mayWrite: boolean
  readonly today: string
}

export const renderDutiesPage = (frame: PageFrame, content: DutiesContent): string =>
  renderDocument(<DutiesPage frame={frame} content={content} />)

export const filterQuery = (region: string, { who, kind, field, time }: DutyFilter): URLSearchParams => {
  const chosen = { wer: who, art: kind, feld: field, frist: time }
  return ofRegion(region, Object.fromEntries(Object.entries(chosen).filter(([, value]) => value !== '')))
}

function DutiesPage({ frame, content }: { frame: PageFrame; content: DutiesContent }) {
  const { words } = frame
  const { region, regions, duties, found, all, filter, done, mayWrite } = content
  const links = linksOf(frame)
  const title = words.text(filter.who === 'meine' ? 'aufgaben.own-title' : 'aufgaben.title')
  const query = filterQuery(region.id, filter)
  const here = `${PATH}?${query}`
  return (
    <CooperationLayout frame={frame} region={region} regions={regions} part="aufgaben" title={title} isWide>
      <p class="preline">{region.name}</p>
      <h1>{title}</h1>
      <Done text={done && words.text(`aufgaben.answered-${done}`)} />
      <p class="lead">{words.text('aufgaben.lead')}</p>
      <Help view={{ words, links, topic: 'duties' }} />
      <Filter frame={frame} content={content} />
      <p role="status">{words.text('aufgaben.count', { shown: found, all })}</p>
      {duties.length === 0 ? (
        <p class="panel">{words.text(all === 0 ? 'aufgaben.none' : 'aufgaben.none-here')}</p>
      ) : (
        <ul class="duty-cards">
          {duties.map((duty, k) => (
            <DutyCard key={k} frame={frame} content={content} duty={leadingBack(duty, here)} />
          ))}
        </ul>
      )}
      <Pages frame={frame} content={content} />
      <section class="take-along" aria-labelledby="download-title">
        <h2 id="download-title">{words.text('katalog.download')}</h2>
        <ul>
          {['xlsx', 'csv'].map((format) => (
            <li key={format}>
              <a href={links(`${PATH}/tabelle/${format}`, query)} download>
                {words.text(`register.download-${format}`)}
              </a>
            </li>
          ))}
          {mayWrite && (
            <li>
              <a href={links('/daten/register/task/neu', ofRegion(region.id, { zurueck: PATH }))}>
                {words.text('aufgaben.new')}
              </a>
            </li>
          )}
        </ul>
      </section>
    </CooperationLayout>
  )
}

/** Where there are more than a page holds. */
function Pages({ frame, content }: { frame: PageFrame; content: DutiesContent }) {
  const { words } = frame
  const { region, filter, found, duties, first, before, after } = content
  if (before === null && after === null) return null
  const to = (ab: number) => {
    const query = filterQuery(region.id, filter)
    if (ab > 0) query.set('ab', String(ab))
    return linksOf(frame)(PATH, query)
  }
  return (
    <nav class="inline-links no-print" aria-label={words.text('aufgaben.pages')}>
      {before !== null && (
        <a href={to(before)} rel="prev">
          {words.text('aufgaben.page-before')}
        </a>
      )}
      <span>{words.text('aufgaben.page', { first: first + 1, last: first + duties.length, found })}</span>
      {after !== null && (
        <a href={to(after)} rel="next">
          {words.text('aufgaben.page-after')}
        </a>
      )}
    </nav>
  )
}

function Filter({ frame, content }: { frame: PageFrame; content: DutiesContent }) {
  const { words } = frame
  const { region, regions, filter, hasOwn, who, fields, kinds } = content
  const everyone = words.text('aufgaben.filter-all')
  return (
    <FilterForm words={words} action={PATH} kept={{ lang: chosenLanguage(frame) }}>
      <RegionSelect label={words.text('bericht.region')} regions={regions} value={region.id} />
      <Select
        name="wer"
        label={words.text('aufgaben.filter-who')}
        value={filter.who}
        options={[['', everyone], ...(hasOwn ? ([['meine', words.text('aufgaben.filter-own')]] as const) : []), ...who]}
        isWide
      />
      <Select
        name="art"
        label={words.text('aufgaben.filter-kind')}
        value={filter.kind}
        options={[['', everyone], ...kinds.map((kind) => [kind, words.text(`struktur.duty-${kind}`)] as const)]}
      />
      <Select
        name="feld"
        label={words.text('aufgaben.filter-field')}
        value={filter.field}
        options={[['', everyone], ...fields]}
      />
      <Select
        name="frist"
        label={words.text('aufgaben.filter-time')}
        value={filter.time}
        options={[
          ['', everyone],
          ['faellig', words.text('aufgaben.filter-soon')],
        ]}
      />
    </FilterForm>
  )
}

function DutyCard({ frame, content, duty }: { frame: PageFrame; content: DutiesContent; duty: DutyRow }) {
  const { words } = frame
  const { kind, title, who, field, isOverdue, path, task } = duty
  const links = linksOf(frame)
  return (
    <li class={isOverdue ? 'panel duty-card duty-card--late' : 'panel duty-card'} id={task ?? undefined}>
      <div>
        <h2>
          <a href={links(path)}>{title}</a>
        </h2>
        <p class="muted">
          <span class="tag">{words.text(`struktur.duty-${kind}`)}</span>{' '}
          {[who, field].filter((part) => part !== null).join(' · ')}
          {' · '}
          <span class={isOverdue ? 'late' : undefined}>{dueSentence(words, duty)}</span>
        </p>
      </div>
      {task === null ? (
        <p class="no-print">
          <a href={links(path)} aria-label={`${words.text(`aufgaben.open-${kind}`)}: ${title}`}>
            {words.text(`aufgaben.open-${kind}`)}
          </a>
        </p>
      ) : (
        <Answer frame={frame} content={content} task={task} title={title} />
      )}
    </li>
  )
}

/** Done at a press; another day or a remark in a line. */
function Answer(props: {
  readonly frame: PageFrame
  readonly content: DutiesContent
  readonly task: string
  readonly title: string
}) {
  const { frame, content, task, title } = props
  const { words } = frame
  const { region, filter, tried } = content
  const form = tried?.task === task ? tried.form : { values: {}, problems: [] }
  const action = linksOf(frame)(`${PATH}/${task}`)
  const { who, kind, field, time } = filter
  const hidden = { csrf: frame.csrf, region: region.id, wer: who, art: kind, feld: field, frist: time }
  const name = (label: string) => `${words.text(label)}: ${title}`
  return (
    <form class="duty-answer no-print" method="post" action={action} novalidate>
      {Object.entries(hidden).map(([key, value]) => (
        <input key={key} type="hidden" name={key} value={value} />
      ))}
      <button
        class="kern-btn kern-btn--primary"
        type="submit"
        name="act"
        value="done"
        aria-label={name('aufgaben.act-done')}
      >
        <span class="kern-label">{words.text('aufgaben.act-done')}</span>
      </button>
      <details open={form.problems.length > 0}>
        <summary>{words.text('aufgaben.act-other')}</summary>
        <Notices
          tone="danger"
          title={words.text('fragen.faults')}
          sentences={form.problems.map(({ issue }) => words.issue(issue))}
        />
        <div class="duty-answer__fields">
          <label class="kern-label" for={`due-${task}`}>
            {words.text('aufgaben.act-day')}
          </label>
          <input
            class="kern-form-input__input"
            id={`due-${task}`}
            type="date"
            name="due"
            min={content.today}
            value={form.values.due ?? ''}
          />
          <button
            class="kern-btn kern-btn--secondary"
            type="submit"
            name="act"
            value="later"
            aria-label={name('aufgaben.act-later')}
          >
            <span class="kern-label">{words.text('aufgaben.act-later')}</span>
          </button>
          <label class="kern-label" for={`text-${task}`}>
            {words.text('aufgaben.act-text')}
          </label>
          <input
            class="kern-form-input__input"
            id={`text-${task}`}
            type="text"
            name="text"
            maxLength={500}
            value={form.values.text ?? ''}
          />
          <button
            class="kern-btn kern-btn--secondary"
            type="submit"
            name="act"
            value="remark"
            aria-label={name('aufgaben.act-remark')}
          >
            <span class="kern-label">{words.text('aufgaben.act-remark')}</span>
          </button>
        </div>
      </details>
    </form>
  )
}
