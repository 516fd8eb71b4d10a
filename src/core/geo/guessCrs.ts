import { type Crs, projectionOf } from './projection.ts'

export interface CrsGuess {
  readonly crs: Crs
  /** The first value of each pair is the latitude or northing. */
  readonly swapped: boolean
}

/** Where data is expected when nothing else is said: central Europe. */
const EXPECTED = { west: 5, south: 45, east: 18, north: 56 }
const CANDIDATES = [
  'EPSG:4326',
  'EPSG:25832',
  'EPSG:25833',
  'EPSG:3035',
  'EPSG:4647',
  'EPSG:5650',
  'EPSG:31466',
  'EPSG:31467',
  'EPSG:31468',
  'EPSG:31469',
  'EPSG:2056',
  'EPSG:21781',
  'EPSG:31287',
  'EPSG:3857',
] as const

/**
 * Guesses by magnitude which system coordinates are in and whether the pairs are swapped. `near` is a point where they should lie;
 * it settles what magnitude cannot (25832 and 25833 look alike). Null when no candidate brings most points to central Europe.
 * Degrees that are valid but elsewhere (Andorra, the sea) are taken as they are.
 */
export function guessCrs(
  x: ArrayLike<number>,
  y: ArrayLike<number>,
  near?: readonly [lon: number, lat: number],
): CrsGuess | null {
  const sample = sampleOf(x, y)
  if (sample.length === 0) return null
  let best: CrsGuess | null = null
  let bestScore = 0
  for (const crs of CANDIDATES) {
    for (const swapped of [false, true]) {
      const score = scoreOf(sample, crs, swapped, near)
      if (score > bestScore + 1e-9) {
        best = { crs, swapped }
        bestScore = score
      }
    }
  }
  if (best && bestScore > 0.5) return best
  const degrees = sample.filter(([a, b]) => Math.abs(a) <= 180 && Math.abs(b) <= 90).length
  return degrees > sample.length / 2 ? { crs: 'EPSG:4326', swapped: false } : null
}

/** Share of the sample that lands where it is expected; with `near`, minus a little for the distance. */
function scoreOf(
  sample: readonly (readonly [number, number])[],
  crs: Crs,
  swapped: boolean,
  near: readonly [number, number] | undefined,
): number {
  const projection = projectionOf(crs)
  let hits = 0
  let far = 0
  for (const [a, b] of sample) {
    const [lon, lat] = swapped ? projection.toLonLat(b, a) : projection.toLonLat(a, b)
    const hit = lon >= EXPECTED.west && lon <= EXPECTED.east && lat >= EXPECTED.south && lat <= EXPECTED.north
    if (!hit) continue
    hits++
    if (near) far += Math.min(1, Math.hypot(lon - near[0], lat - near[1]) / 10)
  }
  return hits === 0 ? 0 : hits / sample.length - (near ? (0.3 * far) / hits : 0)
}

function sampleOf(x: ArrayLike<number>, y: ArrayLike<number>): (readonly [number, number])[] {
  const sample: (readonly [number, number])[] = []
  const step = Math.max(1, Math.floor(x.length / 200))
  for (let i = 0; i < x.length; i += step) {
    // 0/0 stands for “no coordinates” in lists.
    if (Number.isFinite(x[i]) && Number.isFinite(y[i]) && (x[i] !== 0 || y[i] !== 0)) sample.push([x[i], y[i]])
  }
  return sample
}
