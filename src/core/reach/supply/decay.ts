/**
 * How much a site still counts at a travel time or distance: a weight from 0 to 1 that never rises with the way. `at`, `ends`, `half`
 * and so on are in the unit of the way (seconds or metres); every kind is 0 beyond the catchment.
 */
export type Decay =
  /** 1 up to the edge of the catchment (Luo & Wang 2003). */
  | { readonly kind: 'step' }
  /** Weight k up to and including end k, rising ends, 0 beyond the last (Luo & Qi 2009). */
  | { readonly kind: 'zones'; readonly ends: readonly number[]; readonly weights: readonly number[] }
  /** From 1 at the site to 0 at the edge. */
  | { readonly kind: 'linear' }
  /** (e^(−½(t/t₀)²) − e^(−½)) / (1 − e^(−½)): 1 at the site, 0 at the edge t₀ (Dai 2010, after Kwan 1998). */
  | { readonly kind: 'gaussian' }
  /** 1 / (1 + e^((t − half)/spread)), divided by its value at the site (after Bauer & Groneberg 2016, Vale & Pereira 2017). */
  | { readonly kind: 'logistic'; readonly half: number; readonly spread: number }
  /** e^(−rate·t) (Wilson 1971). */
  | { readonly kind: 'exponential'; readonly rate: number }
  /** (t / from)^(−power), 1 up to `from` (Hansen 1959). */
  | { readonly kind: 'power'; readonly power: number; readonly from: number }
  /** Straight lines between the given points, the first weight before the first, 0 beyond the last. */
  | { readonly kind: 'table'; readonly at: readonly number[]; readonly weights: readonly number[] }

export const DECAY_KINDS = [
  'step',
  'zones',
  'linear',
  'gaussian',
  'logistic',
  'exponential',
  'power',
  'table',
] as const satisfies readonly Decay['kind'][]
export type DecayKind = (typeof DECAY_KINDS)[number]

/** Shares of the catchment at which the three zones of Luo & Qi end (10, 20 and 30 of 30 minutes), and their slower weights. */
const ZONE_SHARES = [1 / 3, 2 / 3, 1]
const ZONE_WEIGHTS = [1, 0.68, 0.22]

/**
 * The decay of a kind with parameters that fit a catchment. The zones are those of the paper; for logistic, exponential and power they are
 * own working values: half at the middle of the catchment, a tenth at its edge, and inversely with the way from a tenth of it on.
 */
export function usualDecay(kind: Exclude<DecayKind, 'table'>, catchment: number): Decay {
  switch (kind) {
    case 'zones':
      return { kind, ends: ZONE_SHARES.map((share) => share * catchment), weights: ZONE_WEIGHTS }
    case 'logistic':
      return { kind, half: catchment / 2, spread: catchment / 10 }
    case 'exponential':
      return { kind, rate: Math.LN10 / catchment }
    case 'power':
      return { kind, power: 1, from: catchment / 10 }
    default:
      return { kind }
  }
}

/** Why a decay cannot be used; null = it can. */
export function faultOfDecay(decay: Decay): 'numbers' | 'rising' | 'order' | 'length' | null {
  const within = (w: number) => w >= 0 && w <= 1
  switch (decay.kind) {
    case 'zones':
    case 'table': {
      const ends = decay.kind === 'zones' ? decay.ends : decay.at
      const { weights } = decay
      if (ends.length === 0 || ends.length !== weights.length) return 'length'
      if (!ends.every((end) => Number.isFinite(end) && end >= 0) || !weights.every(within)) return 'numbers'
      if (ends.some((end, k) => k > 0 && end <= ends[k - 1]!)) return 'order'
      return weights.some((w, k) => k > 0 && w > weights[k - 1]!) ? 'rising' : null
    }
    case 'logistic':
      return Number.isFinite(decay.half) && decay.spread > 0 && decay.spread < Number.POSITIVE_INFINITY
        ? null
        : 'numbers'
    case 'exponential':
      return decay.rate >= 0 && Number.isFinite(decay.rate) ? null : 'numbers'
    case 'power':
      return decay.power >= 0 && Number.isFinite(decay.power) && decay.from > 0 && Number.isFinite(decay.from)
        ? null
        : 'numbers'
    default:
      return null
  }
}

/** Weight of a way; 0 beyond the catchment, whose edge belongs to it. */
export function decayWeight(decay: Decay, way: number, catchment: number): number {
  if (!(way <= catchment)) return 0
  switch (decay.kind) {
    case 'step':
      return 1
    case 'zones': {
      for (let k = 0; k < decay.ends.length; k++) if (way <= decay.ends[k]!) return decay.weights[k]!
      return 0
    }
    case 'linear':
      return 1 - way / catchment
    case 'gaussian': {
      const edge = Math.exp(-0.5)
      return (Math.exp(-0.5 * (way / catchment) ** 2) - edge) / (1 - edge)
    }
    case 'logistic': {
      const atSite = 1 + Math.exp(-decay.half / decay.spread)
      return atSite / (1 + Math.exp((way - decay.half) / decay.spread))
    }
    case 'exponential':
      return Math.exp(-decay.rate * way)
    case 'power':
      return way <= decay.from ? 1 : (way / decay.from) ** -decay.power
    case 'table': {
      const { at, weights } = decay
      if (way <= at[0]!) return weights[0]!
      for (let k = 1; k < at.length; k++)
        if (way <= at[k]!)
          return weights[k - 1]! + ((weights[k]! - weights[k - 1]!) * (way - at[k - 1]!)) / (at[k]! - at[k - 1]!)
      return 0
    }
  }
}
