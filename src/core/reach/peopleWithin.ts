import { METRES_PER_DEGREE, metresPerDegreeLon } from '../geo/index.ts'
import type { BestRides } from './bestRides.ts'
import type { Points } from './engine.ts'
import type { Walks } from './walks.ts'

/** Calls `found` for each place that a place reaches on the way meant, some of them more than once. */
export type Visit = (place: number, found: (place: number) => void) => void

/** People at the places that each place reaches, each counted once, itself included. NaN = not asked, see `asked`. */
export function peopleByStreet(people: ArrayLike<number>, asked: ArrayLike<number>, visit: Visit): Float64Array {
  const counter = new Counter(people)
  const sums = new Float64Array(people.length).fill(Number.NaN)
  for (let i = 0; i < people.length; i++) {
    if (!asked[i]) continue
    counter.begin()
    counter.add(i)
    visit(i, counter.add)
    sums[i] = counter.sum
  }
  return sums
}

export interface TransitPeopleInput {
  /** NaN counts as nobody. */
  readonly people: ArrayLike<number>
  /** 1 = this place is asked. */
  readonly asked: ArrayLike<number>
  /** From places to stops; the way back is taken to be as long. */
  readonly walks: Walks
  readonly rides: BestRides
  /** On foot all the way. */
  readonly onFoot: Visit
  /** Inclusive, tenths of a second. */
  readonly limit: number
}

/**
 * People that each place reaches within the limit on foot or by walk, ride and walk, each counted once. Exact: a place is reached where walk + shortest ride + walk
 * of some pair of stops fits the limit, so that for each stop the largest remainder decides, and its places come by rising walk.
 */
export function peopleByTransit({ people, asked, walks, rides, onFoot, limit }: TransitPeopleInput): Float64Array {
  const stopCount = rides.start.length - 1
  const egress = placesByStop(walks, stopCount)
  const left = new Int32Array(stopCount).fill(-1)
  const reached: number[] = []
  return peopleByStreet(people, asked, (i, found) => {
    onFoot(i, found)
    for (let k = walks.start[i]; k < walks.start[i + 1]; k++) {
      const s = walks.stop[k]
      const after = limit - walks.time[k]
      for (let r = rides.start[s]; r < rides.start[s + 1]; r++) {
        const u = rides.stop[r]
        const rest = after - rides.time[r]
        if (rest < 0 || rest <= left[u]) continue
        if (left[u] < 0) reached.push(u)
        left[u] = rest
      }
    }
    for (const u of reached) {
      for (let k = egress.start[u]; k < egress.start[u + 1] && egress.time[k] <= left[u]; k++) found(egress.place[k])
      left[u] = -1
    }
    reached.length = 0
  })
}

/** Adds up people, each place once. */
class Counter {
  readonly #people: ArrayLike<number>
  readonly #seen: Uint32Array
  #stamp = 0
  sum = 0

  constructor(people: ArrayLike<number>) {
    this.#people = people
    this.#seen = new Uint32Array(people.length)
  }

  begin(): void {
    this.#stamp++
    this.sum = 0
  }

  readonly add = (place: number): void => {
    if (this.#seen[place] === this.#stamp) return
    this.#seen[place] = this.#stamp
    const here = this.#people[place]
    if (here > 0) this.sum += here
  }
}

/** Walks by stop, by rising time. */
function placesByStop(walks: Walks, stopCount: number): { start: Uint32Array; place: Uint32Array; time: Uint32Array } {
  const start = new Uint32Array(stopCount + 1)
  for (const s of walks.stop) start[s + 1]++
  for (let s = 0; s < stopCount; s++) start[s + 1] += start[s]
  const next = start.slice()
  const order = new Uint32Array(walks.stop.length)
  const placeOf = new Uint32Array(walks.stop.length)
  for (let i = 0; i + 1 < walks.start.length; i++)
    for (let k = walks.start[i]; k < walks.start[i + 1]; k++) {
      order[next[walks.stop[k]]++] = k
      placeOf[k] = i
    }
  for (let s = 0; s < stopCount; s++)
    order.subarray(start[s], start[s + 1]).sort((a, b) => walks.time[a] - walks.time[b] || a - b)
  return { start, place: order.map((k) => placeOf[k]), time: order.map((k) => walks.time[k]) }
}

/**
 * For each place the place that speaks for its square: the one with most people of those asked (the first of several), −1 = not asked.
 * Squares of `sizeMetres` along parallels and meridians; 0 = every place speaks for itself.
 */
export function speakersOfSquares(
  points: Points,
  people: ArrayLike<number>,
  asked: ArrayLike<number>,
  sizeMetres: number,
): Int32Array {
  const speaker = new Map<string, number>()
  const square = (i: number) => {
    const row = Math.floor((points.lat[i] * METRES_PER_DEGREE) / sizeMetres)
    const perDegree = metresPerDegreeLon(((row + 0.5) * sizeMetres) / METRES_PER_DEGREE)
    return sizeMetres > 0 ? `${row} ${Math.floor((points.lon[i] * perDegree) / sizeMetres)}` : String(i)
  }
  for (let i = 0; i < people.length; i++) {
    if (!asked[i]) continue
    const key = square(i)
    const known = speaker.get(key)
    if (known === undefined || people[i] > people[known]) speaker.set(key, i)
  }
  return Int32Array.from(people, (_, i) => (asked[i] ? speaker.get(square(i))! : -1))
}
