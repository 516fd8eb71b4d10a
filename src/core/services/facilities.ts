/** Where a facility comes from; an official list replaces OSM for its service. */
export const FROM_OFFICIAL_LIST = 0
export const FROM_OSM = 1
export const FROM_TIMETABLE = 2

/** One site that provides one service; a building with two services is two of them. */
export interface Facility {
  /** Unique within its service: `n123`, `w456`, `r789` from OSM, the list's id, the stop's id. */
  readonly id: string
  readonly name: string
  /** Service id of the catalogue. */
  readonly service: string
  readonly lon: number
  readonly lat: number
  /** In the service's own unit (seats, places, beds …); null = not known, which is not 0. */
  readonly capacity: number | null
  readonly source: typeof FROM_OFFICIAL_LIST | typeof FROM_OSM | typeof FROM_TIMETABLE
  /** Date of the data (ISO) or ''. */
  readonly asOf: string
  /** Index into the region's municipalities, −1 = none of them; importers leave −1, the builder sets it. */
  readonly municipality: number
  /** Further columns or tags that later pages may show (opening_hours, operator …). */
  readonly details: Readonly<Record<string, string>>
}
