import { createHash } from 'node:crypto'
import { basename, dirname, join } from 'node:path'
import type { Issue } from '../core/evidence/index.ts'
import {
  acceptedOf,
  applyHistory,
  type CatalogueHistory,
  landOf,
  type ServiceCatalogue,
} from '../core/services/index.ts'
import { loadDecisions } from '../formats/catalogue/index.ts'
import { readManifest, readMunicipalities } from '../formats/region/index.ts'

/** The catalogue as one region negotiated it. */
export interface NegotiatedCatalogue {
  readonly region: { readonly id: string; readonly name: string }
  /** The base catalogue with what the region accepted; its version names both. */
  readonly catalogue: ServiceCatalogue
  readonly base: ServiceCatalogue
  /** Land of the region, null = none. */
  readonly place: string | null
  readonly history: CatalogueHistory
  /** What is wrong with the region's file, and what waits for somebody. */
  readonly issues: readonly Issue[]
  readonly file: string
}

/**
 * Where a region's decisions lie: in the data folder (`DATA/catalogue/ID.yaml` beside `DATA/regions/ID`), else beside the region's folder
 * (`FOLDER.catalogue.yaml`). Never in it: building the region anew must not lose them.
 */
export function decisionsFile(regionFolder: string): string {
  const parent = dirname(regionFolder)
  const id = basename(regionFolder)
  return basename(parent) === 'regions'
    ? join(dirname(parent), 'catalogue', `${id}.yaml`)
    : join(parent, `${id}.catalogue.yaml`)
}

/** Today as the calendar of this machine has it. */
export function today(now = new Date()): string {
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${now.getFullYear()}-${pad(now.getMonth() + 1)}-${pad(now.getDate())}`
}

/** Day and time of day as this machine has them, `2026-11-25T14:30`. */
export function momentHere(now = new Date()): string {
  const pad = (n: number) => String(n).padStart(2, '0')
  return `${today(now)}T${pad(now.getHours())}:${pad(now.getMinutes())}`
}

/** Lays what a region decided over the base catalogue, without loading its cells and streets. A region without decisions has the base catalogue itself. */
export async function negotiatedCatalogue(
  regionFolder: string,
  base: ServiceCatalogue,
  day = today(),
): Promise<NegotiatedCatalogue> {
  const [{ id, name }, municipalities] = await Promise.all([
    readManifest(regionFolder),
    readMunicipalities(regionFolder),
  ])
  const file = decisionsFile(regionFolder)
  const place = landOf(municipalities.filter((m) => m.inside).map((m) => m.ags))
  const { history, issues } = await loadDecisions(file, basename(file), { region: id, base, today: day })
  const catalogue = mergeCatalogue(base, history, place)
  return { region: { id, name }, catalogue, base, place, history, issues, file }
}

/** The version changes with what is accepted: a proposal that nobody decided changes no figure. */
export function mergeCatalogue(
  base: ServiceCatalogue,
  history: CatalogueHistory,
  place: string | null,
): ServiceCatalogue {
  const accepted = acceptedOf(history)
  if (accepted.length === 0) return base
  const decided = accepted.map(({ proposal, decisions }) => [proposal, decisions.at(-1)])
  const hash = createHash('sha256').update(JSON.stringify(decided)).digest('hex').slice(0, 8)
  return { ...applyHistory(base, history, place), version: `${base.version}+${hash}` }
}
