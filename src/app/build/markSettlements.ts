import { projectionOf } from '../../core/geo/index.ts'
import { IN_SETTLEMENT, type StreetNetwork } from '../../core/network/index.ts'
import type { Cells } from '../../core/territory/index.ts'

/** A street belongs to a settlement when this many people live in the hectare of its middle and the eight around it. */
const PEOPLE_AROUND = 30

/**
 * Marks links inside settlements, which decides the free-flow speed where no limit is signposted. People are summed over hectares of
 * the LAEA grid; larger cells spread theirs over the hectares that they cover.
 */
export function markSettlements(streets: StreetNetwork, cells: Cells): StreetNetwork {
  const laea = projectionOf('EPSG:3035')
  const people = new Map<number, number>()
  const key = (x: number, y: number) => x * 100_000 + y
  // Cells beyond 10 km say nothing about settlements; without a bound their hectares would fill the memory.
  const side = Math.min(100, Math.max(1, Math.round((cells.sizeMetres || 100) / 100)))
  for (let c = 0; c < cells.count; c++) {
    const [x, y] = laea.fromLonLat(cells.lon[c]!, cells.lat[c]!)
    const west = Math.floor((x - (side * 100) / 2 + 50) / 100)
    const south = Math.floor((y - (side * 100) / 2 + 50) / 100)
    const share = cells.population[c]! / (side * side)
    for (let i = 0; i < side; i++)
      for (let j = 0; j < side; j++) {
        const k = key(west + i, south + j)
        people.set(k, (people.get(k) ?? 0) + share)
      }
  }
  const around = new Map<number, boolean>()
  const settled = (x: number, y: number): boolean => {
    const k = key(x, y)
    const known = around.get(k)
    if (known !== undefined) return known
    let sum = 0
    for (let i = -1; i <= 1; i++) for (let j = -1; j <= 1; j++) sum += people.get(key(x + i, y + j)) ?? 0
    around.set(k, sum >= PEOPLE_AROUND)
    return sum >= PEOPLE_AROUND
  }
  const linkFlags = streets.linkFlags.slice()
  for (let l = 0; l < streets.linkCount; l++) {
    const from = streets.linkFrom[l]!
    const to = streets.linkTo[l]!
    const first = streets.linkShapeStart[l]!
    const points = streets.linkShapeStart[l + 1]! - first
    // The middle point of the shape, or half way between the ends.
    const middle = first + (points >> 1)
    const lon = points > 0 ? streets.shapeLonE7[middle]! : (streets.nodeLonE7[from]! + streets.nodeLonE7[to]!) / 2
    const lat = points > 0 ? streets.shapeLatE7[middle]! : (streets.nodeLatE7[from]! + streets.nodeLatE7[to]!) / 2
    const [x, y] = laea.fromLonLat(lon / 1e7, lat / 1e7)
    if (settled(Math.floor(x / 100), Math.floor(y / 100))) linkFlags[l]! |= IN_SETTLEMENT
  }
  return { ...streets, linkFlags }
}
