import { buildModeGraph, type StreetNetwork, snapPoints, travelProfile } from '../src/core/network/index.ts'
import type { Region } from '../src/formats/region/index.ts'

/** Access bits of all modes in both directions. */
const ANYBODY = 0b111111
/** The connecting road between two copies. */
const CONNECTION_METRES = 1000

/**
 * `copies` of a region's streets, cells and sites, side by side in rows of ten, each joined to the one before by a road. Positions are
 * moved by whole widths and heights of the region; lengths stay as they are.
 */
export function repeatRegion(region: Region, copies: number, service: string) {
  const one = region.streets!
  const { cells } = region
  const sites = region.facilities.filter((f) => f.service === service)
  const joint = jointNode(one, cells)
  const columns = Math.min(copies, 10)
  const [width, height] = [extent(one.nodeLonE7) + 100_000, extent(one.nodeLatE7) + 100_000]
  const rows = Math.ceil(copies / columns)
  const shiftLon = (k: number) => ((k % columns) - (columns >> 1)) * width
  const shiftLat = (k: number) => (Math.floor(k / columns) - (rows >> 1)) * height

  const links = one.linkCount * copies + copies - 1
  const shapes = one.shapeLonE7.length
  const linkFrom = new Uint32Array(links)
  const linkTo = new Uint32Array(links)
  const linkShapeStart = new Uint32Array(links + 1)
  const repeat = <T extends { set(a: T, at: number): void; fill(v: number, from: number): T; length: number }>(
    a: T,
    rest = 0,
  ): T => {
    const made = new (a.constructor as new (n: number) => T)(a.length * copies + (rest > 0 ? copies - 1 : 0))
    for (let k = 0; k < copies; k++) made.set(a, k * a.length)
    if (rest > 0) made.fill(rest, a.length * copies)
    return made
  }
  const moved = <T extends Int32Array | Float64Array>(a: T, shift: (k: number) => number): T => {
    const made = new (a.constructor as new (n: number) => T)(a.length * copies)
    for (let k = 0; k < copies; k++) for (let i = 0, s = shift(k); i < a.length; i++) made[k * a.length + i] = a[i]! + s
    return made
  }
  for (let k = 0; k < copies; k++)
    for (let l = 0, at = k * one.linkCount; l < one.linkCount; l++, at++) {
      linkFrom[at] = one.linkFrom[l]! + k * one.nodeCount
      linkTo[at] = one.linkTo[l]! + k * one.nodeCount
      linkShapeStart[at] = one.linkShapeStart[l]! + k * shapes
    }
  linkShapeStart.fill(shapes * copies, one.linkCount * copies)
  for (let k = 1; k < copies; k++) {
    linkFrom[one.linkCount * copies + k - 1] = joint + (k - 1) * one.nodeCount
    linkTo[one.linkCount * copies + k - 1] = joint + k * one.nodeCount
  }
  const none = new Uint32Array(0)
  const network: StreetNetwork = {
    nodeCount: one.nodeCount * copies,
    nodeLonE7: moved(one.nodeLonE7, shiftLon),
    nodeLatE7: moved(one.nodeLatE7, shiftLat),
    nodeFlags: repeat(one.nodeFlags),
    linkCount: links,
    linkFrom,
    linkTo,
    linkLengthMetres: repeat(one.linkLengthMetres, CONNECTION_METRES),
    linkAccess: repeat(one.linkAccess, ANYBODY),
    linkClass: repeat(one.linkClass, one.linkClass[0] || 1),
    linkFlags: repeat(one.linkFlags, 4),
    linkMaxSpeedForward: repeat(one.linkMaxSpeedForward, 50),
    linkMaxSpeedBackward: repeat(one.linkMaxSpeedBackward, 50),
    linkFixedSeconds: extended(repeat(one.linkFixedSeconds), links),
    linkWay: repeat(one.linkWay, 1),
    linkName: new Int32Array(links).fill(-1),
    names: [],
    linkShapeStart,
    shapeLonE7: moved(one.shapeLonE7, shiftLon),
    shapeLatE7: moved(one.shapeLatE7, shiftLat),
    restrictions: { count: 0, from: none, via: none, to: none, only: new Uint8Array(0), modes: new Uint8Array(0) },
  }
  const degrees = (shift: (k: number) => number) => (k: number) => shift(k) / 1e7
  return {
    network,
    lon: moved(cells.lon, degrees(shiftLon)),
    lat: moved(cells.lat, degrees(shiftLat)),
    siteLon: moved(
      Float64Array.from(sites, (s) => s.lon),
      degrees(shiftLon),
    ),
    siteLat: moved(
      Float64Array.from(sites, (s) => s.lat),
      degrees(shiftLat),
    ),
  }
}

function extended(a: Uint32Array, length: number): Uint32Array {
  const made = new Uint32Array(length)
  made.set(a)
  return made
}

/** A junction that everybody can reach and leave: an end of the street at the first cell. */
function jointNode(network: StreetNetwork, cells: { lon: Float64Array; lat: Float64Array }): number {
  const graph = buildModeGraph(network, travelProfile('car'))!
  const places = snapPoints(graph, cells.lon, cells.lat)
  return network.linkFrom[places.link.find((link) => link >= 0)!]!
}

function extent(values: Int32Array): number {
  let least = values[0]!
  let most = least
  for (const v of values) {
    if (v < least) least = v
    if (v > most) most = v
  }
  return most - least
}
