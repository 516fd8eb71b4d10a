/** Where an input came from. Part of every region manifest and, by reference, of every result. */
export interface InputRecord {
  readonly role: 'streets' | 'timetable' | 'population' | 'boundaries' | 'facilities' | 'connections' | 'statistics'
  /** File name without its folder. */
  readonly file: string
  readonly bytes: number
  readonly sha256: string
  /** SPDX id or name as the provider gives it; empty = not stated. */
  readonly licence: string
  /** The attribution line that must be shown. */
  readonly attribution: string
  /** Date of the data (ISO), empty = not stated. */
  readonly dataDate: string
}
