/** Ways to travel on streets. */
export const STREET_MODES = ['walk', 'bicycle', 'e-bike', 'car'] as const
export type StreetMode = (typeof STREET_MODES)[number]

/** Age bands with their own walking and cycling speeds. */
export const AGE_BANDS = ['0-5', '6-9', '10-17', '18-64', '65-74', '75+'] as const
export type AgeBand = (typeof AGE_BANDS)[number]
