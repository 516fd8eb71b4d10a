import type { ReportBlock } from '../../contract/index.ts'
import { heading, paragraph, table } from './blocks.ts'
import { hideOne } from './hideSmall.ts'
import { published, statedShare } from './phrases.ts'
import type { ReportSource } from './source.ts'

/** Who is joined to what comes through a network. `order` = one municipality, by its place among those inside. */
export function connected({ words, overview }: ReportSource, order: number | null = null): ReportBlock[] {
  const rows = overview.services.flatMap(({ service, connected: levels }) =>
    levels.map(({ level, total, municipalities }) => {
      const row = order === null ? total : municipalities[order]!
      const unknown = row.suppressed + row.missing
      return {
        cells: [
          words.of(service.name),
          level === '' ? words.text('report.cell-none') : level,
          row.sharePercent === null ? words.text('report.cell-unknown') : statedShare(row.sharePercent / 100, words),
          published(hideOne(row.notConnected), words),
          unknown >= 0.5 ? published(hideOne(unknown), words) : words.text('report.cell-nobody'),
          [row.sources.join('; '), row.asOf.map((day) => words.date(day)).join(', ')]
            .filter((part) => part !== '')
            .join(', ') || words.text('report.not-stated'),
        ],
      }
    }),
  )
  if (rows.length === 0) return []
  return [
    heading(words.text('report.connected'), 'anschluss'),
    paragraph(words.text('report.connected-lead')),
    table(
      words.text('report.connected-caption'),
      [
        words.text('report.column-service'),
        words.text('report.column-level'),
        `#${words.text('report.column-connected')}`,
        `#${words.text('report.column-not-connected')}`,
        `#${words.text('report.column-not-known')}`,
        words.text('report.column-source'),
      ],
      rows,
    ),
  ]
}
