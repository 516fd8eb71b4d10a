import type { Facility } from './facilities.ts'

/** What a price is paid for. */
export const PRICE_UNITS = [
  'per-visit',
  'per-hour',
  'per-day',
  'per-month',
  'per-year',
  'per-ride',
  'per-meal',
  'per-item',
] as const
export type PriceUnit = (typeof PRICE_UNITS)[number]

/** Names of the details that mean the same in every list; the importer writes them in this form. */
export const FACT_KEYS = {
  /** Euros with a decimal point. */
  price: 'price_euro',
  /** One of PRICE_UNITS. */
  priceUnit: 'price_unit',
  quality: 'quality',
  qualityScale: 'quality_scale',
  /** ISO date, month or year after which it is closed. */
  openUntil: 'open_until',
  /** First of five years in which its holder was born: a single year would tell too much of a person. */
  holderBornFrom: 'holder_born_from',
  /** yes, no */
  succession: 'succession_secured',
  openingHours: 'opening_hours_per_week',
  /** yes, no: all day (Ganztag). */
  fullTime: 'full_time',
  fullTimePosts: 'full_time_posts',
  /** yes, limited, no; OSM has the same key. */
  wheelchair: 'wheelchair',
} as const

/** Price, quality and continuity of a facility, as far as its list tells. Null everywhere = not stated, which is neither free nor bad nor safe. */
export interface FacilityFacts {
  /** Euros; 0 = free of charge. Without a unit it cannot be compared. */
  readonly price: { readonly euros: number; readonly unit: PriceUnit | null } | null
  /** As the list grades it; `value` where the grade is a number. The scale says what is good (`1–6, 1 = sehr gut`). */
  readonly quality: { readonly text: string; readonly value: number | null; readonly scale: string } | null
  /** ISO date, month or year. */
  readonly openUntil: string | null
  /** The holder was born in this year or one of the four after it. */
  readonly holderBornFrom: number | null
  readonly successionSecured: boolean | null
  /** 0–168. */
  readonly openingHoursPerWeek: number | null
  readonly fullTime: boolean | null
  readonly fullTimePosts: number | null
  readonly wheelchair: 'yes' | 'limited' | 'no' | null
}

/** Reads the details of a facility from whatever source; what has another form than the importer writes is not stated. */
export function facilityFacts({ details }: Pick<Facility, 'details'>): FacilityFacts {
  const text = (key: string): string | null => (Object.hasOwn(details, key) ? (details[key] ?? null) : null)
  const number = (key: string): number | null => {
    const value = text(key)
    return value !== null && /^\d+(\.\d+)?$/.test(value) ? Number(value) : null
  }
  const flag = (key: string): boolean | null => (text(key) === 'yes' ? true : text(key) === 'no' ? false : null)
  const euros = number(FACT_KEYS.price)
  const quality = text(FACT_KEYS.quality)
  const until = text(FACT_KEYS.openUntil)
  const wheelchair = text(FACT_KEYS.wheelchair)
  return {
    price:
      euros === null ? null : { euros, unit: PRICE_UNITS.find((unit) => unit === text(FACT_KEYS.priceUnit)) ?? null },
    quality:
      quality === null
        ? null
        : { text: quality, value: number(FACT_KEYS.quality), scale: text(FACT_KEYS.qualityScale) ?? '' },
    openUntil: until !== null && /^\d{4}(-\d\d(-\d\d)?)?$/.test(until) ? until : null,
    holderBornFrom: number(FACT_KEYS.holderBornFrom),
    successionSecured: flag(FACT_KEYS.succession),
    openingHoursPerWeek: number(FACT_KEYS.openingHours),
    fullTime: flag(FACT_KEYS.fullTime),
    fullTimePosts: number(FACT_KEYS.fullTimePosts),
    wheelchair: wheelchair === 'yes' || wheelchair === 'limited' || wheelchair === 'no' ? wheelchair : null,
  }
}
