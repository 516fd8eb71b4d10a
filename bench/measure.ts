/** Times of one thing over several rounds, in milliseconds. */
export interface Times {
  readonly median: number
  /** Half the distance between the quartiles. */
  readonly spread: number
  readonly best: number
  /** Median of the processor time, which other programs on the machine disturb less than the time on the clock. */
  readonly cpu: number
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
  const used: number[] = []
  for (let r = -warmUp; r < rounds; r++) {
    const prepared = await before()
    const start = performance.now()
    const startCpu = cpuMilliseconds()
    swallow(await work(prepared))
    if (r < 0) continue
    taken.push(performance.now() - start)
    used.push(cpuMilliseconds() - startCpu)
  }
  return timesOf(taken, used)
}

/** Of this thread alone. */
export function cpuMilliseconds(): number {
  const { user, system } = process.threadCpuUsage()
  return (user + system) / 1000
}

/** The times of one of `count` equal parts (or, below 1, of several). */
export function divided(times: Times, count: number): Times {
  const { median, spread, best, cpu } = times
  return { ...times, median: median / count, spread: spread / count, best: best / count, cpu: cpu / count }
}

export function timesOf(taken: readonly number[], used: readonly number[]): Times {
  const sorted = rising(taken)
  const median = quantile(sorted, 0.5)
  const spread = (quantile(sorted, 0.75) - quantile(sorted, 0.25)) / 2
  return { median, spread, best: sorted[0]!, cpu: quantile(rising(used), 0.5), rounds: sorted.length }
}

function rising(values: readonly number[]): number[] {
  return [...values].sort((a, b) => a - b)
}

function quantile(sorted: readonly number[], share: number): number {
  const position = share * (sorted.length - 1)
  const low = Math.floor(position)
  const high = Math.min(sorted.length - 1, low + 1)
  return sorted[low]! + (sorted[high]! - sorted[low]!) * (position - low)
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
