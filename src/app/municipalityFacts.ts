import type { MunicipalityFacts } from '../contract/index.ts'
import type { Region } from '../formats/region/index.ts'
import { words } from '../messages/index.ts'
import { stopOffersOf } from './stopOffers.ts'

const STOP_SERVICE = 'public-transport-stop'
const { compare } = words('de')

/** The municipalities of the inside in alphabetical order, each in a few figures. */
export function municipalityFacts(
  region: Pick<Region, 'municipalities' | 'cells' | 'facilities'> & { readonly timetable?: Region['timetable'] },
): MunicipalityFacts[] {
  const { municipalities, cells, facilities, timetable } = region
  const people = new Float64Array(municipalities.length)
  const lon = new Float64Array(municipalities.length)
  const lat = new Float64Array(municipalities.length)
  const sites = new Uint32Array(municipalities.length)
  const stops = new Uint32Array(municipalities.length)
  for (let c = 0; c < cells.count; c++) {
    const m = cells.municipality[c]!
    if (m < 0 || !cells.inside[c]) continue
    const weight = cells.population[c]!
    people[m]! += weight
    lon[m]! += weight * cells.lon[c]!
    lat[m]! += weight * cells.lat[c]!
  }
  for (const { municipality, service } of facilities)
    if (municipality >= 0 && service !== STOP_SERVICE) sites[municipality]!++
  if (timetable)
    for (const { municipality } of stopOffersOf(region as Region).stops) if (municipality >= 0) stops[municipality]!++
  return municipalities
    .map(({ ags, name }, m) => ({
      ags,
      name,
      people: people[m]!,
      sites: sites[m]!,
      stops: timetable ? stops[m]! : null,
      lon: people[m]! > 0 ? lon[m]! / people[m]! : null,
      lat: people[m]! > 0 ? lat[m]! / people[m]! : null,
    }))
    .filter((_, m) => municipalities[m]!.inside)
    .sort((a, b) => compare(a.name, b.name))
}
