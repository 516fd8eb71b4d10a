import type { ReportBlock } from '../../contract/index.ts'
import { type IndicatorOutlook, outlookOf } from '../../core/indicators/index.ts'
import type { Words } from '../../messages/index.ts'
import { heading, paragraph, table } from './blocks.ts'
import type { ReportSource } from './source.ts'

/** What municipalities can shoulder, as far as their statistics tell: all of them side by side, in alphabetical order. */
export function outlook(source: ReportSource): ReportBlock[] {
  const { words, situation } = source
  const inside = situation.data.municipalities.filter((one) => one.inside)
  const title = heading(words.text('report.shoulder'), 'schultern')
  const all = inside.map(({ ags }) => outlooks(source, ags))
  const shown = (all[0] ?? []).map((_, k) => all.some((of) => of[k]!.series.length > 0))
  const columns = (all[0] ?? []).filter((_, k) => shown[k])
  if (columns.length === 0) return [title, paragraph(words.text('report.shoulder-none'))]
  const rows = inside
    .map(({ ags, name }, i) => ({ ags, name, of: all[i]!.filter((_, k) => shown[k]) }))
    .sort((a, b) => words.compare(a.name, b.name))
  const medians = rows[0]!.of
  return [
    title,
    paragraph(words.text('report.shoulder-lead')),
    table(
      words.text('report.shoulder-caption'),
      [words.text('report.column-municipality'), ...columns.map(({ definition }) => `#${words.of(definition.name)}`)],
      [
        ...rows.map(({ ags, name, of }) => ({ ags, cells: [name, ...of.map((one) => valueWords(one, words))] })),
        {
          emphasis: true,
          cells: [
            words.text('report.shoulder-middle'),
            ...medians.map(({ county, definition }) => number(county.median, definition.digits, words)),
          ],
        },
      ],
    ),
    paragraph(
      words.text('report.shoulder-units', {
        list: columns.map(({ definition: one }) => `${words.of(one.name)}: ${words.of(one.unit)}`).join('; '),
      }),
      'note',
    ),
    paragraph(words.text('report.shoulder-note'), 'note'),
    ...missing(
      all[0]!.filter((_, k) => !shown[k]),
      words,
    ),
  ]
}

/** One municipality beside the middle of its county. */
export function outlookOfOne(source: ReportSource, ags: string): ReportBlock[] {
  const { words } = source
  const title = heading(words.text('report.shoulder'), 'schultern')
  const all = outlooks(source, ags)
  const told = all.filter(({ series }) => series.length > 0)
  if (told.length === 0) return [title, paragraph(words.text('report.shoulder-none'))]
  return [
    title,
    table(
      words.text('report.shoulder-caption'),
      [
        words.text('report.column-indicator'),
        `#${words.text('report.column-here')}`,
        `#${words.text('report.shoulder-middle')}`,
        words.text('report.column-time'),
        words.text('report.column-means'),
      ],
      told.map((one) => ({
        cells: [
          `${words.of(one.definition.name)} (${words.of(one.definition.unit)})`,
          valueWords(one, words),
          number(one.county.median, one.definition.digits, words),
          one.latest ? words.date(one.latest.time) : words.text('report.cell-none'),
          words.text(`report.direction-${one.definition.direction}`),
        ],
      })),
    ),
    paragraph(words.text('report.shoulder-note'), 'note'),
    ...missing(
      all.filter(({ series }) => series.length === 0),
      words,
    ),
  ]
}

function outlooks({ situation, indicators, definitions }: ReportSource, ags: string): IndicatorOutlook[] {
  const inside = situation.data.municipalities.filter((one) => one.inside).map((one) => one.ags)
  return outlookOf(definitions, indicators, inside, ags)
}

function valueWords({ latest, state, definition }: IndicatorOutlook, words: Words): string {
  if (latest) return number(latest.value, definition.digits, words)
  return words.text(state === 'suppressed' ? 'report.cell-secret' : 'report.cell-unknown')
}

const number = (value: number | null, digits: number, words: Words): string =>
  value === null ? words.text('report.cell-none') : words.number(value, digits)

function missing(all: readonly IndicatorOutlook[], words: Words): ReportBlock[] {
  if (all.length === 0) return []
  return [
    paragraph(
      words.text('report.shoulder-missing', {
        list: words.list(all.map(({ definition }) => words.of(definition.name))),
        holders: [...new Set(all.flatMap(({ definition }) => words.of(definition.holder).split('; ')))].join('; '),
      }),
      'note',
    ),
  ]
}
