import { type RoleEntry, SERVICE_ROLES, type ServiceRole } from './role.ts'

/**
 * What stands out among the roles for one service.
 * - `law-not-today`: the law names the role, nobody is entered for today.
 * - `nobody-today`: somebody stated that nobody does it.
 * - `wished-not-agreed`, `agreed-not-today`: the step that is still missing.
 * - `overlap`: several are in charge on the same level in the same place.
 */
export type RoleFinding =
  | {
      readonly kind: 'law-not-today' | 'nobody-today'
      readonly role: ServiceRole
      readonly municipality: string | null
    }
  | {
      readonly kind: 'wished-not-agreed' | 'agreed-not-today' | 'overlap'
      readonly role: ServiceRole
      readonly municipality: string | null
      readonly actors: readonly string[]
    }

/** Of these there should be one on each level in each place; of all others there may be many. */
const IN_CHARGE: readonly ServiceRole[] = ['guarantee', 'steer']

/**
 * Gaps and overlaps among the entries of one service. `byLaw`: roles that the catalogue says the law gives to somebody. Without any entry there is
 * nothing to say: not recorded is not the same as nobody. What holds in the whole region holds in each municipality, not the other way round.
 */
export function examineRoles(entries: readonly RoleEntry[], byLaw: readonly ServiceRole[]): RoleFinding[] {
  if (entries.length === 0) return []
  const found: RoleFinding[] = []
  for (const role of SERVICE_ROLES) {
    const own = entries.filter((entry) => entry.role === role)
    found.push(...missingToday(own, role, byLaw.includes(role)))
    found.push(...missingStep(own, role, 'wished-not-agreed'), ...missingStep(own, role, 'agreed-not-today'))
    if (IN_CHARGE.includes(role)) found.push(...overlaps(own, role))
  }
  return found
}

function missingToday(entries: readonly RoleEntry[], role: ServiceRole, isByLaw: boolean): RoleFinding[] {
  const today = entries.filter(({ basis }) => basis === 'today')
  const isFilled = (place: string | null) =>
    today.some(({ actor, municipality }) => actor !== null && (municipality === null || municipality === place))
  const isFilledThere = (place: string | null) =>
    today.some(({ actor, municipality }) => actor !== null && municipality === place)
  // Whoever says so of a place knows it better than an entry for the whole region.
  const stated = placesOf(today.filter(({ actor, municipality }) => actor === null && !isFilledThere(municipality)))
  const named = placesOf(entries.filter(({ basis }) => basis === 'law'))
  // The law that the catalogue knows holds everywhere; it is met as soon as somebody is entered anywhere.
  if (isByLaw && !named.includes(null) && !today.some(({ actor }) => actor !== null)) named.unshift(null)
  return [
    ...stated.map((municipality) => ({ kind: 'nobody-today' as const, role, municipality })),
    ...named
      .filter((place) => !isFilled(place) && !stated.includes(place) && !(place !== null && stated.includes(null)))
      .map((municipality) => ({ kind: 'law-not-today' as const, role, municipality })),
  ]
}

const placesOf = (entries: readonly RoleEntry[]) => [...new Set(entries.map(({ municipality }) => municipality))]

/** Actors for whom the next step is missing, in one finding for each place. */
function missingStep(
  entries: readonly RoleEntry[],
  role: ServiceRole,
  kind: 'wished-not-agreed' | 'agreed-not-today',
): RoleFinding[] {
  const from = kind === 'wished-not-agreed' ? 'wished' : 'agreed'
  // Whoever does it today needs no agreement any more for a wish to be fulfilled.
  const reached = entries.filter(({ basis }) => basis === 'today' || (from === 'wished' && basis === 'agreed'))
  const waiting = entries.filter(
    ({ basis, actor, municipality }) =>
      basis === from &&
      actor !== null &&
      !reached.some((one) => one.actor === actor && (one.municipality === null || one.municipality === municipality)),
  )
  return [...Map.groupBy(waiting, ({ municipality }) => municipality)].map(([municipality, group]) => ({
    kind,
    role,
    municipality,
    actors: [...new Set(group.map(({ actor }) => actor!))],
  }))
}

function overlaps(entries: readonly RoleEntry[], role: ServiceRole): RoleFinding[] {
  const today = entries.filter(({ basis, actor }) => basis === 'today' && actor !== null)
  const found: RoleFinding[] = []
  for (const municipality of placesOf(today)) {
    const here = today.filter((one) => one.municipality === null || one.municipality === municipality)
    for (const group of Map.groupBy(here, ({ level }) => level).values()) {
      if (!group.some((one) => one.municipality === municipality)) continue
      const actors = [...new Set(group.map(({ actor }) => actor!))]
      if (actors.length > 1) found.push({ kind: 'overlap', role, municipality, actors })
    }
  }
  return found
}
