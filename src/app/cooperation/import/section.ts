import type { Visibility } from '../../../store/index.ts'

/** What the journal names as the writer of a file that the program read by itself. */
export const FROM_FILE = 'terminal'

/** A record that a section of the file stands for. `state` is checked as if it had been typed. */
export interface GivenRecord {
  readonly kind: string
  /** As in the file, without the region. */
  readonly id: string
  readonly state: Readonly<Record<string, unknown>>
  readonly visibility?: Visibility
  readonly plain?: undefined
}

/** A record whose state is no entry of a register: where something stands, a question. Its section answers for its form. */
export interface PlainRecord {
  readonly kind: string
  /** The whole id of the record. */
  readonly plain: string
  readonly state: object
  readonly visibility?: Visibility
  /** AGS of its owner. */
  readonly municipality?: string | null
  /** Entry without which it is left out. */
  readonly of?: { readonly kind: string; readonly id: string }
}

/** One part of the file. `idOf`: id of a record from the id in the file. */
export interface ImportSection {
  /** Key in the file. */
  readonly key: string
  readonly records: (item: Item, idOf: (id: unknown) => string) => readonly (GivenRecord | PlainRecord)[]
}

/** An item of a list of the file; anything may be missing or of another form. */
export type Item = Readonly<Record<string, unknown>>

/** References of a list, null where there is none. */
export const idsOf = (list: unknown, idOf: (id: unknown) => string): readonly string[] | null =>
  Array.isArray(list) ? list.map(idOf) : null

export const optionalId = (id: unknown, idOf: (id: unknown) => string): string | null =>
  id === null || id === undefined ? null : idOf(id)

/** Cents of the file as euros. */
export const eurosOf = (cents: unknown): number | null => (typeof cents === 'number' ? cents / 100 : null)
