/** Länder by the first two digits of a municipality's key (amtlicher Gemeindeschlüssel), as ISO 3166-2. */
const LANDS: Readonly<Record<string, string>> = {
  '01': 'DE-SH',
  '02': 'DE-HH',
  '03': 'DE-NI',
  '04': 'DE-HB',
  '05': 'DE-NW',
  '06': 'DE-HE',
  '07': 'DE-RP',
  '08': 'DE-BW',
  '09': 'DE-BY',
  '10': 'DE-SL',
  '11': 'DE-BE',
  '12': 'DE-BB',
  '13': 'DE-MV',
  '14': 'DE-SN',
  '15': 'DE-ST',
  '16': 'DE-TH',
}

/** Where a value holds: `DE`, or a Land such as `DE-HE`. */
export const LAND_PLACES: readonly string[] = Object.values(LANDS)

/** The Land of a key of municipality or county; null = no German key. Invented keys of examples (9…) have none. */
export function landOfAgs(ags: string): string | null {
  return /^\d{2,12}$/.test(ags) ? (LANDS[ags.slice(0, 2)] ?? null) : null
}

/** The Land in which most of the municipalities lie, which is where a county lies; null = none of them is German. */
export function landOf(agsList: readonly string[]): string | null {
  const counts = new Map<string, number>()
  for (const ags of agsList) {
    const land = landOfAgs(ags)
    if (land !== null) counts.set(land, (counts.get(land) ?? 0) + 1)
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0]?.[0] ?? null
}

/** Whether a value of one place holds at another: those of the whole country everywhere in it. A null place is no Land: only `DE` holds. */
export function holdsAt(valuePlace: string, place: string | null): boolean {
  return valuePlace === 'DE' || valuePlace === place
}
