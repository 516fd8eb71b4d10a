import type { ReportBlock } from '../../contract/index.ts'
import { ASKED_ASPECTS, findService } from '../../core/services/index.ts'
import { EVERYDAY, type NotJudged, type ServiceOverview } from '../../core/situation/index.ts'
import { heading, list, paragraph, table } from './blocks.ts'
import { atMost, sentence } from './phrases.ts'
import type { ReportSource } from './source.ts'

const NAMED = 6

/** What the data do not tell, why, and who can. */
export function gaps({ words, situation, overview }: ReportSource): ReportBlock[] {
  const missing = overview.services.filter(
    ({ state, connected }) => state === 'no-site' || (state === 'not-travelled' && connected.length === 0),
  )
  const rows = missing.map(({ service, state }) => {
    const reason = state === 'no-site' ? 'no-site' : service.kind === 'digital' ? 'digital' : 'networked'
    return { cells: [words.of(service.name), words.text(`report.gap-${reason}`), askWords(service, words)] }
  })
  const reasons = Map.groupBy(
    overview.judgements.filter(({ reason }) => reason !== null && reason !== 'no-site' && reason !== 'no-limit'),
    ({ reason }) => reason as NotJudged,
  )
  const named = (service: string) => words.of(findService(situation.catalogue, service)!.name)
  return [
    heading(words.text('report.gaps'), 'luecken'),
    ...(rows.length === 0
      ? [paragraph(words.text('report.gaps-none'))]
      : [
          paragraph(words.text('report.gaps-lead')),
          table(
            words.text('report.gaps-caption'),
            [words.text('report.column-service'), words.text('report.column-gap'), words.text('report.column-ask')],
            rows,
          ),
        ]),
    ...(reasons.size === 0
      ? []
      : [
          heading(words.text('report.gap-standards'), 'luecken-werte', 3),
          list(
            [...reasons].map(([reason, judgements]) =>
              words.text('report.gap-standards-item', {
                reason: sentence(words.text(`report.gap-${reason}`)),
                list: atMost([...new Set(judgements.map(({ service }) => named(service)))], NAMED, words),
              }),
            ),
          ),
        ]),
  ]
}

/** Price, quality, continuity of the everyday services: what to ask, and whom. */
export function aspects({ words, overview }: ReportSource): ReportBlock[] {
  const everyday = new Set(EVERYDAY.flat())
  const rows = overview.services
    .filter(({ service }) => everyday.has(service.id))
    .flatMap(({ service }) =>
      ASKED_ASPECTS.flatMap((aspect) =>
        service[aspect].map((asked) => ({
          cells: [
            words.of(service.name),
            `${words.text(`report.aspect-${aspect}`)}: ${words.of(asked.name)}`,
            words.of(asked.holder),
          ],
        })),
      ),
    )
  if (rows.length === 0) return []
  return [
    heading(words.text('report.aspects'), 'preis-fragen', 3),
    paragraph(words.text('report.aspects-lead')),
    table(
      words.text('report.aspects-caption'),
      [words.text('report.column-service'), words.text('report.column-aspect'), words.text('report.column-ask')],
      rows,
    ),
    paragraph(words.text('report.aspects-more'), 'note'),
  ]
}

export function askWords({ osm }: ServiceOverview['service'], words: ReportSource['words']): string {
  return words.of(osm.officialList) || words.text('report.ask-unknown')
}
