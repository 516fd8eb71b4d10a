import type { FacilityRow } from './facilityList.ts'
import type { Places } from './places.ts'

const RANKS = ['basic', 'middle', 'upper'] as const

/** Central places as rows of the list: a higher centre is also a centre of every lower rank. The market place of the main place stands for it. */
export function centralPlaces({ settlements }: Places): FacilityRow[] {
  return RANKS.flatMap((rank, r) =>
    settlements
      .filter(({ isMain, municipality }) => isMain && RANKS.indexOf(municipality.rank as (typeof RANKS)[number]) >= r)
      .map((place) => ({
        place,
        name: place.name,
        service: `${rank}-centre`,
        x: place.x,
        y: place.y,
        capacity: null,
      })),
  )
}
