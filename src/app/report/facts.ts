import type { ReportBlock } from '../../contract/index.ts'
import type { ShakySite, SiteFacts } from '../../core/situation/index.ts'
import type { Words } from '../../messages/index.ts'
import { heading, list, paragraph, table } from './blocks.ts'
import type { ReportSource } from './source.ts'
import { tooFewPeople } from './supply.ts'

/** Price, quality and continuity, as far as lists tell. */
export function facts({ words, overview }: ReportSource): ReportBlock[] {
  const rows = overview.services.flatMap(({ facts: found }) => found ?? [])
  if (rows.length === 0) return []
  return [
    heading(words.text('report.facts'), 'preis-qualitaet'),
    paragraph(words.text('report.facts-lead')),
    table(
      words.text('report.facts-caption'),
      [
        words.text('report.column-service'),
        `#${words.text('report.column-sites')}`,
        words.text('report.aspect-price'),
        words.text('report.aspect-quality'),
        words.text('report.aspect-continuity'),
      ],
      rows.map((row) => ({
        cells: [
          words.of(row.service.name),
          words.number(row.sites),
          priceWords(row, words),
          row.qualityStated === 0
            ? words.text('report.cell-unknown')
            : words.text('report.facts-quality', { stated: row.qualityStated, sites: row.sites }),
          row.continuityStated === 0
            ? words.text('report.cell-unknown')
            : words.text('report.facts-continuity', {
                shaky: row.shaky.length,
                stated: row.continuityStated,
                sites: row.sites,
              }),
        ],
      })),
    ),
  ]
}

function priceWords({ price, sites }: SiteFacts, words: Words): string {
  if (!price) return words.text('report.cell-unknown')
  const euros = (value: number) => words.number(value, Number.isInteger(value) ? 0 : 2)
  return words.text('report.facts-price', {
    least: euros(price.least),
    most: euros(price.most),
    median: euros(price.median),
    unit: words.text(`report.price-${price.unit ?? 'unknown'}`),
    stated: price.stated,
    sites,
  })
}

const NAMED = 12

/** Sites that may go, in one municipality or the whole region. */
export function shaky(source: ReportSource, municipality: number | null): ReportBlock[] {
  const { words, overview, situation } = source
  const few = municipality === null ? [] : tooFewPeople(source, situation.data.municipalities[municipality]!.ags)
  const found = overview.services.flatMap(({ service, facts: told }) =>
    (told?.shaky ?? [])
      .filter(({ facility }) => municipality === null || facility.municipality === municipality)
      .map((site) => ({ service, site })),
  )
  const told = overview.services.filter(({ facts: of }) => of && of.continuityStated > 0)
  const title = heading(words.text('report.m-risk'), 'was-wackelt')
  if (told.length === 0)
    return [title, ...(few.length > 0 ? [list(few)] : []), paragraph(words.text('report.m-risk-none'))]
  const services = words.list(told.map(({ service }) => words.of(service.name)))
  if (found.length === 0)
    return [title, paragraph(words.text('report.risk-nothing', { services })), ...(few.length > 0 ? [list(few)] : [])]
  const place = ({ facility }: ShakySite) => situation.data.municipalities[facility.municipality]?.name ?? ''
  // A last day is announced; who has no successor is that person's own affair, so these are counted and not named.
  const closing = found.filter(({ site }) => site.openUntil !== null)
  const open = Map.groupBy(
    found.filter(({ site }) => site.openUntil === null),
    ({ service }) => service,
  )
  const items = [
    ...closing.map(({ service, site }) =>
      words.text('report.risk-until', {
        name: siteWords(site, words.of(service.name), place(site), words),
        date: words.date(site.openUntil!),
        succession: site.successionSecured === null ? 'unknown' : site.successionSecured ? 'yes' : 'no',
      }),
    ),
    ...[...open].map(([service, sites]) =>
      words.text('report.risk-succession', { service: words.of(service.name), n: sites.length }),
    ),
  ]
  return [
    title,
    list([...items.slice(0, NAMED), ...few]),
    ...(items.length > NAMED ? [paragraph(words.text('report.risk-more', { n: items.length - NAMED }))] : []),
    paragraph(words.text('report.risk-told', { services }), 'note'),
  ]
}

/** “Seniorenheim Siegstedt”, “Haus Sonne in Siegstedt (Pflegeheim)”: what the name does not say. */
function siteWords({ facility: { name } }: ShakySite, service: string, place: string, words: Words): string {
  const called = name === '' ? service : name
  const where = place === '' || called.includes(place) ? called : words.text('report.site-in', { name: called, place })
  return called.includes(service) ? where : words.text('report.site-of', { name: where, service })
}
