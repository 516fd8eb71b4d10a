import { FACILITY_COLUMNS, type FacilityColumn, type FacilitySupply } from '../../../contract/index.ts'
import { type FigureColumn, FigureTable } from '../figureTable/FigureTable.tsx'
import { orderWords } from '../figureTable/orderWords.ts'
import { capacityNumber } from './supplyPhrases.ts'
import { type SupplyView, supplyHref } from './supplyView.ts'

const VIABILITY_RANK = { below: 0, between: 1, above: 2, unknown: null } as const

/** The sites with what they can do, what is expected of them and who has none nearer; those of the surroundings on demand. */
export function Facilities({ view }: { view: SupplyView }) {
  const { words, answer, orders } = view
  const inside = answer.facilities.filter((site) => site.inside)
  const ring = answer.facilities.filter((site) => !site.inside)
  const columns = FACILITY_COLUMNS.map((id) => columnOf(id, view))
  return (
    <div class="municipalities" id="standorte">
      <h2 id="facilities-title">{words.text('lagebild.supply-facilities')}</h2>
      <p class="muted" id="facilities-note">
        {words.text('lagebild.supply-facilities-note', { order: orderWords(orders.sites, columns, words) })}
      </p>
      {answer.facilities.length === 0 ? (
        <p>{words.text('lagebild.supply-facilities-empty')}</p>
      ) : (
        <>
          <Table rows={inside} />
          {ring.length > 0 && (
            <details>
              <summary>{words.text('lagebild.supply-ring-sites', { n: ring.length })}</summary>
              <Table rows={ring} />
            </details>
          )}
        </>
      )}
    </div>
  )

  function Table({ rows }: { rows: readonly FacilitySupply[] }) {
    return (
      <FigureTable
        words={words}
        titleId="facilities-title"
        noteId="facilities-note"
        columns={columns}
        rows={rows}
        keyOf={({ id }) => id}
        order={orders.sites}
        hrefOf={(sites) => supplyHref(view, { sites }, '#standorte')}
      />
    )
  }
}

function columnOf(id: FacilityColumn, view: SupplyView): FigureColumn<FacilitySupply, FacilityColumn> {
  const { words, answer } = view
  const base = { id, label: words.text(`lagebild.supply-site-${id}`) }
  const unknown = words.text('lagebild.cell-unknown')
  const none = words.text('lagebild.cell-none')
  const people = (value: number | null) => (value === null ? unknown : words.number(value))
  switch (id) {
    case 'name':
      return { ...base, isText: true, sortBy: ({ name }) => name, cell: (site) => <Site site={site} view={view} /> }
    case 'place': {
      const names = new Map(answer.municipalities.map(({ ags, name }) => [ags, name]))
      const placeOf = ({ ags, inside }: FacilitySupply) =>
        names.get(ags) ?? words.text(inside ? 'lagebild.row-outside' : 'lagebild.supply-site-ring')
      return { ...base, isText: true, sortBy: placeOf, cell: placeOf }
    }
    case 'capacity':
      return {
        ...base,
        sortBy: ({ capacity }) => capacity,
        cell: ({ capacity, assumed }) =>
          capacity === null
            ? unknown
            : assumed
              ? words.text('lagebild.supply-site-assumed', { value: capacityNumber(capacity, words) })
              : capacityNumber(capacity, words),
      }
    case 'loadShare':
      return {
        ...base,
        sortBy: ({ loadShare }) => loadShare,
        cell: ({ loadShare, capacity }) =>
          loadShare === null ? (capacity === null ? unknown : none) : words.share(loadShare),
      }
    case 'viability':
      return {
        ...base,
        isText: true,
        sortBy: ({ viability }) => VIABILITY_RANK[viability],
        cell: ({ viability }) => words.text(`lagebild.supply-viable-${viability}`),
      }
    default:
      return { ...base, sortBy: (site) => site[id], cell: (site) => people(site[id]) }
  }
}

function Site({ site, view }: { site: FacilitySupply; view: SupplyView }) {
  const { words } = view
  const name = site.name || words.text('lagebild.supply-site-unnamed')
  const question = words.text('lagebild.supply-close')
  return (
    <>
      {name}
      {!site.reached && <span class="muted"> ({words.text('lagebild.supply-site-not-reached')})</span>}{' '}
      <a
        class="what-if"
        href={supplyHref(view, { closure: site.id }, '#schliessung')}
        data-swap="schliessung"
        aria-label={words.text('lagebild.supply-close-of', { name, question })}
      >
        {question}
      </a>
    </>
  )
}
