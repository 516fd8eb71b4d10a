/** What a municipality of the example is in the central-place system. */
export type Rank = 'upper' | 'middle' | 'basic' | 'none'

export interface MunicipalityTemplate {
  readonly name: string
  readonly rank: Rank
  /** Position of the main place on the county's tile, 0 … 1 from west and from south. */
  readonly u: number
  readonly v: number
  readonly people: number
  /** Share of the people who live in the main place. */
  readonly mainShare: number
  readonly villages: number
  /** −1 young … 1 old. */
  readonly age: number
  /** The main place lies at the river and has a bridge. */
  readonly bridge?: boolean
  /** No medical practice anywhere in the municipality. */
  readonly noDoctor?: boolean
}

/**
 * The Musterkreis. Its gaps: the three municipalities of the north have no doctor (the nearest one sits just across the border), they are the oldest;
 * the fire brigades of the Steinbachtal cover its upper end thinly; the primary school of Mühlgrund is near its minimum; the shop of Auental closed.
 */
export const MUSTERKREIS: readonly MunicipalityTemplate[] = [
  {
    name: 'Musterstadt',
    rank: 'middle',
    u: 0.485,
    v: 0.45,
    people: 16000,
    mainShare: 0.74,
    villages: 8,
    age: -0.15,
    bridge: true,
  },
  {
    name: 'Furtenau',
    rank: 'basic',
    u: 0.42,
    v: 0.13,
    people: 7400,
    mainShare: 0.6,
    villages: 6,
    age: -0.1,
    bridge: true,
  },
  { name: 'Eschenrode', rank: 'basic', u: 0.83, v: 0.37, people: 6200, mainShare: 0.58, villages: 6, age: 0 },
  { name: 'Lindenhagen', rank: 'basic', u: 0.14, v: 0.52, people: 5300, mainShare: 0.55, villages: 6, age: 0.1 },
  { name: 'Rodenfeld', rank: 'none', u: 0.67, v: 0.18, people: 4100, mainShare: 0.45, villages: 5, age: -0.4 },
  { name: 'Mühlgrund', rank: 'none', u: 0.19, v: 0.29, people: 3600, mainShare: 0.36, villages: 7, age: 0.25 },
  {
    name: 'Auental',
    rank: 'none',
    u: 0.44,
    v: 0.69,
    people: 3300,
    mainShare: 0.4,
    villages: 5,
    age: 0.1,
    bridge: true,
  },
  { name: 'Wiesenthal', rank: 'none', u: 0.64, v: 0.66, people: 2900, mainShare: 0.42, villages: 5, age: 0 },
  { name: 'Hainfeld', rank: 'none', u: 0.18, v: 0.76, people: 2600, mainShare: 0.42, villages: 5, age: 0.35 },
  { name: 'Hohenlinde', rank: 'none', u: 0.88, v: 0.14, people: 2300, mainShare: 0.48, villages: 4, age: -0.3 },
  { name: 'Steinbachtal', rank: 'none', u: 0.86, v: 0.61, people: 2000, mainShare: 0.38, villages: 6, age: 0.45 },
  {
    name: 'Birkenried',
    rank: 'none',
    u: 0.56,
    v: 0.9,
    people: 1700,
    mainShare: 0.42,
    villages: 5,
    age: 0.8,
    noDoctor: true,
  },
  {
    name: 'Kaltenborn',
    rank: 'none',
    u: 0.3,
    v: 0.92,
    people: 1450,
    mainShare: 0.4,
    villages: 5,
    age: 0.9,
    noDoctor: true,
  },
  {
    name: 'Ödenthal',
    rank: 'none',
    u: 0.82,
    v: 0.86,
    people: 1150,
    mainShare: 0.4,
    villages: 5,
    age: 1,
    noDoctor: true,
  },
]

/** What the neighbours look like: fewer, larger municipalities with fewer villages. */
export const NEIGHBOURS: readonly Omit<MunicipalityTemplate, 'name'>[] = [
  { rank: 'middle', u: 0.5, v: 0.5, people: 9500, mainShare: 0.8, villages: 5, age: 0, bridge: true },
  { rank: 'basic', u: 0.2, v: 0.2, people: 4200, mainShare: 0.6, villages: 5, age: 0.1 },
  { rank: 'basic', u: 0.8, v: 0.75, people: 3800, mainShare: 0.6, villages: 5, age: 0 },
  { rank: 'none', u: 0.2, v: 0.8, people: 2300, mainShare: 0.45, villages: 5, age: 0.3 },
  { rank: 'none', u: 0.78, v: 0.22, people: 2100, mainShare: 0.45, villages: 5, age: 0.2 },
  { rank: 'none', u: 0.5, v: 0.14, people: 1500, mainShare: 0.45, villages: 4, age: 0.3, bridge: true },
  { rank: 'none', u: 0.5, v: 0.86, people: 1600, mainShare: 0.45, villages: 4, age: 0.3, bridge: true },
]

/** The upper centre of the neighbours in the east; replaces the middle of that county. */
export const UPPER_CENTRE: MunicipalityTemplate = {
  name: 'Großmusteren',
  rank: 'upper',
  u: 0.58,
  v: 0.42,
  people: 68000,
  mainShare: 0.93,
  villages: 6,
  age: -0.6,
}
