import { clockText, type ReportBlock } from '../../contract/index.ts'
import { heading, paragraph, table } from './blocks.ts'
import { hideOne } from './hideSmall.ts'
import { about, limitWords, published, shareWords, statedKind } from './phrases.ts'
import type { ReportSource } from './source.ts'

/** What the timetable gives: stops, central places and the everyday services. */
export function byTransit({ words, manifest, overview }: ReportSource): ReportBlock[] {
  const title = heading(words.text('report.transit'), 'bus-und-bahn')
  const stop = overview.services.find(({ service }) => service.id === 'public-transport-stop')
  const walk = stop?.modes.find(({ mode }) => mode === 'walk')
  const stops: ReportBlock[] = walk?.counts.total.people
    ? [
        paragraph(
          words.text('report.transit-stops', {
            share: words.share(walk.counts.total.within! / walk.counts.total.people),
            limit: limitWords(stop!.service, walk, words),
            beyond: about(walk.counts.total.beyond!, words),
          }),
        ),
      ]
    : []
  if (!manifest.serviceDays) return [title, paragraph(words.text('report.transit-none')), ...stops]
  const rows = overview.services.flatMap(({ service, modes }) => {
    const transit = modes.find(({ mode }) => mode === 'transit')
    return transit
      ? [
          {
            cells: [
              words.of(service.name),
              limitWords(service, transit, words),
              statedKind(transit.standard, words),
              published(hideOne(transit.counts.total.beyond), words),
              shareWords(transit.counts.total, words),
            ],
          },
        ]
      : []
  })
  return [
    title,
    paragraph(
      words.text('report.transit-lead', {
        from: words.date(manifest.serviceDays.from),
        to: words.date(manifest.serviceDays.to),
        stops: words.number(manifest.counts.stops),
        trips: words.number(manifest.counts.trips),
      }),
    ),
    ...stops,
    ...(rows.length === 0 || !overview.transit
      ? []
      : [
          paragraph(
            words.text('report.transit-answer-lead', {
              date: words.date(overview.transit.date),
              start: clockText(overview.transit.fromSeconds),
              end: clockText(overview.transit.toSeconds),
            }),
          ),
          table(
            words.text('report.transit-caption'),
            [
              words.text('report.column-service'),
              words.text('report.column-limit'),
              words.text('report.column-kind'),
              `#${words.text('report.column-beyond')}`,
              `#${words.text('report.column-share')}`,
            ],
            rows,
          ),
        ]),
  ]
}
