import type { ComponentChildren } from 'preact'
import type { RegionDescription, ServiceChoice } from '../../contract/index.ts'
import type { Words } from '../../messages/index.ts'
import { groupWords } from '../components/index.ts'

const MANIFEST = 'manifest.json'

interface Part {
  readonly words: Words
  readonly region: RegionDescription
}

/** A section with a heading and a table that scrolls by itself on narrow screens. */
export function TableSection({
  id,
  title,
  lead,
  children,
}: {
  id: string
  title: string
  lead?: string
  children: ComponentChildren
}) {
  return (
    <div class="table-section">
      <h2 id={id}>{title}</h2>
      {lead !== undefined && <p>{lead}</p>}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a table wider than the screen must scroll by keyboard too. */}
      <section class="table-scroll" aria-labelledby={id} tabIndex={0}>
        {children}
      </section>
    </div>
  )
}

export function Facts({ words, region }: Part) {
  const { serviceDays } = region
  const facts: [string, string][] = [
    ['version', region.version],
    ['built', words.text('daten.built-by', { date: words.date(region.builtAt), builder: region.builder })],
    ['catalogue', region.catalogueVersion],
    ['ring', words.text(`daten.ring-${region.ring}`)],
    [
      'population-kind',
      words.text(region.populationEstimated ? 'daten.population-estimated' : 'daten.population-counted'),
    ],
    [
      'service-days',
      serviceDays
        ? words.text('daten.service-days-value', {
            from: words.date(serviceDays.from),
            to: words.date(serviceDays.to),
          })
        : words.text('daten.no-timetable'),
    ],
  ]
  return (
    <dl class="facts">
      {facts.map(([key, value]) => (
        <div key={key}>
          <dt>{words.text(`daten.${key}`)}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  )
}

export function Counts({ words, region: { counts } }: Part) {
  const rows: [string, number | null, number][] = [
    ['people', counts.populationInside, counts.population],
    ['cells', counts.cellsInside, counts.cells],
    ['municipalities', counts.municipalitiesInside, counts.municipalities],
    ['facilities', null, counts.facilities],
    ['nodes', null, counts.streets.nodes],
    ['edges', null, counts.streets.edges],
    ['stops', null, counts.stops],
    ['trips', null, counts.trips],
  ]
  return (
    <TableSection id="counts-title" title={words.text('daten.counts')}>
      <table class="kern-table kern-table--small figures">
        <thead>
          <tr>
            <th scope="col">{words.text('daten.count-what')}</th>
            <th scope="col" class="numeric">
              {words.text('daten.count-inside')}
            </th>
            <th scope="col" class="numeric">
              {words.text('daten.count-all')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(([what, inside, all]) => (
            <tr key={what}>
              <th scope="row">{words.text(`daten.count-${what}`)}</th>
              <td class="numeric">{inside === null ? '' : words.number(inside)}</td>
              <td class="numeric">{words.number(all)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableSection>
  )
}

export function Inputs({ words, region: { inputs } }: Part) {
  const missing = words.text('daten.not-stated')
  if (inputs.length === 0)
    return (
      <section aria-labelledby="inputs-title">
        <h2 id="inputs-title">{words.text('daten.inputs')}</h2>
        <p>{words.text('daten.inputs-none')}</p>
      </section>
    )
  const columns = ['role', 'file', 'date', 'licence', 'attribution', 'size', 'hash'] as const
  return (
    <TableSection id="inputs-title" title={words.text('daten.inputs')}>
      <table class="kern-table kern-table--small">
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col" key={column} class={column === 'size' ? 'numeric' : undefined}>
                {words.text(`daten.input-${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {inputs.map((input) => (
            <tr key={input.role + input.file}>
              <th scope="row">{words.text(`web.role-${input.role}`)}</th>
              <td class="breakable">{input.file}</td>
              <td>{input.dataDate === '' ? missing : words.date(input.dataDate)}</td>
              <td>{input.licence || missing}</td>
              <td>{input.attribution || missing}</td>
              <td class="numeric">{words.bytes(input.bytes)}</td>
              <td>
                <code class="hash">{input.sha256}</code>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </TableSection>
  )
}

export function Completeness({ words, region, services }: Part & { services: readonly ServiceChoice[] }) {
  const known = new Map(region.completeness.map((one) => [one.service, one]))
  const groups = [...new Set(services.map(({ group }) => group))]
  return (
    <TableSection
      id="completeness-title"
      title={words.text('daten.completeness')}
      lead={words.text('daten.completeness-lead')}
    >
      <table class="kern-table kern-table--small figures">
        <thead>
          <tr>
            {(['service', 'state', 'inside', 'ring', 'better'] as const).map((column) => (
              <th scope="col" key={column} class={column === 'inside' || column === 'ring' ? 'numeric' : undefined}>
                {words.text(`daten.completeness-${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        {groups.map((group) => (
          <tbody key={group}>
            <tr class="group-row">
              <th scope="colgroup" colSpan={5}>
                {groupWords(group, words)}
              </th>
            </tr>
            {services
              .filter((service) => service.group === group)
              .map((service) => {
                const { state, inside, ring } = known.get(service.id) ?? { state: 'none', inside: 0, ring: 0 }
                const isNone = state === 'none'
                return (
                  <tr key={service.id}>
                    <th scope="row">{words.of(service.name)}</th>
                    <td>
                      <span class={`state state--${state}`}>{words.text(`daten.state-${state}`)}</span>
                    </td>
                    <td class="numeric">{isNone ? '' : words.number(inside)}</td>
                    <td class="numeric">{isNone ? '' : words.number(ring)}</td>
                    <td>{state === 'official' ? '' : words.of(service.osm.officialList)}</td>
                  </tr>
                )
              })}
          </tbody>
        ))}
      </table>
    </TableSection>
  )
}

export function Files({ words, region }: Part) {
  const folder = `/regions/${encodeURIComponent(region.id)}/${encodeURIComponent(region.version)}`
  return (
    <TableSection id="files-title" title={words.text('daten.files')} lead={words.text('daten.files-lead')}>
      <table class="kern-table kern-table--small figures">
        <thead>
          <tr>
            <th scope="col">{words.text('daten.file-name')}</th>
            <th scope="col" class="numeric">
              {words.text('daten.file-rows')}
            </th>
            <th scope="col" class="numeric">
              {words.text('daten.input-size')}
            </th>
            <th scope="col">{words.text('daten.input-hash')}</th>
          </tr>
        </thead>
        <tbody>
          {region.files.map(({ name, rows, bytes, sha256 }) => (
            <tr key={name}>
              <th scope="row">
                <a href={`${folder}/${encodeURIComponent(name)}`} download>
                  {name}
                </a>
              </th>
              <td class="numeric">{words.number(rows)}</td>
              <td class="numeric">{words.bytes(bytes)}</td>
              <td>
                <code class="hash">{sha256}</code>
              </td>
            </tr>
          ))}
          <tr>
            <th scope="row">
              <a href={`${folder}/manifest.json`} download={`${region.id}.json`}>
                {MANIFEST}
              </a>
            </th>
            <td colSpan={3}>{words.text('daten.file-manifest')}</td>
          </tr>
        </tbody>
      </table>
    </TableSection>
  )
}
