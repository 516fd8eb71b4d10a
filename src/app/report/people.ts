import type { ReportBlock } from '../../contract/index.ts'
import { AGE_BANDS } from '../../core/network/index.ts'
import { EVERYDAY } from '../../core/situation/index.ts'
import { heading, paragraph, table } from './blocks.ts'
import { about, limitWords, shareOf, shareWords } from './phrases.ts'
import type { ReportSource } from './source.ts'

const LISTED = 12

/** By age, each at its own speed: the everyday services and those with the widest gap between ages. */
export function byAge({ words, overview }: ReportSource): ReportBlock[] {
  const withAges = overview.services.filter(({ ages }) => ages.length > 0)
  if (withAges.length === 0) return []
  const title = heading(words.text('report.ages'), 'alter')
  if (withAges.every(({ ages }) => ages.every(({ counts }) => counts.total.people === null)))
    return [title, paragraph(words.text('report.ages-none'))]
  const everyday = new Set(EVERYDAY.flat())
  const gap = (one: (typeof withAges)[number]) => {
    const shares = one.ages.flatMap(({ counts }) => shareOf(counts.total) ?? [])
    return Math.max(...shares) - Math.min(...shares)
  }
  const rows = withAges
    .filter((one) => !one.sparse && one.ages.some(({ counts }) => (counts.total.beyond ?? 0) >= 3))
    .sort((a, b) => Number(everyday.has(b.service.id)) - Number(everyday.has(a.service.id)) || gap(b) - gap(a))
    .slice(0, LISTED)
  if (rows.length === 0) return []
  return [
    title,
    paragraph(words.text('report.ages-lead')),
    table(
      words.text('report.ages-caption'),
      [
        words.text('report.column-service'),
        words.text('report.column-limit'),
        ...AGE_BANDS.map((band) => `#${words.text(`report.age-${band}`)}`),
      ],
      rows.map(({ service, main, standard, ages }) => ({
        cells: [
          words.of(service.name),
          limitWords(service, { ...main!.question, standard }, words),
          ...AGE_BANDS.map((band) => {
            const found = ages.find((one) => one.band === band)
            return found ? shareWords(found.counts.total, words) : words.text('report.cell-none')
          }),
        ],
      })),
    ),
  ]
}

/** Who gets nowhere without a car, and what is not known about households. */
export function withoutCar({ words, overview }: ReportSource): ReportBlock[] {
  const rows = overview.services
    .filter(({ service }) => service.group !== 'central-places')
    .filter(({ withoutCar: counts, sparse }) => counts && !sparse && (counts.total.beyond ?? 0) >= 3)
    .sort((a, b) => b.withoutCar!.total.beyond! - a.withoutCar!.total.beyond!)
    .slice(0, LISTED)
  const byTransit = overview.services.some(({ modes }) => modes.some(({ mode }) => mode === 'transit'))
  if (rows.length === 0)
    return [heading(words.text('report.car-free'), 'ohne-auto'), paragraph(words.text('report.car-free-households'))]
  return [
    heading(words.text('report.car-free'), 'ohne-auto'),
    paragraph(words.text(byTransit ? 'report.car-free-lead-transit' : 'report.car-free-lead')),
    {
      kind: 'bars',
      caption: words.text('report.car-free-caption'),
      rows: rows.map(({ service, withoutCar: counts }) => {
        const { people, beyond } = counts!.total
        const share = shareOf(counts!.total) ?? 0
        return {
          label: words.of(service.name),
          share,
          text: words.text('report.worst-text', {
            beyond: about(beyond!, words),
            people: words.number(people!),
            share: words.share(share),
          }),
        }
      }),
    },
    paragraph(words.text('report.car-free-households'), 'note'),
  ]
}
