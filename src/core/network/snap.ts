import Flatbush from 'flatbush'
import { METRES_PER_DEGREE } from '../geo/index.ts'
import type { ModeGraph } from './modeGraph.ts'
import type { StreetNetwork } from './streetNetwork.ts'

/** Places joined to the streets of a mode: the nearest point of the nearest usable link. */
export interface Snaps {
  readonly count: number
  /** −1 = no usable link within the limit. */
  readonly link: Int32Array
  /** Where on the link: 0 = its from node, 1 = its to node, by length. */
  readonly fraction: Float32Array
  /** Straight distance to that point in metres; for a place that could not be joined NaN. */
  readonly offMetres: Float32Array
}

/** Farther from any usable street than this a place is not joined to it. */
export const SNAP_LIMIT_METRES = 1000

const indexes = new WeakMap<StreetNetwork, Flatbush>()

/** Boxes of all links; kept with the network because every mode asks it. */
function linkIndex(network: StreetNetwork): Flatbush {
  const known = indexes.get(network)
  if (known) return known
  const { linkCount, linkFrom, linkTo, linkShapeStart, nodeLonE7, nodeLatE7, shapeLonE7, shapeLatE7 } = network
  const index = new Flatbush(linkCount, 16, Int32Array)
  for (let l = 0; l < linkCount; l++) {
    const f = linkFrom[l]!
    const t = linkTo[l]!
    let west = Math.min(nodeLonE7[f]!, nodeLonE7[t]!)
    let east = Math.max(nodeLonE7[f]!, nodeLonE7[t]!)
    let south = Math.min(nodeLatE7[f]!, nodeLatE7[t]!)
    let north = Math.max(nodeLatE7[f]!, nodeLatE7[t]!)
    for (let i = linkShapeStart[l]!; i < linkShapeStart[l + 1]!; i++) {
      if (shapeLonE7[i]! < west) west = shapeLonE7[i]!
      if (shapeLonE7[i]! > east) east = shapeLonE7[i]!
      if (shapeLatE7[i]! < south) south = shapeLatE7[i]!
      if (shapeLatE7[i]! > north) north = shapeLatE7[i]!
    }
    index.add(west, south, east, north)
  }
  index.finish()
  indexes.set(network, index)
  return index
}

/**
 * Joins places (degrees) to the nearest usable link of the mode's largest strongly connected part.
 * Exact: the search box grows until no nearer link can lie outside it. Of two links equally near the lower number wins.
 */
export function snapPoints(
  graph: ModeGraph,
  lon: ArrayLike<number>,
  lat: ArrayLike<number>,
  limitMetres: number = SNAP_LIMIT_METRES,
): Snaps {
  const { network, linkUsable } = graph
  const { linkFrom, linkTo, linkShapeStart, nodeLonE7, nodeLatE7, shapeLonE7, shapeLatE7 } = network
  const count = lon.length
  const link = new Int32Array(count).fill(-1)
  const fraction = new Float32Array(count)
  const offMetres = new Float32Array(count).fill(Number.NaN)
  const index = linkIndex(network)
  const usable = (l: number) => linkUsable[l] === 1
  const unit = METRES_PER_DEGREE / 1e7

  for (let p = 0; p < count; p++) {
    const x0 = lon[p]! * 1e7
    const y0 = lat[p]! * 1e7
    if (!Number.isFinite(x0) || !Number.isFinite(y0)) continue
    const scale = Math.cos((lat[p]! * Math.PI) / 180)
    let bestSquared = Number.POSITIVE_INFINITY
    let bestLink = -1
    let bestAlong = 0
    let bestTotal = 1
    for (let radius = Math.min(80, limitMetres); ; radius = Math.min(radius * 3, limitMetres)) {
      const dy = radius / unit
      const dx = dy / scale
      const found = index.search(x0 - dx, y0 - dy, x0 + dx, y0 + dy, usable)
      for (const l of found) {
        // Walk along the link in metres around the place.
        let ax = (nodeLonE7[linkFrom[l]!]! - x0) * scale
        let ay = nodeLatE7[linkFrom[l]!]! - y0
        let total = 0
        let along = 0
        let squared = Number.POSITIVE_INFINITY
        const end = linkShapeStart[l + 1]!
        for (let i = linkShapeStart[l]!; i <= end; i++) {
          const last = i === end
          const bx = ((last ? nodeLonE7[linkTo[l]!]! : shapeLonE7[i]!) - x0) * scale
          const by = (last ? nodeLatE7[linkTo[l]!]! : shapeLatE7[i]!) - y0
          const sx = bx - ax
          const sy = by - ay
          const lengthSquared = sx * sx + sy * sy
          const length = Math.sqrt(lengthSquared)
          let t = lengthSquared > 0 ? -(ax * sx + ay * sy) / lengthSquared : 0
          t = Math.max(0, Math.min(1, t))
          const px = ax + t * sx
          const py = ay + t * sy
          const d = px * px + py * py
          if (d < squared) {
            squared = d
            along = total + t * length
          }
          total += length
          ax = bx
          ay = by
        }
        if (squared < bestSquared || (squared === bestSquared && l < bestLink)) {
          bestSquared = squared
          bestLink = l
          bestAlong = along
          bestTotal = total
        }
      }
      if (Math.sqrt(bestSquared) * unit <= radius || radius >= limitMetres) break
    }
    const off = Math.sqrt(bestSquared) * unit
    if (bestLink >= 0 && off <= limitMetres) {
      link[p] = bestLink
      fraction[p] = bestTotal > 0 ? Math.min(1, bestAlong / bestTotal) : 0
      offMetres[p] = off
    }
  }
  return { count, link, fraction, offMetres }
}
