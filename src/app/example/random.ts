/** A stream of random numbers that depends on nothing but its seeds. */
export interface Random {
  /** 0 ≤ value < 1. */
  next(): number
  /** Whole number, 0 ≤ value < bound. */
  below(bound: number): number
  between(low: number, high: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** Roughly normal, mean 0, deviation 1 (sum of uniforms; no transcendental functions, same on every machine). */
  normal(): number
}

/** Mixes whole numbers into 32 well-spread bits (murmur3 finaliser). */
export function hash(...values: number[]): number {
  let h = 0x9e3779b9
  for (const value of values) {
    h = Math.imul(h ^ (value | 0), 0x85ebca6b)
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35)
    h ^= h >>> 16
  }
  return h >>> 0
}

/** sfc32 by Chris Doty-Humphrey, seeded by a hash of the seeds. */
export function createRandom(...seeds: number[]): Random {
  let a = hash(...seeds, 1)
  let b = hash(...seeds, 2)
  let c = hash(...seeds, 3)
  let counter = 1
  const next = () => {
    const t = (((a + b) | 0) + counter) | 0
    counter = (counter + 1) | 0
    a = b ^ (b >>> 9)
    b = (c + (c << 3)) | 0
    c = ((c << 21) | (c >>> 11)) + t
    c |= 0
    return (t >>> 0) / 4294967296
  }
  for (let i = 0; i < 12; i++) next()
  return {
    next,
    below: (bound) => Math.floor(next() * bound),
    between: (low, high) => low + (high - low) * next(),
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)],
    normal: () => (next() + next() + next() + next() - 2) * 1.7320508,
  }
}

/** Smooth value noise, −1 … 1, features of `size` metres. */
export function noise(seed: number, x: number, y: number, size: number): number {
  const u = x / size
  const v = y / size
  const i = Math.floor(u)
  const j = Math.floor(v)
  const fu = smooth(u - i)
  const fv = smooth(v - j)
  const south = lattice(seed, i, j) * (1 - fu) + lattice(seed, i + 1, j) * fu
  const north = lattice(seed, i, j + 1) * (1 - fu) + lattice(seed, i + 1, j + 1) * fu
  return south * (1 - fv) + north * fv
}

/** A point moved by up to 130 m, the same way for all lines through it: lattice lines become natural ones and neighbours still meet. */
export function shake(seed: number, x: number, y: number): [number, number] {
  return [
    x + 95 * noise(seed + 301, x, y, 760) + 35 * noise(seed + 303, x, y, 260),
    y + 95 * noise(seed + 302, x, y, 760) + 35 * noise(seed + 304, x, y, 260),
  ]
}

function smooth(t: number): number {
  return t * t * (3 - 2 * t)
}

function lattice(seed: number, i: number, j: number): number {
  return hash(seed, i, j) / 2147483648 - 1
}
