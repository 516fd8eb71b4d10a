import type { FacilityRow } from './facilityList.ts'
import { createRandom } from './random.ts'

/** Further columns of the list, in their order. */
export const FACT_COLUMNS = [
  'price_euro',
  'price_unit',
  'quality',
  'quality_scale',
  'open_until',
  'holder_birth_year',
  'succession_secured',
  'opening_hours_per_week',
  'full_time',
  'wheelchair',
] as const
type Facts = Partial<Record<(typeof FACT_COLUMNS)[number], string>>

/**
 * Price, quality and continuity of a facility: `k` counts within its service. Not every list knows everything, so some cells stay empty. The numbers have a stream of
 * their own, so that nothing else of the example depends on them.
 */
export function inventFacts(seed: number, { service, place }: FacilityRow, k: number): Facts {
  const random = createRandom(seed, 61, k, service.length, place.index)
  const knows = random.chance(0.85)
  if (!knows) return {}
  const wheelchair = random.pick(['yes', 'yes', 'limited', 'no'])
  switch (service) {
    case 'kindergarten': {
      const fullTime = random.chance(0.6)
      return {
        price_euro: String(90 + 10 * random.below(13)),
        price_unit: 'per-month',
        quality: (7 + random.below(40) / 10).toFixed(1),
        quality_scale: 'Kinder je Fachkraft, weniger ist besser',
        opening_hours_per_week: fullTime ? '45' : '30',
        full_time: fullTime ? 'yes' : 'no',
        wheelchair,
      }
    }
    case 'general-practitioner': {
      // A third of the practices belong to somebody near retirement, and few of those have found a successor.
      const isNearRetirement = random.chance(0.35)
      const born = isNearRetirement ? 1957 + random.below(6) : 1965 + random.below(22)
      return {
        holder_birth_year: String(born),
        succession_secured: isNearRetirement ? (random.chance(0.25) ? 'yes' : 'no') : '',
        open_until: isNearRetirement && random.chance(0.3) ? '2027-12-31' : '',
        opening_hours_per_week: String(20 + random.below(12)),
        wheelchair,
      }
    }
    case 'nursing-home':
      return {
        price_euro: String(2300 + 50 * random.below(18)),
        price_unit: 'per-month',
        open_until: random.chance(0.08) ? '2028-06-30' : '',
        wheelchair: 'yes',
      }
    case 'primary-school':
      return { full_time: random.chance(0.5) ? 'yes' : 'no', wheelchair }
    case 'hospital':
      return { wheelchair: 'yes' }
    default:
      return {}
  }
}

/** One list in twenty does not know how many places there are: missing, which is not nought. */
export function knowsCapacity(seed: number, { service, place }: FacilityRow, k: number): boolean {
  const isCounted = service === 'kindergarten' || service === 'nursing-home'
  return !isCounted || !createRandom(seed, 62, k, service.length, place.index).chance(0.06)
}
