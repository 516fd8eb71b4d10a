import type { ReportBlock, ReportRow } from '../../contract/index.ts'
import { heading, paragraph, table } from './blocks.ts'
import { isEnough } from './essentials.ts'
import { hideSmall } from './hideSmall.ts'
import { published, wayWords } from './phrases.ts'
import type { ReportSource } from './source.ts'

/** The municipalities in alphabetical order: how many everyday places people reach on foot. */
export function places(source: ReportSource): ReportBlock[] {
  const { words, overview } = source
  const title = heading(words.text('report.municipalities'), 'gemeinden')
  const { everyday } = overview
  if (!everyday || !isEnough(everyday))
    return [title, paragraph(words.text('report.municipalities-lead')), peopleTable(source)]
  const n = everyday.known.length
  const rows = [...everyday.municipalities].sort((a, b) => words.compare(a.name, b.name))
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0)
  const some = (list: readonly number[]) => sum(list.slice(1, n))
  // People in no municipality are in the total: without their row it would give the hidden ones away.
  const rest = everyday.byNumber.map((all, k) => Math.max(0, all - sum(rows.map(({ byNumber }) => byNumber[k]!))))
  const hasRest = sum(rest) >= 0.5
  const parts = [...rows.map(({ byNumber }) => byNumber), ...(hasRest ? [rest] : [])]
  const none = hideSmall(parts.map((of) => of[0]!))
  const between = hideSmall(parts.map(some))
  const all = hideSmall(parts.map((of) => of[n]!))
  const line = (name: string, i: number): readonly string[] => [
    name,
    published(Math.round(sum(parts[i]!)), words),
    published(none[i]!, words),
    ...(n > 1 ? [published(between[i]!, words)] : []),
    published(all[i]!, words),
  ]
  const total = everyday.byNumber
  const isHidden = [...none, ...between, ...all].some((one) => typeof one === 'string')
  return [
    title,
    paragraph(words.text('report.municipalities-lead')),
    table(
      words.text('report.municipalities-caption'),
      [
        words.text('report.column-municipality'),
        `#${words.text('report.column-people')}`,
        `#${words.text('report.column-none-on-foot')}`,
        ...(n > 1 ? [`#${words.text('report.column-some-on-foot', { n: n - 1 })}`] : []),
        `#${words.text('report.column-all-on-foot', { n })}`,
      ],
      [
        ...rows.map(({ ags, name }, i): ReportRow => ({ ags, cells: line(name, i) })),
        ...(hasRest ? [{ cells: line(words.text('report.row-without'), rows.length) }] : []),
        {
          emphasis: true,
          cells: [
            words.text('report.row-total'),
            words.number(sum(total)),
            words.number(total[0]!),
            ...(n > 1 ? [words.number(some(total))] : []),
            words.number(total[n]!),
          ],
        },
      ],
    ),
    ...(isHidden ? [paragraph(words.text('report.small-note'), 'note')] : []),
  ]
}

const DISTANCES = 4

/** Without ways there is still who lives where, and how far the nearest sites are in a straight line. */
function peopleTable({ words, situation, overview }: ReportSource): ReportBlock {
  const { cells, municipalities } = situation.data
  const people = new Float64Array(municipalities.length)
  for (let c = 0; c < cells.count; c++)
    if (cells.inside[c] && cells.municipality[c]! >= 0) people[cells.municipality[c]!]! += cells.population[c]!
  const air = overview.services.filter(({ state }) => state === 'air-line').slice(0, DISTANCES)
  const rows = municipalities
    .map(({ ags, name, inside }, m) => ({ ags, name, inside, people: people[m]! }))
    .filter(({ inside }) => inside)
    .map((row, order) => ({ ...row, order }))
    .sort((a, b) => words.compare(a.name, b.name))
  const shown = hideSmall(rows.map((row) => row.people))
  return table(
    words.text(air.length > 0 ? 'report.municipalities-air-caption' : 'report.municipalities-people-caption'),
    [
      words.text('report.column-municipality'),
      `#${words.text('report.column-people')}`,
      ...air.map(({ service }) => `#${words.of(service.name)}`),
    ],
    rows.map(({ ags, name, order }, i) => ({
      ags,
      cells: [
        name,
        published(shown[i]!, words),
        ...air.map(({ main }) => wayWords(main!.municipalities[order]!.median, main!, words)),
      ],
    })),
  )
}
