import type { ReportBlock } from '../../contract/index.ts'
import type { Service, ServiceCatalogue } from '../../core/services/index.ts'
import { type Count, EVERYDAY, type Everyday, type ServiceOverview } from '../../core/situation/index.ts'
import { heading, paragraph } from './blocks.ts'
import { about, howWords, limitWords, sentence, shareOf } from './phrases.ts'
import type { ReportSource } from './source.ts'

const PLACES = 3
const LISTED = 6
/** Stands in for a supermarket; by itself hardly anybody has one. */
const STANDS_IN = 'village-shop'

/** How many people, where, in one sentence; then which services. */
export function essentials(source: ReportSource): ReportBlock[] {
  const { words, manifest } = source
  return [
    heading(words.text('report.essentials'), 'das-wichtigste'),
    ...headline(source),
    ...(manifest.example ? [paragraph(words.text('report.example'), 'note')] : []),
    paragraph(words.text('report.decides-nothing'), 'note'),
    ...worst(source, null),
  ]
}

function headline({ words, manifest, situation, overview }: ReportSource): ReportBlock[] {
  const { everyday } = overview
  if (!everyday || everyday.people === 0) {
    const isAir = overview.services.some(({ state }) => state === 'air-line')
    return [
      paragraph(words.text('report.headline-none', { region: manifest.name }), 'lead'),
      ...(isAir ? [paragraph(words.text('report.headline-air-line'))] : []),
    ]
  }
  const { people, byNumber, known, unknown, sparse } = everyday
  const n = known.length
  const names = (services: typeof known) => words.list(services.map(({ name }) => words.of(name)))
  const left = [
    ...(unknown.length > 0 ? [words.text('report.headline-unknown', { list: names(unknown) })] : []),
    ...(sparse.length > 0 ? [words.text('report.headline-sparse', { list: names(sparse) })] : []),
  ]
  if (!isEnough(everyday))
    return [
      paragraph(words.text('report.headline-few', { region: manifest.name, n, all: EVERYDAY.length }), 'lead'),
      paragraph(left.join(' ')),
    ]
  const none = byNumber[0]!
  const all = byNumber[n]!
  const lead = words.text('report.headline', {
    count: Math.round(none),
    beyond: about(none, words),
    people: about(people, words),
    share: words.share(none / people),
    n,
  })
  const places = everyday.municipalities
    .map(({ name, byNumber: of }) => ({ name, beyond: of[0]! }))
    .filter(({ beyond }) => beyond >= 3)
    .sort((a, b) => b.beyond - a.beyond || words.compare(a.name, b.name))
    .slice(0, PLACES)
    .map(({ name, beyond }) => words.text('report.headline-place', { name, people: about(beyond, words) }))
  const where =
    places.length > 0 && everyday.municipalities.length > 1
      ? ` ${words.text('report.headline-where', { places: words.list(places) })}`
      : ''
  return [
    paragraph(sentence(lead) + where, 'lead'),
    paragraph(
      [allWords(all, people, n, words), words.text('report.headline-list', { list: names(known) }), ...left].join(' '),
    ),
    ...compared(situation.catalogue, known, words),
  ]
}

/** What a monitor observes of just these services, where the catalogue has it. */
function compared(
  { observations, sources }: ServiceCatalogue,
  known: readonly Service[],
  words: ReportSource['words'],
) {
  const isOf = (ids: readonly string[]) => ids.length === known.length && known.every(({ id }) => ids.includes(id))
  const title = (key: string) => sources.find((one) => one.key === key)?.title ?? key
  return (observations ?? [])
    .filter((one) => one.verified && isOf(one.services))
    .map((one) =>
      paragraph(
        words.text('report.headline-compare', { note: words.of(one.note), sources: one.sources.map(title).join('; ') }),
        'note',
      ),
    )
}

/** Where most people are left out, in the whole region or (`order`, its place among those inside) in one municipality. */
export function worst({ words, overview }: ReportSource, order: number | null): ReportBlock[] {
  const answered = overview.services.filter(({ state }) => state === 'answered')
  if (answered.length === 0) return []
  const rows = answered
    .filter(
      ({ service, standard, sparse }) =>
        standard?.verified && standard.kind !== 'obs' && standard.kind !== 'biz' && service.id !== STANDS_IN && !sparse,
    )
    .map((one) => ({ one, counts: order === null ? one.main!.total : one.main!.municipalities[order]! }))
    .filter(({ counts }) => Math.round(counts.beyond ?? 0) >= 3)
    .sort((a, b) => b.counts.beyond! - a.counts.beyond!)
    .slice(0, LISTED)
  const title = heading(words.text('report.worst'), 'aussen-vor', 3)
  if (rows.length === 0) return [title, paragraph(words.text('report.worst-none'))]
  return [
    title,
    {
      kind: 'bars',
      caption: words.text('report.worst-caption'),
      rows: rows.map((row) => bar(row.one, row.counts, words)),
    },
    paragraph(words.text(order === null ? 'report.worst-note' : 'report.m-worst-note'), 'note'),
  ]
}

function bar({ service, main, standard }: ServiceOverview, counts: Count, words: ReportSource['words']) {
  const { question } = main!
  const { people, beyond } = counts
  const limit = limitWords(service, { mode: question.mode, threshold: question.threshold, standard }, words)
  const share = shareOf(counts) ?? 0
  return {
    label: words.text('report.worst-label', {
      service: words.of(service.name),
      how: howWords(question.mode, words),
      limit: limit.slice(limit.lastIndexOf(', ') + 2),
    }),
    share,
    text: words.text('report.worst-text', {
      beyond: about(beyond!, words),
      people: words.number(people!),
      share: words.share(share),
    }),
  }
}

/** Fewer say nothing of everyday life. */
export const isEnough = (everyday: Everyday): boolean => everyday.known.length >= 3

/** “Alle 5 erreichen zu Fuß rund 7.560 Menschen (12,6 %).” */
export function allWords(all: number, people: number, n: number, words: ReportSource['words']): string {
  if (Math.round(all) === 0) return words.text('report.headline-all-nobody', { n })
  return words.text('report.headline-all', { n, within: about(all, words), share: words.share(all / people) })
}
