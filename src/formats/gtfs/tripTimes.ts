import { EMPTY } from './fields.ts'

/** The calls of one trip in travel order; all arrays are as long as the longest trip, `count` of them are in use. */
export interface Calls {
  count: number
  readonly row: Uint32Array
  readonly stop: Uint32Array
  readonly arrival: Int32Array
  readonly departure: Int32Array
  /** Along the line, NaN = not given. */
  readonly distance: Float64Array
}

export interface TripFaults {
  /** Calls at the beginning or end without a time, left out. */
  untimed: number
  interpolated: number
  /** Departure before arrival: set to the arrival. */
  negativeDwell: number
  /** Times after midnight that were written as 00:10 instead of 24:10. */
  pastMidnight: boolean
  /** The bus would arrive before it left the stop before: the trip cannot be used. `outOfOrderAt` is the row. */
  outOfOrderAt: number
}

const HALF_DAY = 43_200
const DAY = 86_400

/** Makes the times of a trip complete and checks them, in place. `metres(a, b)` is the air-line distance of two stops. */
export function repairTimes(calls: Calls, metres: (fromStop: number, toStop: number) => number): TripFaults {
  const faults: TripFaults = { untimed: 0, interpolated: 0, negativeDwell: 0, pastMidnight: false, outOfOrderAt: -1 }
  const { arrival, departure } = calls
  for (let i = 0; i < calls.count; i++) {
    if (arrival[i] === EMPTY) arrival[i] = departure[i]
    else if (departure[i] === EMPTY) departure[i] = arrival[i]
  }
  trimUntimed(calls, faults)
  countMidnight(calls, faults)
  let lastTimed = 0
  for (let i = 1; i < calls.count; i++) {
    if (arrival[i] === EMPTY) continue
    if (departure[i] < arrival[i]) {
      departure[i] = arrival[i]
      faults.negativeDwell++
    }
    if (arrival[i] < departure[lastTimed]) {
      faults.outOfOrderAt = calls.row[i]
      return faults
    }
    if (i > lastTimed + 1) {
      interpolate(calls, lastTimed, i, metres)
      faults.interpolated += i - lastTimed - 1
    }
    lastTimed = i
  }
  if (calls.count > 0 && departure[0] < arrival[0]) {
    departure[0] = arrival[0]
    faults.negativeDwell++
  }
  return faults
}

function trimUntimed(calls: Calls, faults: TripFaults): void {
  const { arrival } = calls
  let from = 0
  while (from < calls.count && arrival[from] === EMPTY) from++
  let to = calls.count
  while (to > from && arrival[to - 1] === EMPTY) to--
  faults.untimed = calls.count - (to - from)
  if (from > 0) {
    for (const column of [calls.row, calls.stop, calls.arrival, calls.departure, calls.distance])
      column.copyWithin(0, from, to)
  }
  calls.count = to - from
}

/** A jump back of more than half a day is a trip over midnight whose hours began again at 0. */
function countMidnight(calls: Calls, faults: TripFaults): void {
  const { arrival, departure } = calls
  let shift = 0
  let before = EMPTY
  for (let i = 0; i < calls.count; i++) {
    if (arrival[i] === EMPTY) continue
    arrival[i] += shift
    if (before !== EMPTY && before - arrival[i] > HALF_DAY) {
      shift += DAY
      arrival[i] += DAY
    }
    departure[i] += shift
    if (arrival[i] - departure[i] > HALF_DAY) {
      shift += DAY
      departure[i] += DAY
    }
    before = Math.max(arrival[i], departure[i])
  }
  faults.pastMidnight = shift > 0
}

/** Times between two timed calls: by the distance along the line where given for all, else by the air line, else evenly. */
function interpolate(calls: Calls, from: number, to: number, metres: (a: number, b: number) => number): void {
  const { arrival, departure, distance, stop } = calls
  const along = new Float64Array(to - from + 1)
  let given = true
  for (let i = from; i <= to; i++) if (!(distance[i] >= (i > from ? distance[i - 1] : 0))) given = false
  for (let i = from + 1; i <= to; i++) {
    const step = given ? distance[i] - distance[i - 1] : metres(stop[i - 1], stop[i])
    along[i - from] = along[i - from - 1] + step
  }
  const whole = along[to - from]
  const span = arrival[to] - departure[from]
  for (let i = from + 1; i < to; i++) {
    const share = whole > 0 ? along[i - from] / whole : (i - from) / (to - from)
    arrival[i] = departure[i] = departure[from] + Math.round(span * share)
  }
}
