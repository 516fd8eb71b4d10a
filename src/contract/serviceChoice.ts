import type { ReachQuestion } from './reach.ts'

export interface BothLanguages {
  readonly de: string
  readonly en: string
}

/** A value of the catalogue as a page shows it beside a threshold. */
export interface StandardNote {
  /** norm, plan, test, case, monitor, obs, biz: only a norm can be a duty. */
  readonly kind: 'norm' | 'plan' | 'test' | 'case' | 'monitor' | 'obs' | 'biz' | 'own'
  /** Way in metres where the standard is a distance. */
  readonly metres: number | null
  /** What exactly it says, and what it does not. */
  readonly note: BothLanguages
  /** Titles of its sources. */
  readonly sources: readonly string[]
  /** False: nobody has looked it up yet. */
  readonly verified: boolean
  /** Of the region's own standards (kind own): who decided it and when (ISO date). */
  readonly decided?: { readonly body: string; readonly date: string }
}

/** The limit that is asked first. */
export interface DefaultThreshold {
  /** Seconds, for air-line metres. */
  readonly value: number
  /** Null = own working value, no standard. */
  readonly standard: StandardNote | null
  /** Beside a region's own standard: the sourced one, which it never replaces. */
  readonly beside?: { readonly value: number; readonly standard: StandardNote }
}

/** A service of the catalogue as pages and the API offer it for choice. */
export interface ServiceChoice {
  readonly id: string
  /** Further ids that links and programs may use for it. */
  readonly aliases: readonly string[]
  readonly name: BothLanguages
  readonly description: BothLanguages | null
  readonly group: string
  readonly kind: 'visited' | 'outbound' | 'networked' | 'digital'
  readonly core: boolean
  readonly users: { readonly fromAge: number; readonly toAge: number; readonly sex: 'all' | 'female' | 'male' } | null
  /** The mode that is asked first. */
  readonly mode: ReachQuestion['mode']
  readonly thresholds: Readonly<Record<ReachQuestion['mode'], DefaultThreshold>>
  readonly osm: { readonly reliability: string; readonly note: BothLanguages; readonly officialList: BothLanguages }
}

/** Whether somebody is on the way, to the site or from it: else a share connected is asked for, and no travel time. */
export const isTravelled = ({ kind }: Pick<ServiceChoice, 'kind'>): boolean => kind === 'visited' || kind === 'outbound'
