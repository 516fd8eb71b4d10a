import { type Entry, type FieldValue, fieldValue, type Place } from '../../../core/process/index.ts'
import { fitting } from '../../search/fitting.ts'
import type { HeldKind } from './heldKind.ts'
import type { EntryRecord } from './outcome.ts'

export interface EntriesQuery {
  /** Words that must all fit an entry, as in the search over everything; '' = every entry. */
  readonly search: string
  /** Id of a field, `-` in front for descending; '' = as they were made. */
  readonly sort: string
  /** AGS; '' = all. */
  readonly municipality: string
}

/** Entries that fit, in the order asked for; what is not stated stands last in both directions. */
export function browseEntries(
  records: readonly EntryRecord[],
  kind: HeldKind,
  { search, sort, municipality }: EntriesQuery,
  names: ReadonlyMap<string, string>,
  compare: (a: string, b: string) => number,
): readonly EntryRecord[] {
  const here = municipality === '' ? records : records.filter((record) => record.municipality === municipality)
  const saidBy = ({ state }: EntryRecord) =>
    kind.fields.map(({ id }) => textOf(fieldValue(state, id), names)).join('\n')
  const found = fitting(here, (record) => ({ title: '', more: saidBy(record) }), search)
  const isDescending = sort.startsWith('-')
  const field = isDescending ? sort.slice(1) : sort
  if (!kind.fields.some(({ id }) => id === field)) return found
  return found.toSorted((a, b) => order(a.state, b.state, field, names, compare, isDescending))
}

function order(
  a: Entry,
  b: Entry,
  field: string,
  names: ReadonlyMap<string, string>,
  compare: (a: string, b: string) => number,
  isDescending: boolean,
): number {
  const [one, two] = [fieldValue(a, field), fieldValue(b, field)]
  if (one === null || two === null) return one === two ? 0 : one === null ? 1 : -1
  const sign = isDescending ? -1 : 1
  if (typeof one === 'number' && typeof two === 'number') return sign * (one - two)
  return sign * compare(textOf(one, names), textOf(two, names))
}

function textOf(value: FieldValue, names: ReadonlyMap<string, string>): string {
  if (value === null) return ''
  if (Array.isArray(value)) return value.join('; ')
  if (typeof value !== 'object') return String(value)
  const { ags } = value as Place
  return ags === null ? '' : `${names.get(ags) ?? ''} ${ags}`
}
