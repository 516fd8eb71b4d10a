import { type Facility, FROM_OFFICIAL_LIST, FROM_TIMETABLE, type ServiceCatalogue } from '../../core/services/index.ts'
import type { Municipality } from '../../core/territory/index.ts'
import type { Completeness } from '../../formats/region/index.ts'

/** How far the facilities of each travelled service can be trusted, and how many there are. Nobody has checked OSM yet: that comes with the register. */
export function completenessOf(
  catalogue: ServiceCatalogue,
  facilities: readonly Facility[],
  municipalities: readonly Municipality[],
  allInside: boolean,
): Completeness[] {
  return catalogue.services
    .filter((s) => s.kind === 'visited' || s.kind === 'outbound')
    .map((service) => {
      const own = facilities.filter((f) => f.service === service.id)
      const inside = own.filter((f) =>
        f.municipality >= 0 ? municipalities[f.municipality]!.inside : allInside,
      ).length
      const source = own[0]?.source
      const state: Completeness['state'] =
        own.length === 0
          ? 'none'
          : source === FROM_OFFICIAL_LIST
            ? 'official'
            : source === FROM_TIMETABLE
              ? 'timetable'
              : 'osm-unchecked'
      return { service: service.id, state, inside, ring: own.length - inside }
    })
}
