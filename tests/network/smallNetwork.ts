import { haversineMetres } from '../../src/core/geo/index.ts'
import { ROAD_CLASSES, type RoadClass, type StreetNetwork } from '../../src/core/network/index.ts'

export interface SmallLink {
  readonly from: number
  readonly to: number
  readonly access: number
  readonly cls?: RoadClass
  readonly limit?: number
  readonly flags?: number
  readonly metres?: number
  readonly name?: string
  readonly fixedSeconds?: number
  readonly shape?: readonly (readonly [number, number])[]
}

/** A street network written by hand: nodes as [lon, lat], links, turn restrictions. For tests. */
export function smallNetwork(
  nodes: readonly (readonly [number, number])[],
  links: readonly SmallLink[],
  restrictions: readonly { from: number; via: number; to: number; only?: boolean; modes?: number }[] = [],
  nodeFlags: Readonly<Record<number, number>> = {},
): StreetNetwork {
  const shapeStart = new Uint32Array(links.length + 1)
  const shapes: (readonly [number, number])[] = []
  const names: string[] = []
  for (const [l, link] of links.entries()) {
    shapes.push(...(link.shape ?? []))
    shapeStart[l + 1] = shapes.length
  }
  const metres = links.map((l) => {
    if (l.metres !== undefined) return l.metres
    const points = [nodes[l.from]!, ...(l.shape ?? []), nodes[l.to]!]
    let sum = 0
    for (let i = 1; i < points.length; i++)
      sum += haversineMetres(points[i - 1]![0], points[i - 1]![1], points[i]![0], points[i]![1])
    return sum
  })
  const e7 = (v: number) => Math.round(v * 1e7)
  return {
    nodeCount: nodes.length,
    nodeLonE7: Int32Array.from(nodes, (n) => e7(n[0])),
    nodeLatE7: Int32Array.from(nodes, (n) => e7(n[1])),
    nodeFlags: Uint8Array.from(nodes, (_, i) => nodeFlags[i] ?? 0),
    linkCount: links.length,
    linkFrom: Uint32Array.from(links, (l) => l.from),
    linkTo: Uint32Array.from(links, (l) => l.to),
    linkLengthMetres: Float32Array.from(metres),
    linkAccess: Uint16Array.from(links, (l) => l.access),
    linkClass: Uint8Array.from(links, (l) => ROAD_CLASSES.indexOf(l.cls ?? 'residential')),
    linkFlags: Uint8Array.from(links, (l) => l.flags ?? 0),
    linkMaxSpeedForward: Uint8Array.from(links, (l) => l.limit ?? 0),
    linkMaxSpeedBackward: Uint8Array.from(links, (l) => l.limit ?? 0),
    linkFixedSeconds: Uint32Array.from(links, (l) => l.fixedSeconds ?? 0),
    linkWay: Float64Array.from(links, (_, i) => i + 1),
    linkName: Int32Array.from(links, (l) => (l.name ? names.push(l.name) - 1 : -1)),
    names,
    linkShapeStart: shapeStart,
    shapeLonE7: Int32Array.from(shapes, (p) => e7(p[0])),
    shapeLatE7: Int32Array.from(shapes, (p) => e7(p[1])),
    restrictions: {
      count: restrictions.length,
      from: Uint32Array.from(restrictions, (r) => r.from),
      via: Uint32Array.from(restrictions, (r) => r.via),
      to: Uint32Array.from(restrictions, (r) => r.to),
      only: Uint8Array.from(restrictions, (r) => (r.only ? 1 : 0)),
      modes: Uint8Array.from(restrictions, (r) => r.modes ?? 3),
    },
  }
}
