import { toCsv } from '../../formats/table/index.ts'
import type { PlannedMunicipality } from './places.ts'
import { createRandom } from './random.ts'

const YEARS = [2021, 2022, 2023, 2024, 2025] as const
/** Its last accounts are not audited yet. */
const LATE_ROLE = 11
/** Below it the number of staff is not published. */
const FEW_PEOPLE = 1200

/** `finanzen.csv`: what each municipality can shoulder, five years, with true zeros (no cash credits), gaps (no accounts yet) and secrets. */
export function financeCsv(municipalities: readonly PlannedMunicipality[], seed: number, share: number): string {
  const rows: (string | number)[][] = []
  for (const { ags, role, inside, people, rank, age } of municipalities) {
    if (!inside) continue
    const random = createRandom(seed, 64, Number(ags))
    const tax = 900 + (rank === 'middle' ? 450 : rank === 'basic' ? 200 : 0) - 220 * age + random.between(-80, 80)
    const debt = 700 + 500 * random.next() + 400 * Math.max(0, age)
    const credits = role % 3 === 0 ? 0 : 60 + 400 * random.next() * Math.max(0.2, age)
    const invest = 380 + 150 * random.next() - 140 * Math.max(0, age)
    const staff = 7.5 + (rank === 'none' ? 0 : 3) + random.between(-1, 1)
    const rate = 360 + 10 * random.below(8)
    for (const [k, year] of YEARS.entries()) {
      const late = role === LATE_ROLE && year === 2025
      const euro = (value: number) => (late ? '' : Math.round(value))
      const one = (value: number) => (late ? '' : value.toFixed(1))
      const drift = 1 + 0.03 * k + random.between(-0.02, 0.02)
      rows.push(
        [ags, 'tax-revenue-per-person', year, euro(tax * drift)],
        [ags, 'debt-per-person', year, euro(debt * (1 + 0.02 * k))],
        [ags, 'cash-credits-per-person', year, euro(credits)],
        [ags, 'investment-per-person', year, euro(invest * random.between(0.6, 1.4))],
        [ags, 'staff-per-1000', year, people / share < FEW_PEOPLE ? '.' : one(staff)],
        [ags, 'trade-tax-rate', year, late ? '' : rate + (k > 2 ? 10 : 0)],
      )
    }
    const vacant = role === 5 ? '' : (4 + 9 * random.next()).toFixed(0)
    rows.push([ags, 'vacant-posts-share', 2025, vacant])
  }
  return toCsv(['ags', 'indicator', 'year', 'value'], rows)
}
