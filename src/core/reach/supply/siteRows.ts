/**
 * Ways between places (cells) and sites within a catchment, by site: entries start[j] … start[j + 1] − 1 belong to site j. One direction of
 * travel for the whole table: from place to site where people travel, from site to place where the service does, so that every step of a
 * method that reads it uses the same way.
 */
export interface SiteRows {
  readonly siteCount: number
  readonly placeCount: number
  readonly start: Uint32Array
  readonly place: Uint32Array
  /** Seconds or metres. */
  readonly way: Float64Array
}

/** Rows from plain lists, for tests and for ways that come from elsewhere. */
export function siteRowsOf(
  placeCount: number,
  rows: readonly (readonly { readonly place: number; readonly way: number }[])[],
): SiteRows {
  const start = new Uint32Array(rows.length + 1)
  for (const [j, row] of rows.entries()) start[j + 1] = start[j]! + row.length
  const all = rows.flat()
  return {
    siteCount: rows.length,
    placeCount,
    start,
    place: Uint32Array.from(all, (e) => e.place),
    way: Float64Array.from(all, (e) => e.way),
  }
}
