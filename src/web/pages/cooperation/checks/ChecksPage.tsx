import type { RegionDescription } from '../../../../contract/index.ts'
import type { CatalogueCheck, CheckSource } from '../../../../core/cooperation/index.ts'
import { linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion } from '../../register/paths.ts'
import { renderDocument } from '../../render.ts'
import { CooperationLayout } from '../CooperationLayout.tsx'
import { cooperationPath } from '../parts.ts'
import { sourceWords } from './sourceWords.ts'

export interface RoundRow {
  readonly id: string
  readonly title: string
  readonly template: string
  /** What it is about. */
  readonly about: string
  readonly due: string | null
  readonly closed: string | null
  readonly isOpen: boolean
  readonly isOverdue: boolean
  readonly raters: number
  readonly missing: readonly string[]
  /** `waiting`: the reader was asked and has not rated. */
  readonly state: 'waiting' | 'rated' | 'others'
}

export interface ChecksContent {
  readonly regions: readonly RegionDescription[]
  readonly region: RegionDescription
  readonly rounds: readonly RoundRow[]
  readonly templates: readonly CatalogueCheck[]
  readonly sources: readonly CheckSource[]
  readonly mayStart: boolean
}

export const templatePath = (id: string) => `${cooperationPath('checks')}/vorlage/${id}`

export function renderChecksPage(frame: PageFrame, content: ChecksContent): string {
  const { words } = frame
  const { regions, region, rounds } = content
  const open = rounds.filter(({ isOpen }) => isOpen)
  const closed = rounds.filter(({ isOpen }) => !isOpen)
  return renderDocument(
    <CooperationLayout
      frame={frame}
      region={region}
      regions={regions}
      part="checks"
      title={words.text('zusammenarbeit.part-checks')}
    >
      <p class="preline">{region.name}</p>
      <h1>{words.text('checks.title')}</h1>
      <p class="lead">{words.text('checks.lead')}</p>
      <section aria-labelledby="open-title">
        <h2 id="open-title">{words.text('checks.open')}</h2>
        {open.length === 0 ? (
          <p>{words.text('checks.open-none')}</p>
        ) : (
          <Rounds frame={frame} region={region} rows={open} />
        )}
      </section>
      <section aria-labelledby="templates-title">
        <h2 id="templates-title">{words.text('checks.templates')}</h2>
        <p>{words.text('checks.templates-lead')}</p>
        <Templates frame={frame} content={content} />
      </section>
      {closed.length > 0 && (
        <section aria-labelledby="closed-title">
          <h2 id="closed-title">{words.text('checks.closed')}</h2>
          <Rounds frame={frame} region={region} rows={closed} />
        </section>
      )}
    </CooperationLayout>,
  )
}

function Rounds({ frame, region, rows }: { frame: PageFrame; region: RegionDescription; rows: readonly RoundRow[] }) {
  const { words } = frame
  const links = linksOf(frame)
  return (
    <ul class="check-rounds">
      {rows.map((row) => (
        <li key={row.id} class={row.state === 'waiting' ? 'check-rounds__waiting' : undefined}>
          <p class="check-rounds__title">
            <a href={links(`${cooperationPath('checks')}/${row.id}`, ofRegion(region.id))}>{row.title}</a>{' '}
            {row.state !== 'others' && <span class="tag">{words.text(`checks.state-${row.state}`)}</span>}
          </p>
          <p class="muted">
            {[row.template, row.about, whenWords(frame, row), words.text('checks.raters', { count: row.raters })]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {row.isOpen && row.missing.length > 0 && (
            <p class="muted">{words.text('checks.missing', { list: words.list(row.missing) })}</p>
          )}
        </li>
      ))}
    </ul>
  )
}

export function whenWords(
  { words }: PageFrame,
  { due, closed, isOpen, isOverdue }: Pick<RoundRow, 'due' | 'closed' | 'isOpen' | 'isOverdue'>,
): string {
  if (!isOpen && closed !== null) return words.text('checks.closed-on', { date: words.date(closed) })
  if (due === null) return words.text('checks.no-due')
  return words.text(isOverdue ? 'checks.overdue' : 'checks.due', { date: words.date(due) })
}

function Templates({ frame, content }: { frame: PageFrame; content: ChecksContent }) {
  const { words } = frame
  const { region, templates, sources, mayStart } = content
  const links = linksOf(frame)
  if (templates.length === 0) return <p>{words.text('checks.templates-none')}</p>
  const back = cooperationPath('checks')
  return (
    <ul class="check-templates">
      {templates.map((template) => (
        <li key={template.id}>
          <h3>
            <a href={links(templatePath(template.id), ofRegion(region.id))}>{words.of(template.name)}</a>
          </h3>
          <p>{words.of(template.about)}</p>
          <p class="muted">
            {[
              words.text('checks.questions', { count: template.criteria.length }),
              template.scale === null ? words.text('checks.in-words') : '',
              sourceWords(words, template, sources),
            ]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {mayStart && (
            <p class="no-print">
              <a
                href={links(
                  '/daten/register/check/neu',
                  ofRegion(region.id, { 'f.template': template.id, zurueck: back }),
                )}
                aria-label={words.text('checks.start-of', { name: words.of(template.name) })}
              >
                {words.text('checks.start')}
              </a>
            </p>
          )}
        </li>
      ))}
    </ul>
  )
}
