import type { ViewState } from './view.ts'
import { toScreen } from './view.ts'

/** A place whose name is drawn above the cells. */
export interface PlaceName {
  readonly name: string
  readonly class: string
  readonly people: number
  readonly x: number
  readonly y: number
}

const RANK: Readonly<Record<string, number>> = { city: 0, town: 1, village: 3, borough: 3, suburb: 4, hamlet: 5 }

/** First zoom of a class, a little later than in the tiles: the cells are what matters. */
const FROM_ZOOM: Readonly<Record<string, number>> = {
  city: 5,
  town: 8,
  village: 10.3,
  borough: 12,
  suburb: 12,
  hamlet: 13,
}

/** From here on a place is so large that its name may lie on it. */
const NAME_ON_PLACE_ZOOM = 13.5

/** Most important first: rank, then people. */
export function sortPlaces(places: readonly PlaceName[]): PlaceName[] {
  const rank = (p: PlaceName) => RANK[p.class] ?? 6
  return [...places].sort((a, b) => rank(a) - rank(b) || b.people - a.people || a.name.localeCompare(b.name, 'de'))
}

export function fontOf(place: PlaceName): string {
  const size = place.class === 'city' ? 16 : place.class === 'town' ? 14 : place.class === 'village' ? 12 : 11
  const weight = place.class === 'city' || place.class === 'town' ? 600 : 400
  return `${weight} ${size}px "Fira Sans", sans-serif`
}

/** Those that fit without overlapping, the more important first; positions are the middle of the text. */
export function placeNames(
  sorted: readonly PlaceName[],
  view: ViewState,
  widthOf: (place: PlaceName) => number,
): { place: PlaceName; left: number; top: number }[] {
  const taken: [number, number, number, number][] = []
  const placed: { place: PlaceName; left: number; top: number }[] = []
  for (const place of sorted) {
    if (view.zoom < (FROM_ZOOM[place.class] ?? 13.5)) continue
    const [left, middle] = toScreen(view, place.x, place.y)
    // Far out the name would cover the whole place.
    const top = view.zoom < NAME_ON_PLACE_ZOOM ? middle - 15 : middle
    const half = widthOf(place) / 2 + 6
    if (left + half < 0 || top < -12 || left - half > view.width || top > view.height + 12) continue
    const box: [number, number, number, number] = [left - half, top - 11, left + half, top + 11]
    if (taken.some((t) => box[0] < t[2] && box[2] > t[0] && box[1] < t[3] && box[3] > t[1])) continue
    taken.push(box)
    placed.push({ place, left, top })
  }
  return placed
}
