import { checkStandard } from './checkCatalogue.ts'
import { findService } from './find.ts'
import { type CatalogueHistory, type HistoryEntry, negotiations, type Proposal } from './negotiation.ts'
import { canMeetLegalClaim } from './provider.ts'
import type { ServiceCatalogue } from './service.ts'

/** What is wrong with a negotiation whose entries have the right form. */
export interface HistoryFault {
  /** Code of the issue, `decisions-…`. */
  readonly code: string
  /** error: the entry is left out. */
  readonly severity: 'error' | 'warning'
  /** Index into the entries. */
  readonly entry: number
  readonly path: readonly (string | number)[]
  readonly params: Readonly<Record<string, string | number>>
}

type Say = (code: string, path: readonly (string | number)[], params?: Record<string, string | number>) => void

/** Checks the order and sense of what a region negotiated against the base catalogue. `today` is an ISO date. */
export function checkHistory(history: CatalogueHistory, base: ServiceCatalogue, today: string): HistoryFault[] {
  const faults: HistoryFault[] = []
  const proposals = new Map<string, Proposal>()
  const added = new Set<string>()
  history.entries.forEach((item, entry) => {
    const before = faults.length
    const say: Say = (code, path, params = {}) =>
      faults.push({ code, severity: 'error', entry, path, params: { id: idOf(item), ...params } })
    if (item.entry.date > today) say('decisions-in-future', ['date'], { date: item.entry.date, today })
    if (item.kind === 'proposal') {
      checkProposal(item.entry, base, proposals, added, say)
      if (faults.length > before) return
      proposals.set(item.entry.id, item.entry)
      if (item.entry.change.kind === 'add') added.add(item.entry.service)
      return
    }
    const proposal = proposals.get(item.entry.proposal)
    if (!proposal) say('decisions-unknown-proposal', ['proposal'])
    else if (item.entry.date < proposal.date)
      say('decisions-before-proposal', ['date'], { date: item.entry.date, proposed: proposal.date })
  })
  return [...faults, ...remind(history, faults, today)]
}

function checkProposal(
  proposal: Proposal,
  base: ServiceCatalogue,
  known: ReadonlyMap<string, Proposal>,
  added: ReadonlySet<string>,
  say: Say,
): void {
  const { id, service: name, change, review, date } = proposal
  if (known.has(id)) say('decisions-duplicate-proposal', ['id'])
  if (review !== null && review <= date) say('decisions-review-before', ['review'], { review, date })
  const service = findService(base, name)
  const isNew = change.kind === 'add' && change.service !== null
  if (isNew && service) say('decisions-add-known', ['change'], { service: name })
  if (change.kind === 'add' && !isNew && service?.state === 'core')
    say('decisions-add-core', ['change'], { service: name })
  if (!service && !isNew && !added.has(name)) say('decisions-unknown-service', ['service'], { service: name })
  if (!service) return
  if (change.kind === 'own-standard')
    checkStandard(change.standard, service, (code, path, params) =>
      say(code, ['change', 'own-standard', ...path], { ...params, id: name, standard: `${id}: ${change.standard.id}` }),
    )
  if (
    change.kind === 'provide' &&
    service.duty?.legalClaim &&
    change.override.providers &&
    !change.override.providers.some(canMeetLegalClaim)
  )
    say('decisions-volunteers-meet-claim', ['change', 'provide'], { service: name })
}

/** What is sound but waits for somebody. */
function remind(history: CatalogueHistory, faults: readonly HistoryFault[], today: string): HistoryFault[] {
  const out = new Set(faults.map(({ entry }) => entry))
  const entries = history.entries.filter((_, i) => !out.has(i))
  const at = (proposal: Proposal) => history.entries.findIndex((e) => e.entry === proposal)
  return negotiations({ ...history, entries }).flatMap(({ proposal, outcome, nextReview }): HistoryFault[] => {
    if (outcome !== 'accepted') return []
    const params = { id: proposal.id, service: proposal.service }
    const warning = { severity: 'warning', entry: at(proposal) } as const
    if (nextReview === null) return [{ ...warning, code: 'decisions-without-review', path: [], params }]
    if (nextReview < today)
      return [
        { ...warning, code: 'decisions-review-overdue', path: ['review'], params: { ...params, date: nextReview } },
      ]
    return []
  })
}

const idOf = (item: HistoryEntry) => (item.kind === 'proposal' ? item.entry.id : item.entry.proposal)
