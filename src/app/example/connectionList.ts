import { toCsv } from '../../formats/table/index.ts'
import type { PlannedMunicipality } from './places.ts'
import { createRandom } from './random.ts'

const LEVELS = ['≥ 30 Mbit/s', '≥ 100 Mbit/s', '≥ 1.000 Mbit/s'] as const
/** The remote end of the county; its only provider keeps the figure of the fastest level to itself. */
const SECRET_ROLE = 13
/** Nobody has asked this municipality yet. */
const SILENT_ROLE = 12

/** `anschluesse.csv`: broadband by level, drinking water and wastewater by counted households. Nothing on mobile network or digital services: nobody has collected it. */
export function connectionCsv(municipalities: readonly PlannedMunicipality[], seed: number): string {
  const rows: (string | number | null)[][] = []
  for (const { ags, role, inside, people, rank } of municipalities) {
    if (!inside) continue
    const random = createRandom(seed, 63, Number(ags))
    // The larger the place, the sooner the fibre came.
    const ahead = rank === 'middle' ? 0.18 : rank === 'basic' ? 0.08 : 0
    const far = role >= 10 ? 0.22 : 0
    LEVELS.forEach((level, k) => {
      const base = [0.97, 0.84, 0.42][k]! + ahead - far * (k + 1) * 0.6 + random.between(-0.05, 0.05)
      const share = Math.min(0.998, Math.max(0.02, base))
      const cell =
        role === SECRET_ROLE && k === 2 ? '.' : role === SILENT_ROLE && k === 2 ? '' : (share * 100).toFixed(1)
      rows.push(['broadband', ags, cell, null, null, level, 'households', 'Breitbandatlas (erfunden)', '2026-06-30'])
    })
    const households = Math.round(people / 2.1)
    const wells = Math.round(households * random.between(0.002, role >= 10 ? 0.03 : 0.01))
    rows.push([
      'drinking-water',
      ags,
      null,
      households - wells,
      households,
      '',
      'households',
      'Wasserverband (erfunden)',
      '2026-01-01',
    ])
    const pits = Math.round(households * random.between(0.005, role >= 7 ? 0.09 : 0.02))
    rows.push([
      'wastewater',
      ags,
      null,
      households - pits,
      households,
      '',
      'households',
      'Abwasserverband (erfunden)',
      '2026-01-01',
    ])
  }
  return toCsv(['service', 'ags', 'share_percent', 'connected', 'total', 'level', 'basis', 'source', 'as_of'], rows)
}
