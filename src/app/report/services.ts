import type { ReportBlock, ReportRow } from '../../contract/index.ts'
import type { ServiceOverview } from '../../core/situation/index.ts'
import { heading, paragraph, table } from './blocks.ts'
import { hideOne } from './hideSmall.ts'
import { limitWords, published, shareWords, statedKind, wayWords } from './phrases.ts'
import type { ReportSource } from './source.ts'

/** Every service with its limit, what the limit is, and who is beyond it. */
export function servicesTable({ words, overview }: ReportSource): ReportBlock[] {
  const answered = overview.services.filter(({ state }) => state === 'answered')
  const sparse = answered.filter((one) => one.sparse).map(({ service }) => words.of(service.name))
  const air = overview.services.filter(({ state }) => state === 'air-line')
  return [
    ...(answered.length === 0
      ? []
      : [
          heading(words.text('report.services'), 'leistungen'),
          paragraph(words.text('report.services-lead')),
          table(
            words.text('report.services-caption'),
            [
              words.text('report.column-service'),
              words.text('report.column-limit'),
              words.text('report.column-kind'),
              `#${words.text('report.column-people')}`,
              `#${words.text('report.column-beyond')}`,
              `#${words.text('report.column-share')}`,
              `#${words.text('report.column-half')}`,
            ],
            grouped(answered, words, (one) => {
              const { service, main, standard } = one
              const { question, total } = main!
              return [
                words.of(service.name),
                limitWords(service, { mode: question.mode, threshold: question.threshold, standard }, words),
                statedKind(standard, words),
                published(hideOne(total.people), words),
                published(hideOne(total.beyond), words),
                shareWords(total, words),
                wayWords(total.median, main!, words),
              ]
            }),
          ),
          ...(sparse.length > 0 ? [paragraph(words.text('report.services-sparse', { list: words.list(sparse) }))] : []),
          paragraph(words.text('report.services-not-listed'), 'note'),
        ]),
    ...(air.length === 0
      ? []
      : [
          heading(words.text('report.air-services'), 'luftlinie'),
          table(
            words.text('report.air-services-caption'),
            [
              words.text('report.column-service'),
              `#${words.text('report.column-people')}`,
              `#${words.text('report.column-half')}`,
              `#${words.text('report.column-most')}`,
            ],
            grouped(air, words, ({ service, main }) => [
              words.of(service.name),
              published(hideOne(main!.total.people), words),
              wayWords(main!.total.median, main!, words),
              wayWords(main!.total.p90, main!, words),
            ]),
          ),
        ]),
  ]
}

/** Rows under the heading of their group. */
export function grouped(
  services: readonly ServiceOverview[],
  words: ReportSource['words'],
  cells: (one: ServiceOverview) => readonly string[],
): ReportRow[] {
  const groups = Map.groupBy(services, ({ service }) => service.group)
  return [...groups].flatMap(([group, list]) => [
    { cells: [groupWords(group, words)], emphasis: true },
    ...list.map((one) => ({ cells: cells(one) })),
  ])
}

function groupWords(group: string, words: ReportSource['words']): string {
  const key = `lagebild.group-${group}`
  return words.text(words.has(key) ? key : 'lagebild.group-other')
}
