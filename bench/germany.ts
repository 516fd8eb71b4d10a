import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { ImportLog } from '../src/core/evidence/index.ts'
import { haversineMetres } from '../src/core/geo/index.ts'
import { airLineNearest } from '../src/core/reach/index.ts'
import { readPopulation } from '../src/formats/zensus/index.ts'
import type { Figure } from './figure.ts'
import { SHARED } from './inputs.ts'
import { divided, measure } from './measure.ts'

/** Air line of all inhabited 1 km cells of Germany to the hospitals; null where the files are absent. */
export async function measureGermany(rounds: number): Promise<Figure[] | null> {
  const grid = join(SHARED, 'zensus/Zensus2011_spitze_Werte_1km-Gitter.zip')
  const list = join(SHARED, 'statistics/krankenhaeuser_2019.csv')
  if (!existsSync(grid) || !existsSync(list)) return null
  const cells = await readPopulation([grid], { log: new ImportLog() })
  const rows = parse(readFileSync(list), { columns: true, bom: true, relax_quotes: true }) as Record<string, string>[]
  const hospitals = rows.filter((r) => Number(r.lat) > 0 && Number(r.lon) > 0)
  const lat = hospitals.map((h) => Number(h.lat))
  const lon = hospitals.map((h) => Number(h.lon))
  const on = 'Germany, 1 km cells'
  const sample = 500
  const step = Math.floor(cells.count / sample)
  const all = `${cells.count.toLocaleString('en')} cells × ${lon.length.toLocaleString('en')} hospitals`
  const figure = async (nth: number): Promise<Figure> => ({
    on,
    id: `air-line-${nth}`,
    what: `air line, ${nth === 1 ? 'nearest' : `${nth}th nearest`} site: ${all}`,
    times: await measure({ rounds }, () => airLineNearest(cells.lon, cells.lat, lon, lat, nth).metres[0]!),
    bytes: cells.count * 29,
    peer: {
      what: `every pair, ${sample} cells, × ${(cells.count / sample).toFixed(0)}`,
      times: await measure({ rounds: 2 }, () => {
        let sum = 0
        for (let i = 0; i < sample; i++) {
          let best = Number.POSITIVE_INFINITY
          const c = i * step
          for (let j = 0; j < lon.length; j++)
            best = Math.min(best, haversineMetres(cells.lon[c]!, cells.lat[c]!, lon[j]!, lat[j]!))
          sum += best
        }
        return sum
      }).then((t) => divided(t, sample / cells.count)),
    },
  })
  return [await figure(1), await figure(5)]
}
