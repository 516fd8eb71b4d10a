import { parseNumber } from '../source/index.ts'
import { type Key, parseAgs } from './ags.ts'

const AGS = [
  'ags',
  'ags_0',
  'de:amtlicher_gemeindeschluessel',
  'gemeindeschluessel',
  'gemeindeschlüssel',
  'amtlicher_gemeindeschluessel',
  'schluessel',
  'gkz',
  'gem_nr',
  'gemeinde_id',
]
const ARS = ['ars', 'ars_0', 'rs', 'de:regionalschluessel', 'regionalschluessel', 'regionalschlüssel']
const OTHER_ID = ['id', 'gem_id', 'lau_id', 'nuts_id', 'code', 'objid']
const NAME = ['gen', 'name', 'gemeindename', 'gem_name', 'gemeinde', 'name:de', 'lau_name', 'bezeichnung', 'ortsname']
const POPULATION = ['ewz', 'pop', 'population', 'einwohner', 'bevoelkerung', 'bevölkerung', 'einwohnerzahl', 'ew']
const LAND = ['gf']

export interface Described {
  readonly key: Key | null
  readonly name: string
  readonly population: number | null
  /** VG250 marks parts: 4 = land; null = the file does not tell. */
  readonly landPart: number | null
}

/** What the attributes of an outline say, by the names that German and other open data use. */
export function describe(attributes: Readonly<Record<string, unknown>>, id: string): Described {
  const byName = new Map<string, unknown>()
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== null && value !== undefined && value !== '') byName.set(name.toLowerCase().trim(), value)
  }
  const first = (names: readonly string[]) => byName.get(names.find((name) => byName.has(name)) ?? '')
  const key = parseAgs(first(AGS)) ?? parseAgs(first(ARS)) ?? parseAgs(first(OTHER_ID)) ?? parseAgs(id)
  const name = first(NAME)
  const population = toNumber(first(POPULATION))
  return {
    key,
    name: name === undefined ? '' : String(name).trim(),
    population: population !== null && population >= 0 && population < 1e8 ? population : null,
    landPart: toNumber(first(LAND)),
  }
}

function toNumber(value: unknown): number | null {
  if (typeof value === 'number') return Number.isFinite(value) ? value : null
  if (typeof value === 'bigint') return Number(value)
  if (typeof value !== 'string') return null
  const parsed = parseNumber(value)
  return parsed.state === 'number' ? parsed.value : null
}
