import { existsSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { decayWeight, floatingCatchment, type SupplyMethod, siteRowsOf } from '../../src/core/reach/index.ts'

const FILE = join(
  dirname(fileURLToPath(import.meta.url)),
  '../../../shared/data/spopt/SF_network_distance_candidateStore_16_censusTract_205_new.csv',
)
const has = existsSync(FILE)
if (!has) console.warn(`real distances are not here (${FILE}): these tests are skipped`)

/** The table leaves out three of the nineteen numbers. */
const STORES = [1, 2, 3, 4, 5, 6, 7, 11, 12, 13, 14, 15, 16, 17, 18, 19]
const ZONES = { kind: 'zones', ends: [2000, 4000, 6000], weights: [1, 0.68, 0.22] } as const

/**
 * Network distances of 205 census tracts of San Francisco to 16 stores (spopt), store number n of size 10·n. Expected: package access 1.1.10
 * (PySAL) on the same table: two_stage_fca(max_cost=4000); the same with step_fn({2000: 1, 4000: .68, 6000: .22}); three_stage_fca with
 * these; two_stage_fca with gaussian(2000), max_cost=6000. Sums run over tracts.
 */
describe.skipIf(!has)('floating catchment areas on the distances of San Francisco', () => {
  const records = has
    ? readFileSync(FILE, 'utf8')
        .trim()
        .split(/\r?\n/)
        .slice(1)
        .map((line) => line.split(','))
    : []
  const tracts = [...new Set(records.map((r) => Number(r[2])))]
  const people = new Map(records.map((r) => [Number(r[2]), Number(r[3])]))
  const rows = siteRowsOf(
    tracts.length,
    STORES.map((n) =>
      records
        .filter((r) => r[1] === `Store_${n}`)
        .map((r) => ({ place: tracts.indexOf(Number(r[2])), way: Number(r[0]) })),
    ),
  )
  const run = (method: SupplyMethod, weightOf: (way: number) => number) =>
    floatingCatchment(method, {
      rows,
      weight: Float64Array.from(rows.way, weightOf),
      supply: Float64Array.from(STORES, (n) => 10 * n),
      demand: Float64Array.from(tracts, (id) => people.get(id)!),
    }).access

  it.each([
    [
      '2sfca',
      (way: number) => decayWeight({ kind: 'step' }, way, 4000),
      0.35512669781461126,
      [0.0029793321698971193, 0.0038864815484165385, 0.00201693353090319, 0.0014445300462249614],
    ],
    [
      'e2sfca',
      (way: number) => decayWeight(ZONES, way, 6000),
      0.357192547015887,
      [0.0031062463083897005, 0.003290494713357704, 0.0026846890911734404, 0.0014908795443872112],
    ],
    [
      '3sfca',
      (way: number) => decayWeight(ZONES, way, 6000),
      0.3643842480306985,
      [0.004730704452040987, 0.0028480130810998824, 0.0020323622343353344, 0.002551070169963321],
    ],
    [
      'e2sfca',
      (way: number) => (way <= 6000 ? Math.exp(-(way ** 2) / (2 * 2000 ** 2)) : 0),
      0.3568183265684921,
      [0.004441328235247904, 0.003438173031940678, 0.0020584116354003426, 0.0032863341942935605],
    ],
  ] as const)('%s as the package access has it', (method, weightOf, sum, values) => {
    const access = run(method, weightOf)
    expect(access.reduce((a, b) => a + b, 0)).toBeCloseTo(sum, 12)
    for (const [k, id] of [60750101, 60750151, 60750208, 60816029].entries())
      expect(access[tracts.indexOf(id)]).toBeCloseTo(values[k]!, 14)
    // Every store is within 4 km of somebody: all 1,630 units arrive.
    expect(tracts.reduce((n, id, i) => n + people.get(id)! * access[i]!, 0)).toBeCloseTo(1630, 6)
  })
})
