import { holdsAt } from './place.ts'
import type { Service } from './service.ts'
import type { Standard } from './standard.ts'

/** What the catalogue says about measuring supply where the rule of `usualSupply` would not fit. */
export interface SupplyHint {
  readonly index?: 'per-people' | 'in-reach'
  /** On how many people the index is counted. */
  readonly per?: number
  /** Id of the standard that says for how many people one unit is (people-per-unit, or per-1000). */
  readonly ratio?: string
  /** For how many people one unit is, where the unit itself says it: a school place is for one pupil. */
  readonly peoplePerUnit?: number
}

export interface UsualSupply {
  /** per-people: units shared by all who reach them; in-reach: what lies in reach, whoever else comes. */
  readonly kind: 'per-people' | 'in-reach'
  readonly per: number
}

/**
 * The index that is shown first. Shared where size or people per site mean something to the catalogue: a place taken by one is lost to
 * another. In reach where only choice or presence counts, and where help comes to people (crews, vehicles). Counted on the power of ten
 * above the ratio of the catalogue, on 100 where a narrow group of ages uses it, else on 1,000 (capacity) or 10,000 people (sites).
 */
export function usualSupply(service: Service, measure: 'capacity' | 'sites'): UsualSupply {
  const sized = measure === 'capacity' || service.capacityUnit !== null || ratiosOf(service).length > 0
  const kind = service.supply?.index ?? (service.kind !== 'outbound' && sized ? 'per-people' : 'in-reach')
  if (kind === 'in-reach') return { kind, per: 1 }
  if (measure === 'capacity' && service.supply?.per) return { kind, per: service.supply.per }
  const ratio =
    measure === 'capacity'
      ? (peoplePerUnitOf(service, null)?.value ?? 0)
      : Math.max(0, ...ratiosOf(service).map((s) => s.value))
  if (ratio >= 1000) return { kind, per: 10 ** Math.ceil(Math.log10(ratio)) }
  if (measure === 'sites') return { kind, per: 10_000 }
  const { users } = service
  const narrow = users !== null && (users.toAge < 25 || users.fromAge >= 65)
  return { kind, per: narrow ? 100 : 1000 }
}

/** Standards that compare people with sites. */
function ratiosOf({ standards, viability }: Service): Standard[] {
  return [
    ...viability.filter((s) => s.measure === 'catchment' && s.unit === 'inhabitants'),
    ...standards.filter((s) => s.measure === 'per-1000' && s.unit === 'sites'),
  ]
}

export interface PeoplePerUnit {
  readonly value: number
  /** What it rests on, whatever its kind; null = the unit is a place for one person. */
  readonly standard: Standard | null
}

/** For how many people one unit of capacity is; null = the catalogue does not say, or not for this place. */
export function peoplePerUnitOf(service: Service, place: string | null): PeoplePerUnit | null {
  const { supply, standards } = service
  if (supply?.ratio !== undefined) {
    const standard = standards.find((s) => s.id === supply.ratio && holdsAt(s.place, place))
    if (standard && standard.value > 0)
      return { value: standard.measure === 'per-1000' ? 1000 / standard.value : standard.value, standard }
  }
  return supply?.peoplePerUnit ? { value: supply.peoplePerUnit, standard: null } : null
}

export interface ViabilityFloor {
  readonly standard: Standard
  /** Who is compared with it: the users of the service, all inhabitants, women, or people of 75 and older. */
  readonly counts: 'users' | 'inhabitants' | 'women' | 'persons-75-plus'
}

const COUNTED: Readonly<Record<string, ViabilityFloor['counts']>> = {
  inhabitants: 'inhabitants',
  women: 'women',
  'persons-75-plus': 'persons-75-plus',
  pupils: 'users',
  children: 'users',
}

/**
 * What a site needs to live, in people that can be counted: a catchment, or pupils and children where all of the age come. Those of the
 * place before those of the whole country, floors before rules of thumb; observed means and values under a condition never.
 */
export function viabilityFloor(service: Service, place: string | null): ViabilityFloor | null {
  const fits = service.viability.flatMap((standard) => {
    const { measure, unit, bound, kind, condition, sources } = standard
    const counts = measure === 'catchment' || measure === 'site-size' ? COUNTED[unit] : undefined
    // Our own arithmetic shows an order of magnitude; no site is measured against it.
    const isReckoned = sources.every((key) => key === 'own')
    const usable = counts !== undefined && kind !== 'obs' && condition === null && bound !== 'at-most' && !isReckoned
    return usable && holdsAt(standard.place, place) ? [{ standard, counts }] : []
  })
  const order = ({ standard }: ViabilityFloor) =>
    (standard.place === 'DE' ? 2 : 0) + (standard.bound === 'about' ? 1 : 0)
  return fits.sort((a, b) => order(a) - order(b))[0] ?? null
}

/** The standard by which the closing of a site is tested in this mode; null = there is none. A trigger for an examination, no duty. */
export function closureTestOf(service: Service, mode: string): Standard | null {
  return service.standards.find((s) => s.moreBeyond !== undefined && s.mode === mode) ?? null
}
