/** A line in Mercator units. */
export interface UnitLine {
  readonly x: readonly number[]
  readonly y: readonly number[]
}

/** Numbers for points: equal points get equal numbers. */
class PointNumbers {
  readonly #byX = new Map<number, Map<number, number>>()
  #next = 0

  of(x: number, y: number): number {
    let column = this.#byX.get(x)
    if (!column) {
      column = new Map()
      this.#byX.set(x, column)
    }
    let number = column.get(y)
    if (number === undefined) {
      number = this.#next++
      column.set(y, number)
    }
    return number
  }
}

/** Joins lines end to end wherever exactly two ends meet, so that simplifying works on long lines. Order and direction follow the input. */
export function joinLines(lines: readonly UnitLine[]): UnitLine[] {
  const numbers = new PointNumbers()
  const start = lines.map((l) => numbers.of(l.x[0], l.y[0]))
  const end = lines.map((l) => numbers.of(l.x[l.x.length - 1], l.y[l.y.length - 1]))
  const ends = new Map<number, number[]>()
  for (let i = 0; i < lines.length; i++)
    for (const point of [start[i], end[i]]) {
      const list = ends.get(point)
      if (list) list.push(i)
      else ends.set(point, [i])
    }
  const used = new Uint8Array(lines.length)
  /** The line that goes on from `point`, −1 = none or more than one. */
  const next = (point: number, from: number): number => {
    const list = ends.get(point)!
    if (list.length !== 2) return -1
    const other = list[0] === from ? list[1] : list[0]
    return used[other] ? -1 : other
  }
  const joined: UnitLine[] = []
  for (let i = 0; i < lines.length; i++) {
    if (used[i]) continue
    used[i] = 1
    const x = [...lines[i].x]
    const y = [...lines[i].y]
    for (const forward of [true, false]) {
      let line = i
      let point = forward ? end[i] : start[i]
      for (let n = next(point, line); n >= 0; n = next(point, line)) {
        used[n] = 1
        const meetsAtStart = start[n] === point
        append(x, y, lines[n], forward, meetsAtStart)
        point = meetsAtStart ? end[n] : start[n]
        line = n
      }
    }
    joined.push({ x, y })
  }
  return joined
}

function append(x: number[], y: number[], line: UnitLine, atEnd: boolean, inOrder: boolean): void {
  const count = line.x.length
  if (atEnd)
    for (let i = 1; i < count; i++) {
      const k = inOrder ? i : count - 1 - i
      x.push(line.x[k])
      y.push(line.y[k])
    }
  else {
    const headX: number[] = []
    const headY: number[] = []
    for (let i = 0; i < count - 1; i++) {
      const k = inOrder ? count - 1 - i : i
      headX.push(line.x[k])
      headY.push(line.y[k])
    }
    x.unshift(...headX)
    y.unshift(...headY)
  }
}

/**
 * Each stretch of border once: neighbours share theirs, and a county's border is also a municipality's. The first line that brings a
 * stretch keeps it, so give the higher level first.
 */
export function withoutRepeats(lines: Iterable<UnitLine>): UnitLine[][] {
  const numbers = new PointNumbers()
  const seen = new Set<number>()
  const result: UnitLine[][] = []
  for (const line of lines) {
    const kept: UnitLine[] = []
    let x: number[] = []
    let y: number[] = []
    const close = () => {
      if (x.length > 1) kept.push({ x, y })
      x = []
      y = []
    }
    for (let i = 1; i < line.x.length; i++) {
      const a = numbers.of(line.x[i - 1], line.y[i - 1])
      const b = numbers.of(line.x[i], line.y[i])
      const key = Math.min(a, b) * 2 ** 26 + Math.max(a, b)
      if (a === b || seen.has(key)) {
        if (a !== b) close()
        continue
      }
      seen.add(key)
      if (x.length === 0) {
        x.push(line.x[i - 1])
        y.push(line.y[i - 1])
      }
      x.push(line.x[i])
      y.push(line.y[i])
    }
    close()
    result.push(kept)
  }
  return result
}
