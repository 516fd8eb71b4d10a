import { InputError } from '../../core/evidence/index.ts'
import { plainName } from './columnName.ts'
import { FEATURE_ID, GEOMETRY_LAT, GEOMETRY_LON } from './geojsonSheet.ts'

export const MEANINGS = ['id', 'name', 'service', 'lon', 'lat', 'capacity', 'asOf'] as const
export type Meaning = (typeof MEANINGS)[number]
/** Given columns: meaning → name of the column in the file. */
export type Mapping = Readonly<Partial<Record<Meaning, string>>>
/** Index of the column, −1 = none. */
export type Columns = Readonly<Record<Meaning, number>>

/** Names in order of preference, compared without case, umlaut spelling, spaces and signs. */
const NAMES: Readonly<Record<Meaning, readonly string[]>> = {
  id: [
    'id',
    'facilityid',
    'standortid',
    'einrichtungsid',
    'nummer',
    'nr',
    'kennung',
    'schluessel',
    'schulnummer',
    'standortnummer',
    'objectid',
    'osmid',
    FEATURE_ID,
  ],
  name: [
    'name',
    'bezeichnung',
    'einrichtungsname',
    'einrichtung',
    'hospitalname',
    'schulname',
    'titel',
    'title',
    'institution',
  ],
  service: [
    'service',
    'serviceid',
    'leistung',
    'leistungsart',
    'dienst',
    'angebot',
    'art',
    'kategorie',
    'category',
    'einrichtungsart',
  ],
  lon: [
    'lon',
    'long',
    'lng',
    'longitude',
    'laengengrad',
    'laenge',
    'geolaenge',
    'geolon',
    'x',
    'xkoordinate',
    'koordinatex',
    'koordx',
    'rechtswert',
    'ostwert',
    'ost',
    'easting',
    'utmx',
    'utmost',
    'etrsx',
    GEOMETRY_LON,
  ],
  lat: [
    'lat',
    'latitude',
    'breitengrad',
    'breite',
    'geobreite',
    'geolat',
    'y',
    'ykoordinate',
    'koordinatey',
    'koordy',
    'hochwert',
    'nordwert',
    'nord',
    'northing',
    'utmy',
    'utmnord',
    'etrsy',
    GEOMETRY_LAT,
  ],
  capacity: [
    'capacity',
    'kapazitaet',
    'plaetze',
    'anzahlplaetze',
    'platzzahl',
    'betten',
    'bettenzahl',
    'anzahlbetten',
    'quantitybeds',
    'beds',
    'sitze',
    'kassensitze',
    'arztsitze',
    'seats',
    'places',
    'genehmigteplaetze',
    'schuelerzahl',
    'schueler',
  ],
  asOf: ['asof', 'stand', 'datenstand', 'stichtag', 'datum', 'date', 'jahr', 'year'],
}

/** Which column is what, by the given mapping and else by name. */
export function guessColumns(header: readonly string[], given: Mapping = {}): Columns {
  const plain = header.map(plainName)
  const taken = new Set<number>()
  const columns: Partial<Record<Meaning, number>> = {}
  for (const meaning of MEANINGS) {
    const asked = given[meaning]
    if (asked === undefined) continue
    const exact = header.findIndex((name) => name.trim() === asked.trim())
    columns[meaning] = exact >= 0 ? exact : plain.indexOf(plainName(asked))
    taken.add(columns[meaning])
  }
  for (const meaning of MEANINGS) {
    if (columns[meaning] !== undefined) continue
    const found = NAMES[meaning].map((name) => plain.indexOf(plainName(name))).find((i) => i >= 0 && !taken.has(i))
    columns[meaning] = found ?? -1
    if (found !== undefined) taken.add(found)
  }
  return columns as Columns
}

/** Throws InputError when a given column does not exist, or when there is no place. */
export function assertColumns(columns: Columns, header: readonly string[], given: Mapping, file: string): void {
  const names = header
    .filter((name) => name !== '')
    .join(', ')
    .slice(0, 300)
  for (const [meaning, column] of Object.entries(given)) {
    if (columns[meaning as Meaning] >= 0) continue
    const params = { column, meaning, header: names }
    throw new InputError({ code: 'table-column-missing', severity: 'error', file, params })
  }
  if (columns.lon < 0 || columns.lat < 0) {
    throw new InputError({ code: 'table-no-places', severity: 'error', file, params: { header: names } })
  }
}

/**
 * Parses the form of the command line: `name=HospitalName,lon=Rechtswert`. Throws InputError for an unknown meaning.
 */
export function parseMapping(text: string): Mapping {
  const mapping: Partial<Record<Meaning, string>> = {}
  for (const part of text.split(',')) {
    const [meaning, ...column] = part.split('=')
    const known = MEANINGS.find((name) => name.toLowerCase() === meaning.trim().toLowerCase())
    if (!known || column.length === 0) {
      const params = { part: part.trim(), meanings: MEANINGS.join(', ') }
      throw new InputError({ code: 'table-mapping-unreadable', severity: 'error', params })
    }
    mapping[known] = column.join('=').trim()
  }
  return mapping
}

/** Whether a row of cells can be the heading of a list with places. */
export function hasPlaces(header: readonly string[], given: Mapping): boolean {
  const columns = guessColumns(header, given)
  return columns.lon >= 0 && columns.lat >= 0
}
