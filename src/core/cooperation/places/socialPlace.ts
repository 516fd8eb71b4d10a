/** What a social place can be; several at once are usual, the main one is named. */
export const PLACE_TYPES = [
  'hall',
  'shop-cafe',
  'inn',
  'library',
  'church',
  'workshop',
  'garden',
  'fire-station',
  'sports',
  'school',
  'mobile',
  'other',
] as const
export type PlaceType = (typeof PLACE_TYPES)[number]

/** The five features of a social place (Neu 2019, slide “Soziale Orte”). */
export const PLACE_FEATURES = ['third-place', 'encounter', 'negotiation', 'joint-action', 'process'] as const
export type PlaceFeature = (typeof PLACE_FEATURES)[number]

/** The five prerequisites (Neu 2019, slide “Soziale Orte – Voraussetzungen”). */
export const PREREQUISITES = ['infrastructure', 'administration', 'people', 'time', 'attention'] as const
export type Prerequisite = (typeof PREREQUISITES)[number]

/** Where the process stands that a social place is. */
export const PLACE_STATES = ['idea', 'beginning', 'alive', 'resting', 'ended'] as const
export type PlaceState = (typeof PLACE_STATES)[number]
