import { type Entry, type FieldValue, fieldValue, type Place } from '../../../core/process/index.ts'
import type { HeldKind } from './heldKind.ts'
import type { EntryRecord } from './outcome.ts'

export interface EntriesQuery {
  /** Words that must all occur in an entry; '' = every entry. */
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
): EntryRecord[] {
  const wanted = plain(search).split(/\s+/).filter(Boolean)
  const found = records.filter((record) => {
    if (municipality !== '' && record.municipality !== municipality) return false
    if (wanted.length === 0) return true
    const said = plain(kind.fields.map(({ id }) => textOf(fieldValue(record.state, id), names)).join('\n'))
    return wanted.every((word) => said.includes(word))
  })
  const isDescending = sort.startsWith('-')
  const field = isDescending ? sort.slice(1) : sort
  if (!kind.fields.some(({ id }) => id === field)) return found
  return found.sort((a, b) => order(a.state, b.state, field, names, compare, isDescending))
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

/** Small letters without marks, ß as ss: `Öhringen` is found by `ohringen`. */
const plain = (text: string) => text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('ß', 'ss')
