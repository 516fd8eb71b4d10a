import type { StreetNetwork } from './streetNetwork.ts'

/** All points of a link from `from` to `to` in 1e-7 degrees, appended to the two arrays. */
export function linkPoints(network: StreetNetwork, link: number, lonE7: number[], latE7: number[]): void {
  const from = network.linkFrom[link]!
  const to = network.linkTo[link]!
  lonE7.push(network.nodeLonE7[from]!)
  latE7.push(network.nodeLatE7[from]!)
  for (let i = network.linkShapeStart[link]!; i < network.linkShapeStart[link + 1]!; i++) {
    lonE7.push(network.shapeLonE7[i]!)
    latE7.push(network.shapeLatE7[i]!)
  }
  lonE7.push(network.nodeLonE7[to]!)
  latE7.push(network.nodeLatE7[to]!)
}

/** The part of a link between two fractions of its length (0 … 1), in travel order (backwards when a > b), as degrees. */
export function linkPart(network: StreetNetwork, link: number, a: number, b: number): [number, number][] {
  const lon: number[] = []
  const lat: number[] = []
  linkPoints(network, link, lon, lat)
  const scale = Math.cos((lat[0]! * Math.PI) / 180e7)
  const along = [0]
  for (let i = 1; i < lon.length; i++)
    along.push(along[i - 1]! + Math.hypot((lon[i]! - lon[i - 1]!) * scale, lat[i]! - lat[i - 1]!))
  const total = along[along.length - 1]!
  const [low, high] = a <= b ? [a * total, b * total] : [b * total, a * total]
  const at = (d: number): [number, number] => {
    let i = 1
    while (i < along.length - 1 && along[i]! < d) i++
    const span = along[i]! - along[i - 1]!
    const t = span > 0 ? Math.min(1, Math.max(0, (d - along[i - 1]!) / span)) : 0
    return [(lon[i - 1]! + t * (lon[i]! - lon[i - 1]!)) / 1e7, (lat[i - 1]! + t * (lat[i]! - lat[i - 1]!)) / 1e7]
  }
  const points: [number, number][] = [at(low)]
  for (let i = 0; i < along.length; i++)
    if (along[i]! > low && along[i]! < high) points.push([lon[i]! / 1e7, lat[i]! / 1e7])
  points.push(at(high))
  return a <= b ? points : points.reverse()
}
