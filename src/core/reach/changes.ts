import type { Timetable } from '../network/index.ts'
import type { Changes } from './profileScan.ts'
import type { Walks } from './walks.ts'

/** Own working value, not a standard: finding the platform, a little room for lateness. Tenths of a second. */
export const CHANGE_TENTHS = 600

const TIMED = 1
const LEAST_TIME = 2
const NOT_POSSIBLE = 3

/**
 * Ways to change. Between stops within walking distance, and between the platforms of one station: the walk and CHANGE_TENTHS; at the same stop CHANGE_TENTHS. The feed's transfers come before these:
 * a least time replaces it, a timed transfer takes no time because the vehicle waits, one that is not possible is left out. A transfer of a station holds for its platforms.
 * `usable`: 1 = may be used at all (barrier-free). Types 4 and 5 (staying seated) hold between trips and are left aside.
 */
export function findChanges(
  timetable: Timetable,
  walks: Walks,
  straightTime: (a: number, b: number) => number,
  usable: Uint8Array,
): Changes {
  const { stopCount, transfers } = timetable
  const ways: Map<number, number>[] = Array.from({ length: stopCount }, () => new Map())
  for (let from = 0; from < stopCount; from++) {
    ways[from]!.set(from, CHANGE_TENTHS)
    for (let k = walks.start[from]!; k < walks.start[from + 1]!; k++) {
      const to = walks.stop[k]!
      if (to !== from) ways[to]!.set(from, walks.time[k]! + CHANGE_TENTHS)
    }
  }
  const platforms = platformsOf(timetable)
  for (const group of platforms.values())
    for (const a of group)
      for (const b of group) if (a !== b && !ways[b]!.has(a)) ways[b]!.set(a, straightTime(a, b) + CHANGE_TENTHS)
  const members = (stop: number) => [stop, ...(platforms.get(stop) ?? [])]
  // A transfer between stops says more than one between their stations.
  const order = Array.from({ length: transfers.count }, (_, i) => i).sort(
    (a, b) => breadth(platforms, transfers, b) - breadth(platforms, transfers, a) || a - b,
  )
  for (const i of order) {
    const kind = transfers.kind[i]!
    for (const a of members(transfers.from[i]!))
      for (const b of members(transfers.to[i]!)) {
        const known = ways[b]!.get(a)
        if (kind === NOT_POSSIBLE) ways[b]!.delete(a)
        else if (kind === TIMED) ways[b]!.set(a, 0)
        else if (kind === LEAST_TIME && transfers.minSeconds[i]! >= 0) ways[b]!.set(a, 10 * transfers.minSeconds[i]!)
        else if (kind <= LEAST_TIME && known === undefined) ways[b]!.set(a, straightTime(a, b) + CHANGE_TENTHS)
      }
  }
  const footStart = new Uint32Array(stopCount + 1)
  const footFrom: number[] = []
  const footTime: number[] = []
  for (let to = 0; to < stopCount; to++) {
    if (usable[to])
      for (const [from, time] of ways[to]!)
        if (usable[from]) {
          footFrom.push(from)
          footTime.push(time)
        }
    footStart[to + 1] = footFrom.length
  }
  return {
    stopCount,
    footStart,
    footFrom: Uint32Array.from(footFrom),
    footTime: Uint32Array.from(footTime),
    hasInstantChange: footTime.includes(0),
  }
}

/** 0 … 2: how many of its ends are stations. */
function breadth(
  platforms: ReadonlyMap<number, readonly number[]>,
  { from, to }: Timetable['transfers'],
  i: number,
): number {
  return Number(platforms.has(from[i]!)) + Number(platforms.has(to[i]!))
}

function platformsOf({ stopCount, stopParent, stopKind }: Timetable): Map<number, number[]> {
  const groups = new Map<number, number[]>()
  for (let stop = 0; stop < stopCount; stop++) {
    const parent = stopParent[stop]!
    if (parent < 0 || stopKind[stop] !== 0) continue
    const group = groups.get(parent)
    if (group) group.push(stop)
    else groups.set(parent, [stop])
  }
  return groups
}

/** Stops that somebody without barriers may use: not marked as impossible, neither themselves nor, where they say nothing, by their station. */
export function usableStops(timetable: Timetable, barrierFree: boolean): Uint8Array {
  const { stopWheelchair, stopParent, stopCount } = timetable
  const usable = new Uint8Array(stopCount).fill(1)
  if (!barrierFree) return usable
  for (let stop = 0; stop < stopCount; stop++) {
    const parent = stopParent[stop]!
    const said = stopWheelchair[stop] || (parent >= 0 ? stopWheelchair[parent]! : 0)
    if (said === 2) usable[stop] = 0
  }
  return usable
}
