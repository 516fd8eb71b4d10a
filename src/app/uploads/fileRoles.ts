/** What a file that somebody uploads is for. */
export const FILE_ROLES = [
  'osm',
  'gtfs',
  'population',
  'boundaries',
  'facilities',
  'connections',
  'statistics',
] as const

export type FileRole = (typeof FILE_ROLES)[number]

export const isFileRole = (text: string): text is FileRole => (FILE_ROLES as readonly string[]).includes(text)
