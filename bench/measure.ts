/** Times of one thing over several rounds, in milliseconds. */
export interface Times {
  readonly median: number
  /** Half the distance between the quartiles. */
  readonly spread: number
  readonly best: number
  readonly rounds: number
}

export interface RoundOptions {
  readonly rounds: number
  readonly warmUp?: number
}

let sink = 0

/** What was computed is added up and printed at the end, so that no part of it can be left out as useless. */
export function swallow(value: number): void {
  sink = (sink + (Number.isFinite(value) ? value : 1)) % 1e9
}

export function swallowed(): number {
  return Math.round(sink)
}

/** Runs `work` (which returns something to swallow) after a warm-up; `before` is not timed. */
export async function measure<T>(
  options: RoundOptions,
  work: (prepared: T) => number | Promise<number>,
  before: () => T | Promise<T> = () => undefined as T,
): Promise<Times> {
  const { rounds, warmUp = 1 } = options
  const taken: number[] = []
  for (let r = -warmUp; r < rounds; r++) {
    const prepared = await before()
    const start = performance.now()
    swallow(await work(prepared))
    if (r >= 0) taken.push(performance.now() - start)
  }
  return timesOf(taken)
}

export function timesOf(taken: readonly number[]): Times {
  const sorted = [...taken].sort((a, b) => a - b)
  const at = (share: number) => {
    const position = share * (sorted.length - 1)
    const low = Math.floor(position)
    const high = Math.min(sorted.length - 1, low + 1)
    return sorted[low]! + (sorted[high]! - sorted[low]!) * (position - low)
  }
  return { median: at(0.5), spread: (at(0.75) - at(0.25)) / 2, best: sorted[0]!, rounds: sorted.length }
}

/** Bytes per millisecond when large typed arrays are copied (read and written both count); the best of several rounds. */
export function memoryBandwidth(): number {
  const from = new Float64Array(32 << 20).fill(1)
  const to = new Float64Array(from.length)
  let best = 0
  for (let r = 0; r < 12; r++) {
    from[r] = r
    const start = performance.now()
    to.set(from)
    best = Math.max(best, (2 * from.byteLength) / (performance.now() - start))
    swallow(to[r]!)
  }
  return best
}
