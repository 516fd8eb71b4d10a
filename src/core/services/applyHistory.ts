import { findService } from './find.ts'
import { type CatalogueHistory, type Decision, type Negotiated, negotiations } from './negotiation.ts'
import type { CatalogueSource, Service, ServiceCatalogue } from './service.ts'
import type { Standard } from './standard.ts'

/** Key of the source that stands for a decision. */
export const decisionSource = (proposal: string) => `decision:${proposal}`

/** Accepted proposals in the order in which they were decided; on one day as in the file. */
export function acceptedOf(history: CatalogueHistory): Negotiated[] {
  return negotiations(history)
    .filter(({ outcome }) => outcome === 'accepted')
    .map((one, order) => ({ one, order }))
    .sort((a, b) => dateOf(a.one).localeCompare(dateOf(b.one)) || a.order - b.order)
    .map(({ one }) => one)
}
const dateOf = ({ decisions }: Negotiated) => decisions.at(-1)!.date

/**
 * The catalogue of a region: the base catalogue with what the region accepted. Proposals that are open, rejected or deferred change nothing.
 * A sourced standard is never taken out or changed; the own one stands before it. `version` is left to the caller, who hashes.
 */
export function applyHistory(
  base: ServiceCatalogue,
  history: CatalogueHistory,
  place: string | null,
): ServiceCatalogue {
  const services = new Map(base.services.map((service) => [service.id, service]))
  const sources: CatalogueSource[] = []
  for (const { proposal, decisions } of acceptedOf(history)) {
    const decision = decisions.at(-1)!
    const { change } = proposal
    const service =
      change.kind === 'add' && change.service ? change.service : (findService(base, proposal.service) ?? null)
    const known = services.get(service?.id ?? proposal.service) ?? service
    if (!known) continue
    const key = decisionSource(proposal.id)
    sources.push({ key, title: `${decision.body}, ${decision.date}`, nature: 'decision', weak: false })
    services.set(known.id, applyOne(known, proposal.id, change, decision, key, place))
  }
  return { ...base, services: [...services.values()], sources: [...base.sources, ...sources] }
}

function applyOne(
  service: Service,
  proposal: string,
  change: Negotiated['proposal']['change'],
  decision: Decision,
  key: string,
  place: string | null,
): Service {
  switch (change.kind) {
    case 'add':
      return { ...service, core: true, state: 'new' }
    case 'leave':
      return { ...service, core: true, state: 'leaving' }
    case 'state':
      return { ...service, core: change.state !== 'optional', state: change.state }
    case 'provide': {
      const override = { ...change.override, place: 'region', sources: [key], verified: true }
      return { ...service, overrides: [...service.overrides.filter((one) => one.place !== 'region'), override] }
    }
    case 'own-standard': {
      const { body, date, text } = decision
      const own: Standard = {
        ...change.standard,
        kind: 'own',
        place: place ?? 'DE',
        validFrom: change.standard.validFrom ?? date,
        sources: [key],
        verified: true,
        decided: { proposal, body, date, text },
      }
      const standards = [own, ...service.standards.filter((one) => !(one.kind === 'own' && isSameQuestion(one, own)))]
      return { ...service, standards, question: questionOf(own) ?? service.question }
    }
  }
}

/** A later own standard takes the place of an earlier one that says the same thing about the same thing. */
function isSameQuestion(a: Standard, b: Standard): boolean {
  return a.measure === b.measure && a.mode === b.mode && a.condition?.de === b.condition?.de
}

function questionOf(standard: Standard): Service['question'] {
  if (!isAskable(standard) || standard.condition !== null) return null
  // “any mode” is asked by car first: whoever has none chooses another mode on the page.
  const mode = standard.mode === 'any' ? 'car' : standard.mode!
  return { mode, value: standard.value, unit: standard.unit as 'minutes' | 'metres', standard: standard.id }
}

/** Minutes in any mode; metres only where a metre takes the same time everywhere, or no time at all. */
export function isAskable({ measure, mode, bound }: Standard): boolean {
  if (bound !== 'at-most' || !mode) return false
  return measure === 'travel-time' || (measure === 'distance' && ['walk', 'bicycle', 'air-line'].includes(mode))
}
