import { type NegotiatedCatalogue, negotiationsOf, showService } from '../app/index.ts'
import { changeWords, kindSentence, questionWords, standardWords, type Words, words } from '../messages/index.ts'
import type { Call } from './index.ts'

type Shown = ReturnType<typeof showService>
type ServiceCatalogue = NegotiatedCatalogue['catalogue']
type Region = NegotiatedCatalogue | null

/** The whole catalogue as a list, or one service in full, in the reader's words. */
export function showCatalogue(
  { console, json }: Call,
  catalogue: ServiceCatalogue,
  negotiated: Region,
  service: string | undefined,
): number {
  const say = words(console.language)
  for (const issue of negotiated?.issues ?? []) console.issue(issue)
  if (service !== undefined) {
    const shown = showService(catalogue, service, negotiated?.place ?? null, negotiated?.history)
    if (json) console.json({ catalogueVersion: catalogue.version, ...shown })
    else console.result(`${serviceLines(shown, catalogue, say).join('\n')}\n`)
    return 0
  }
  if (json) {
    console.json(catalogue)
    return 0
  }
  const rows = catalogue.services.map((s) => [
    s.id,
    say.text(`katalog.state-${s.state}`),
    say.text(`katalog.kind-${s.kind}`),
    say.of(s.name),
    questionWords(s, say),
  ])
  const widths = [0, 1, 2, 3].map((column) => Math.max(...rows.map((row) => row[column]!.length)))
  for (const row of rows)
    console.result(
      `${row
        .map((cell, i) => cell.padEnd(widths[i] ?? 0))
        .join('  ')
        .trimEnd()}\n`,
    )
  const core = catalogue.services.filter((s) => s.core).length
  const region = negotiated?.region.name ?? say.text('katalog.preline-plain')
  console.say('cli.catalogue-region', { region, services: rows.length, core, version: catalogue.version })
  return 0
}

function serviceLines(shown: Shown, catalogue: ServiceCatalogue, say: Words): string[] {
  const { service, duty, standards, viability, place } = shown
  const titles = new Map(catalogue.sources.map(({ key, title }) => [key, title]))
  const head = (key: string) => ['', `${say.text(key)}`]
  const value = (s: Shown['standards']['here'][number]) => [
    `  ${s.place.startsWith('DE-') && s.kind !== 'own' ? say.text('standard.place', { place: say.text(`standard.place-${s.place}`), amount: standardWords(s, say) }) : standardWords(s, say)}`,
    `    ${kindSentence(s, say)} ${say.of(s.note)}`,
    `    ${[...(s.verified ? [] : [say.text('katalog.unverified')]), say.text('lagebild.sources', { sources: s.sources.map((key) => titles.get(key) ?? key).join('; ') })].join(' · ')}`,
  ]
  return [
    `${say.of(service.name)} (${service.id})`,
    say.of(service.description),
    `${say.text('katalog.need')} ${say.of(service.need)}`,
    `${say.text(`katalog.state-${service.state}`)} · ${say.text(`katalog.kind-${service.kind}`)} · ${say.text(`katalog.tier-${service.tier}`)}`,
    ...head('katalog.who'),
    ...(duty
      ? [
          `  ${say.text('katalog.guarantee')}: ${say.of(duty.guarantee)}`,
          `  ${say.text('katalog.steer')}: ${say.of(duty.steer)}`,
          `  ${say.text('katalog.provide')}: ${say.of(duty.provide)}`,
          `  ${duty.classes.map((one) => say.text(`katalog.class-${one}`)).join(', ')}; ${say.text(`katalog.claim-${duty.legalClaim ? 'yes' : 'no'}`)}${duty.verified ? '' : ` · ${say.text('katalog.unverified')}`}`,
        ]
      : [`  ${say.text('katalog.no-duty')}`]),
    ...service.overrides
      .filter((o) => o.place !== place && o.place !== 'region')
      .map(
        (o) =>
          `  ${say.text('katalog.differs-here', { place: say.text(`standard.place-${o.place}`) })}: ${[o.guarantee, o.steer, o.provide].flatMap((w) => (w ? [say.of(w)] : [])).join('; ')}`,
      ),
    ...head('katalog.standards'),
    ...(standards.here.length > 0 ? standards.here.flatMap(value) : [`  ${say.text('katalog.standards-none')}`]),
    ...(standards.elsewhere.length > 0
      ? [...head('katalog.standards-elsewhere'), ...standards.elsewhere.flatMap(value)]
      : []),
    ...(viability.here.length > 0 ? [...head('katalog.viability'), ...viability.here.flatMap(value)] : []),
    ...head('katalog.data'),
    `  ${say.text('katalog.osm')}: ${say.text(`katalog.osm-${service.osm.reliability}`)}. ${say.of(service.osm.note)}`,
    `  ${say.text('katalog.official-list')}: ${say.of(service.osm.officialList)}`,
    ...(shown.negotiations.length > 0
      ? [...head('katalog.history'), ...shown.negotiations.flatMap((one) => historyLines(one, say))]
      : []),
  ]
}

/** What a region proposed and decided, in the order of its file. */
export function showHistory(
  { console, json }: Call,
  negotiated: NonNullable<Region>,
  service: string | undefined,
): number {
  const say = words(console.language)
  const list = negotiationsOf(negotiated, service)
  for (const issue of negotiated.issues) console.issue(issue)
  if (json)
    console.json({ region: negotiated.region.id, catalogueVersion: negotiated.catalogue.version, negotiations: list })
  else if (list.length === 0) console.say('cli.catalogue-history-none')
  else for (const one of list) console.result(`${historyLines(one, say).join('\n')}\n`)
  return 0
}

function historyLines(
  { proposal, decisions, reviews, outcome, nextReview }: Shown['negotiations'][number],
  say: Words,
): string[] {
  const { id, by, date, service, change, reason } = proposal
  return [
    `  ${say.text('katalog.proposal', { id, by, date: say.date(date) })} · ${service} · ${changeWords(change, say)}`,
    `    ${say.text('katalog.reason', { reason })}`,
    ...decisions.map(
      (d) =>
        `    ${say.text('katalog.decision', { body: d.body, date: say.date(d.date), outcome: say.text(`katalog.outcome-${d.outcome}`) })} ${d.text}`,
    ),
    ...(outcome === 'open' ? [`    ${say.text('katalog.outcome-open')}`] : []),
    ...reviews.map(
      (r) =>
        `    ${say.text('katalog.review', { body: r.body, date: say.date(r.date), outcome: say.text(`katalog.review-outcome-${r.outcome}`) })} ${r.text}`,
    ),
    ...(nextReview === null ? [] : [`    ${say.text('katalog.next-review', { date: say.date(nextReview) })}`]),
  ]
}
