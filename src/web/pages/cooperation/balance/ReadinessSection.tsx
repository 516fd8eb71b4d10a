import type { RegionDescription } from '../../../../contract/index.ts'
import { Select } from '../../../components/index.ts'
import { chosenLanguage, linksOf, type PageFrame } from '../../frame.ts'
import { ofRegion } from '../../register/paths.ts'

export interface ReadinessView {
  readonly rows: readonly {
    readonly ags: string
    readonly name: string
    /** Null = it has said nothing that the reader sees. */
    readonly said: {
      readonly id: string
      readonly state: 'ready' | 'conditional' | 'reluctant'
      readonly about: readonly string[]
      readonly reason: string
      readonly condition: string | null
      readonly joinsFrom: string | null
      readonly isDraft: boolean
      readonly updatedAt: string
    } | null
  }[]
  readonly counts: Readonly<Record<'ready' | 'conditional' | 'reluctant' | 'silent', number>>
  readonly project: string
  readonly field: string
  readonly projects: readonly { readonly id: string; readonly name: string }[]
  readonly fields: readonly { readonly id: string; readonly name: string }[]
}

interface Props {
  readonly frame: PageFrame
  readonly region: RegionDescription
  readonly view: ReadinessView
}

/** The page with the same project and field chosen: there saving leads back. */
export function readinessPath({ project, field }: ReadinessView): string {
  const query = new URLSearchParams({ ...(project && { vorhaben: project }), ...(field && { feld: field }) })
  return query.size > 0 ? `/zusammenarbeit/bilanz?${query}` : '/zusammenarbeit/bilanz'
}

/** What each municipality says about joining; who has said nothing is named too. */
export function ReadinessSection({ frame, region, view }: Props) {
  const { words } = frame
  const { rows, counts } = view
  const links = linksOf(frame)
  return (
    <section aria-labelledby="readiness-title">
      <h2 id="readiness-title">{words.text('bilanz.readiness')}</h2>
      <p>{words.text('bilanz.readiness-count', { all: rows.length, ...counts })}</p>
      <Filter frame={frame} region={region} view={view} />
      <table class="kern-table kern-table--small stacked" aria-labelledby="readiness-title">
        <thead>
          <tr>
            {['municipality', 'says', 'reason', 'condition', 'from'].map((column) => (
              <th scope="col" key={column}>
                {words.text(`bilanz.column-${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ ags, name, said }) => (
            <tr key={ags}>
              <th scope="row">{name}</th>
              <td data-label={words.text('bilanz.column-says')}>
                <span class={`tag tag--${said?.state ?? 'silent'}`}>
                  {words.text(`bilanz.says-${said?.state ?? 'silent'}`)}
                </span>
                {said?.isDraft && <span class="tag tag--draft">{words.text('register.visibility-draft')}</span>}
              </td>
              <td data-label={words.text('bilanz.column-reason')}>
                {said ? (
                  <>
                    <a
                      href={links(
                        `/daten/register/readiness/${said.id}`,
                        ofRegion(region.id, { zurueck: readinessPath(view) }),
                      )}
                    >
                      {said.reason}
                    </a>
                    {said.about.length > 0 && <span class="muted"> ({said.about.join('; ')})</span>}
                  </>
                ) : (
                  words.text('bilanz.silent')
                )}
              </td>
              <td data-label={words.text('bilanz.column-condition')}>{said?.condition ?? '–'}</td>
              <td data-label={words.text('bilanz.column-from')}>
                {said?.joinsFrom ? words.date(said.joinsFrom) : '–'}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

function Filter({ frame, region, view }: Props) {
  const { words } = frame
  const { project, field, projects, fields } = view
  const language = chosenLanguage(frame)
  const options = (list: readonly { id: string; name: string }[]) => [
    ['', words.text('bilanz.any')] as const,
    ...list.map(({ id, name }) => [id, name] as const),
  ]
  return (
    <form
      class="filter-form"
      method="get"
      action="/zusammenarbeit/bilanz#readiness-title"
      aria-label={words.text('bilanz.about')}
    >
      {language !== null && <input type="hidden" name="lang" value={language} />}
      <input type="hidden" name="region" value={region.id} />
      <div class="filter-fields">
        <Select
          name="feld"
          id="about-field"
          label={words.text('readiness.fields')}
          value={field}
          options={options(fields)}
        />
        <Select
          name="vorhaben"
          id="about-project"
          label={words.text('readiness.project')}
          value={project}
          options={options(projects)}
        />
        <button type="submit" class="kern-btn kern-btn--secondary">
          <span class="kern-label">{words.text('bilanz.show')}</span>
        </button>
      </div>
    </form>
  )
}
