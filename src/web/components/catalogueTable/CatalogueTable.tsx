import type { CatalogueQuery } from '../../../contract/index.ts'
import type { Service } from '../../../core/services/index.ts'
import { kindWords, questionWords, type Words } from '../../../messages/page.ts'
import { groupWords } from '../questionForm/ServiceSelect.tsx'
import { ScrollTable } from '../scrollTable/ScrollTable.tsx'

export interface CatalogueTableRow {
  readonly service: Service
  readonly duty: Service['duty']
  readonly openProposals: number
}

export interface CatalogueTableView {
  readonly words: Words
  readonly rows: readonly CatalogueTableRow[]
  readonly sort: CatalogueQuery['sort']
  /** Address of one service's page. */
  readonly addressOf: (service: string) => string
}

const COLUMNS = ['service', 'state', 'kind', 'duty', 'standard'] as const

/** Services under their headings, one row each. */
export function CatalogueTable({ view }: { view: CatalogueTableView }) {
  const { words, rows, sort } = view
  const headingOf = ({ service }: CatalogueTableRow) =>
    sort === 'group'
      ? groupWords(service.group, words)
      : sort === 'state'
        ? words.text(`katalog.state-${service.state}`)
        : ''
  const parts = [...Map.groupBy(rows, headingOf)]
  return (
    <>
      <p class="kern-sr-only" id="catalogue-caption">
        {words.text('katalog.table-caption', { order: words.text(`katalog.sort-${sort}`) })}
      </p>
      <ScrollTable titleId="catalogue-caption" kind="stacked">
        <thead>
          <tr>
            {COLUMNS.map((column) => (
              <th scope="col" key={column}>
                {words.text(`katalog.column-${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {parts.map(([heading, list]) => (
          <tbody key={heading}>
            {heading !== '' && (
              <tr class="group-row">
                <th scope="colgroup" colSpan={COLUMNS.length}>
                  {heading}
                </th>
              </tr>
            )}
            {list.map((row) => (
              <Row key={row.service.id} view={view} row={row} />
            ))}
          </tbody>
        ))}
      </ScrollTable>
    </>
  )
}

function Row({ view: { words, addressOf }, row }: { view: CatalogueTableView; row: CatalogueTableRow }) {
  const { service, duty, openProposals } = row
  return (
    <tr>
      <th scope="row">
        <a href={addressOf(service.id)}>{words.of(service.name)}</a>
        {openProposals > 0 && <span class="tag">{words.text('katalog.open-proposals', { n: openProposals })}</span>}
      </th>
      <td data-label={words.text('katalog.column-state')}>
        <StateTag state={service.state} words={words} />
      </td>
      <td data-label={words.text('katalog.column-kind')}>{words.text(`katalog.kind-${service.kind}`)}</td>
      <td data-label={words.text('katalog.column-duty')}>
        {duty ? dutyWords(duty, words) : words.text('katalog.claim-unknown')}
      </td>
      <td data-label={words.text('katalog.column-standard')}>{limitWords(service, words)}</td>
    </tr>
  )
}

/** The state as a word with its own mark: colour alone says nothing. */
export function StateTag({ state, words }: { state: string; words: Words }) {
  return (
    <span class={`tag tag--${state}`} title={words.text(`katalog.state-hint-${state}`)}>
      {words.text(`katalog.state-${state}`)}
    </span>
  )
}

function dutyWords(duty: NonNullable<Service['duty']>, words: Words): string {
  const classes = duty.classes.map((one) => words.text(`katalog.class-${one}`))
  return [...classes, ...(duty.legalClaim ? [words.text('katalog.claim-yes')] : [])].join(', ')
}

function limitWords(service: Service, words: Words): string {
  const limit = questionWords(service, words)
  if (limit === '') return words.text('katalog.no-limit')
  const standard = service.standards.find((one) => one.id === service.question?.standard)
  return standard ? `${limit}: ${kindWords(standard, words)}` : limit
}
