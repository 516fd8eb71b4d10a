import {
  BICYCLE_BACKWARD,
  BICYCLE_FORWARD,
  CAR_BACKWARD,
  CAR_FORWARD,
  type StreetNetwork,
} from '../../core/network/index.ts'
import type { TaggedRestriction } from './turnRestriction.ts'

const FORWARD = CAR_FORWARD | BICYCLE_FORWARD
const BACKWARD = CAR_BACKWARD | BICYCLE_BACKWARD

/** Turns ways of restrictions into the links that meet in the via node. A way that passes through it leaves open which side is meant: unresolved. */
export function resolveRestrictions(
  network: Omit<StreetNetwork, 'restrictions'>,
  tagged: readonly TaggedRestriction[],
  nodeOf: (id: number) => number,
): { restrictions: StreetNetwork['restrictions']; unresolved: number } {
  const linksOf = new Map<number, number[]>()
  for (const { from, to } of tagged) for (const way of [...from, ...to]) linksOf.set(way, [])
  for (let l = 0; l < network.linkCount; l++) linksOf.get(network.linkWay[l])?.push(l)

  const { linkFrom, linkTo, linkAccess } = network
  const arriving = (way: number, via: number) =>
    linksOf
      .get(way)!
      .filter(
        (l) => (linkTo[l] === via && linkAccess[l] & FORWARD) || (linkFrom[l] === via && linkAccess[l] & BACKWARD),
      )
  const leaving = (way: number, via: number) =>
    linksOf
      .get(way)!
      .filter(
        (l) => (linkFrom[l] === via && linkAccess[l] & FORWARD) || (linkTo[l] === via && linkAccess[l] & BACKWARD),
      )

  const rows: { from: number; via: number; to: number; only: number; modes: number }[] = []
  let unresolved = 0
  for (const { from, via: viaId, to, only, modes } of tagged) {
    const via = nodeOf(viaId)
    let used = false
    if (via >= 0) {
      for (const fromWay of from) {
        const fromLinks = arriving(fromWay, via)
        if (fromLinks.length !== 1) continue
        for (const toWay of to) {
          const toLinks = leaving(toWay, via)
          if (toLinks.length !== 1) continue
          rows.push({ from: fromLinks[0], via, to: toLinks[0], only: only ? 1 : 0, modes })
          used = true
        }
      }
    }
    if (!used) unresolved++
  }
  return {
    restrictions: {
      count: rows.length,
      from: Uint32Array.from(rows, (r) => r.from),
      via: Uint32Array.from(rows, (r) => r.via),
      to: Uint32Array.from(rows, (r) => r.to),
      only: Uint8Array.from(rows, (r) => r.only),
      modes: Uint8Array.from(rows, (r) => r.modes),
    },
    unresolved,
  }
}
