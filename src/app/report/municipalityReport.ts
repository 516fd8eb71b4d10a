import type { ReportBlock, ReportDocument } from '../../contract/index.ts'
import { AGE_BANDS } from '../../core/network/index.ts'
import { EVERYDAY, type ServiceOverview, spanOfBand } from '../../core/situation/index.ts'
import { peopleOfAges } from '../../core/territory/index.ts'
import { municipalityNamed } from '../municipalityNamed.ts'
import { heading, paragraph, table } from './blocks.ts'
import { connected } from './connected.ts'
import { allWords, isEnough, worst } from './essentials.ts'
import { shaky } from './facts.ts'
import { askWords } from './gaps.ts'
import { hideOne, hideSmall } from './hideSmall.ts'
import { sources } from './method.ts'
import { outlookOfOne } from './outlook.ts'
import { about, dataDates, limitWords, published, sentence, shareOf } from './phrases.ts'
import { grouped } from './services.ts'
import type { ReportSource } from './source.ts'

/** Which municipality, and where it stands in the lists of the overview. */
export interface Place {
  readonly ags: string
  readonly name: string
  /** Index among those inside. */
  readonly order: number
  /** Index in the region. */
  readonly index: number
}

/** One municipality: two pages for its council, then what they rest on, to look up. Throws an InputError for one that is not inside. */
export function municipalityReport(source: ReportSource, asked: string): ReportDocument {
  const { words } = source
  const place = placeOf(source, asked)
  const { ags, order, index } = place
  return municipalDocument(source, place, 'bericht', [
    paragraph(words.text('report.decides-nothing'), 'note'),
    ...worst(source, order),
    ...byAge(source, place),
    ...shaky(source, index),
    ...outlookOfOne(source, ags),
    ...onNewPage([...allModes(source, place), ...connected(source, order), ...gaps(source)]),
    ...sources(source, ags),
  ])
}

/** Any document about one municipality: what matters most, then these blocks. `file`: beginning of its file's name. */
export function municipalDocument(
  source: ReportSource,
  place: Place,
  file: 'bericht' | 'blatt',
  blocks: readonly ReportBlock[],
): ReportDocument {
  const { words, manifest } = source
  const { ags, name } = place
  const people = residents(source, place)
  const date = words.date(manifest.builtAt)
  return {
    language: words.language,
    title: words.text('report.title-municipality', { name }),
    subtitle: words.text('report.subtitle'),
    facts: facts(source, place, people),
    blocks: [
      heading(words.text('report.essentials'), 'das-wichtigste'),
      ...headline(source, place, people),
      ...(manifest.example ? [paragraph(words.text('report.example'), 'note')] : []),
      ...blocks,
    ],
    date: manifest.builtAt,
    footer: words.text('report.footer', { title: `${name}, ${manifest.name}`, date }),
    fileName: `${file}-${manifest.id}-${ags.replace(/[^0-9A-Za-z-]/g, '')}`,
  }
}

/** Throws an InputError for a municipality that is not inside. */
export function placeOf({ situation }: ReportSource, asked: string): Place {
  const { municipalities } = situation.data
  const municipality = municipalityNamed(municipalities, asked)
  const { ags, name } = municipality
  const order = municipalities.filter((one) => one.inside).indexOf(municipality)
  return { ags, name, order, index: municipalities.indexOf(municipality) }
}

function facts({ words, manifest }: ReportSource, { ags }: Place, people: number): ReportDocument['facts'] {
  return [
    [words.text('report.fact-region'), manifest.name],
    [words.text('report.fact-ags'), ags],
    [words.text('report.fact-people'), published(hideOne(people), words)],
    [words.text('report.fact-data'), dataDates(manifest.inputs, words)],
    [words.text('report.fact-built'), words.date(manifest.builtAt)],
  ]
}

/** What is looked up rather than read stands apart on paper. */
function onNewPage(blocks: readonly ReportBlock[]): ReportBlock[] {
  return blocks.map((block, k) => (k === 0 && block.kind === 'heading' ? { ...block, newPage: true } : block))
}

function residents({ situation }: ReportSource, { index }: Place): number {
  const { cells } = situation.data
  let sum = 0
  for (let c = 0; c < cells.count; c++)
    if (cells.inside[c] && cells.municipality[c] === index) sum += cells.population[c]!
  return sum
}

function headline({ words, overview }: ReportSource, { name, order }: Place, people: number): ReportBlock[] {
  const { everyday } = overview
  if (people < 0.5) return [paragraph(words.text('report.m-no-people', { name }), 'lead')]
  if (!everyday || !isEnough(everyday)) return [paragraph(words.text('report.m-no-answer', { name }), 'lead')]
  const n = everyday.known.length
  const none = everyday.municipalities[order]!.byNumber[0]!
  const all = everyday.municipalities[order]!.byNumber[n]!
  const isSmall = hideOne(none) === 'small'
  const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0)
  const shares = everyday.municipalities
    .filter(({ byNumber }) => sum(byNumber) > 0)
    .map(({ byNumber }) => byNumber[0]! / sum(byNumber))
  return [
    paragraph(
      sentence(
        words.text(isSmall ? 'report.m-headline-small' : 'report.m-headline', {
          count: Math.round(none),
          beyond: about(none, words),
          people: about(people, words),
          share: words.share(none / people),
          name,
          n,
        }),
      ),
      'lead',
    ),
    ...(shares.length >= 3 ? [paragraph(words.text('report.m-median', { share: words.share(middle(shares)!) }))] : []),
    paragraph(
      [
        ...(hideOne(all) === 'small' ? [] : [allWords(all, people, n, words)]),
        words.text('report.headline-list', { list: words.list(everyday.known.map((one) => words.of(one.name))) }),
      ].join(' '),
    ),
  ]
}

/** Every service by every mode: people left out; where most people go; the middle municipality beside it. */
function allModes(source: ReportSource, place: Place): ReportBlock[] {
  const { words, overview } = source
  const answered = overview.services.filter(({ state }) => state === 'answered' || state === 'air-line')
  if (answered.length === 0) return []
  const isAir = answered.every(({ state }) => state === 'air-line')
  const hasTransit = answered.some(({ modes }) => modes.some(({ mode }) => mode === 'transit'))
  const modes = isAir ? [] : (['walk', 'bicycle', ...(hasTransit ? ['transit'] : []), 'car'] as const)
  return [
    heading(words.text('report.m-services'), 'leistungen'),
    ...(isAir
      ? [paragraph(words.text('report.headline-air-line'))]
      : [paragraph(words.text('report.m-services-lead'))]),
    table(
      words.text('report.m-services-caption', { name: place.name }),
      [
        words.text(isAir ? 'report.column-service' : 'report.column-service-limit'),
        words.text('report.column-nearest'),
        ...modes.map((mode) => `#${words.text(`report.column-${mode}`)}`),
        ...(isAir ? [] : [`#${words.text('report.column-region-middle')}`]),
      ],
      grouped(answered, words, (one) => [
        serviceWords(one, words),
        nearestWords(one, place, words),
        ...modes.map((mode) => {
          const found = one.modes.find((row) => row.mode === mode)
          if (!found) return words.text('report.cell-none')
          const value = published(hideOne(found.counts.municipalities[place.order]!.beyond), words)
          return one.main!.question.mode === mode ? words.text('report.main-mark', { value }) : value
        }),
        ...(isAir ? [] : [middleWords(one, words)]),
      ]),
    ),
    ...(isAir ? [] : [paragraph(words.text('report.m-main-note'), 'note')]),
  ]
}

/** The service with the limit that is asked first. */
export function serviceWords(
  { service, main, standard, state }: ServiceOverview,
  words: ReportSource['words'],
): string {
  const name = words.of(service.name)
  if (state !== 'answered') return name
  return words.text('report.service-limit', {
    name,
    limit: limitWords(service, { ...main!.question, standard }, words),
  })
}

export function nearestWords(one: ServiceOverview, { order, name: here }: Place, words: ReportSource['words']): string {
  const site = one.nearest[order]?.[0]
  if (!site) return words.text('report.cell-never')
  const way = words.measure(one.main!.measure, site.median)
  const isElsewhere = site.place !== here && site.place !== '' && !site.name.includes(site.place)
  const key = `report.nearest${site.name === '' ? '-unnamed' : ''}${isElsewhere ? '-elsewhere' : ''}`
  return words.text(key, { name: site.name, place: site.place, way })
}

function middleWords({ main }: ServiceOverview, words: ReportSource['words']): string {
  const share = middle(main!.municipalities.flatMap((row) => shareOf(row) ?? []))
  return share === null ? words.text('report.cell-none') : words.share(share)
}

/** The lower middle of a list, null = empty. */
function middle(values: readonly number[]): number | null {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[(sorted.length - 1) >> 1] ?? null
}

function byAge({ words, situation, overview }: ReportSource, { name, index, order }: Place): ReportBlock[] {
  const { cells } = situation.data
  const bands = AGE_BANDS.map((band) => {
    const people = peopleOfAges(cells, spanOfBand(band))
    let sum: number | null = null
    for (let c = 0; c < cells.count; c++)
      if (cells.inside[c] && cells.municipality[c] === index && !Number.isNaN(people[c]!)) sum = (sum ?? 0) + people[c]!
    return sum
  })
  const title = heading(words.text('report.m-ages'), 'alter')
  if (bands.every((sum) => sum === null)) return [title, paragraph(words.text('report.ages-none'))]
  const ids = new Set(EVERYDAY.flat())
  const rows = overview.services.filter(({ service, ages }) => ids.has(service.id) && ages.length > 0)
  const cellsOf = (counts: readonly (number | null)[]) => hideSmall(counts).map((one) => published(one, words))
  return [
    title,
    table(
      words.text('report.m-ages-caption', { name }),
      [words.text('report.column-service'), ...AGE_BANDS.map((band) => `#${words.text(`report.age-${band}`)}`)],
      [
        { emphasis: true, cells: [words.text('report.row-residents'), ...cellsOf(bands)] },
        ...rows.map(({ service, main, standard, ages }) => ({
          cells: [
            `${words.of(service.name)} (${limitWords(service, { ...main!.question, standard }, words)})`,
            ...cellsOf(
              AGE_BANDS.map(
                (band) => ages.find((one) => one.band === band)?.counts.municipalities[order]?.beyond ?? null,
              ),
            ),
          ],
        })),
      ],
    ),
  ]
}

function gaps({ words, overview }: ReportSource): ReportBlock[] {
  const missing = overview.services.filter(
    ({ state, connected: levels }) => state === 'no-site' || (state === 'not-travelled' && levels.length === 0),
  )
  if (missing.length === 0) return []
  return [
    heading(words.text('report.gaps'), 'luecken'),
    paragraph(words.text('report.gaps-lead')),
    {
      kind: 'list',
      items: missing.map(({ service }) =>
        words.text('report.gap-standards-item', { reason: words.of(service.name), list: askWords(service, words) }),
      ),
    },
  ]
}
