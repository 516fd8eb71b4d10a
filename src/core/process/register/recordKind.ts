/** What a field of a register can hold. `long-text` keeps its lines. */
export type ValueType =
  | { readonly type: 'text' | 'long-text'; readonly most?: number }
  /** `unit` is a key of the messages or a sign such as `€`; `whole`: no decimals. */
  | {
      readonly type: 'number'
      readonly unit?: string
      readonly least?: number
      readonly most?: number
      readonly whole?: boolean
    }
  | { readonly type: 'date'; readonly earliest?: string; readonly latest?: string }
  /** Time of day, `HH:MM`. */
  | { readonly type: 'time' }
  | { readonly type: 'choice'; readonly options: readonly string[] }
  | { readonly type: 'flag' }
  /** Id of an entry of another kind; of `service` one of the catalogue. */
  | { readonly type: 'reference'; readonly to: string }

export type FieldType =
  | ValueType
  | { readonly type: 'place' }
  /** An unordered list is a set, kept sorted: items once each, and two people may add to it at the same time. */
  | { readonly type: 'list'; readonly of: ValueType; readonly ordered?: boolean; readonly most?: number }

export type Field = FieldType & {
  /** Unique within the kind; the heading of its column. Letters, digits and hyphens. */
  readonly id: string
  /** Key of its name in the messages. */
  readonly labelKey: string
  readonly required?: boolean
  /** Holds something about a person, and is emptied when that is to be erased. */
  readonly personal?: boolean
}

/** What a register holds: facilities, social places, data sets, projects … An entry of a kind is the state of one stored record. */
export interface RecordKind {
  /** Unique, English kebab-case. */
  readonly id: string
  readonly labelKey: string
  readonly fields: readonly Field[]
  /** Field that names an entry. */
  readonly title: string
  /** Kind of data by which its retention is reckoned; needed as soon as a field is personal. */
  readonly retention?: string
}

export type Scalar = string | number | boolean

/** A municipality or county by key, a point in degrees, or both; not all null. `lon` and `lat` only together. */
export interface Place {
  readonly ags: string | null
  readonly lon: number | null
  readonly lat: number | null
}

/** null = not stated, which is neither zero nor no. An empty list says nothing and is null. */
export type FieldValue = Scalar | Place | readonly Scalar[] | null

/** One entry: a value for every field of its kind. */
export type Entry = Readonly<Record<string, FieldValue>>

export const LONGEST_TEXT = 300
export const LONGEST_LONG_TEXT = 20_000
export const LONGEST_LIST = 500

export const isPlace = (value: FieldValue): value is Place =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The value of a field, null where an entry written under an older form of its kind lacks it. */
export const fieldValue = (entry: Entry, field: string): FieldValue =>
  Object.hasOwn(entry, field) ? (entry[field] ?? null) : null

/** Whether two clean values say the same. */
export function isSameValue(a: FieldValue, b: FieldValue): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((item, i) => item === b[i])
  if (isPlace(a) && isPlace(b)) return a.ags === b.ags && a.lon === b.lon && a.lat === b.lat
  return a === b
}

export const compareScalars = (a: Scalar, b: Scalar) => (a < b ? -1 : a > b ? 1 : 0)
