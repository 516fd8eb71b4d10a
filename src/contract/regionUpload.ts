/** What a file that somebody uploads is for. */
export const FILE_ROLES = [
  'osm',
  'population',
  'boundaries',
  'gtfs',
  'facilities',
  'connections',
  'statistics',
] as const

export type FileRole = (typeof FILE_ROLES)[number]

export const isFileRole = (text: string): text is FileRole => (FILE_ROLES as readonly string[]).includes(text)

/** A file of an earlier build that may be taken again. */
export interface KeptFile {
  /** `JOB:PATH`, as the form sends it. */
  readonly key: string
  readonly role: FileRole
  readonly name: string
  readonly bytes: number
  readonly isOn: boolean
}
