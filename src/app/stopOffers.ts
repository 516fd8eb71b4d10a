import { InputError } from '../core/evidence/index.ts'
import { StopOffers } from '../core/situation/index.ts'
import type { Region } from '../formats/region/index.ts'

const known = new WeakMap<Region, StopOffers>()

/** The stops of a region, kept with it. */
export function stopOffersOf(region: Region): StopOffers {
  const { timetable, municipalities, facilities } = region
  if (!timetable) throw new InputError({ code: 'question-no-timetable', severity: 'error' })
  let offers = known.get(region)
  if (!offers) {
    offers = new StopOffers({ timetable, municipalities, facilities })
    known.set(region, offers)
  }
  return offers
}
