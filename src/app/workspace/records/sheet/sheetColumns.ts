import {
  type Cell,
  columnsOf,
  type Field,
  type FieldType,
  joinList,
  type RecordKind,
  splitList,
} from '../../../../core/process/index.ts'
import { LANGUAGES, type Language, text } from '../../../../messages/index.ts'
import type { ReferenceNames } from '../references.ts'

/** Columns in front of those of the fields: which entry a row is about, and the version from which its writer started. */
export const ID_COLUMN = 'id'
export const VERSION_COLUMN = 'version'

/** Heading of a column as a person reads it; `site.lon` is the part of a place. */
function headingOf(kind: RecordKind, column: string, language: Language): string {
  const [fieldId, part] = column.split('.')
  const field = kind.fields.find(({ id }) => id === fieldId)
  if (!field) return column
  const label = text(language, field.labelKey)
  return part ? text(language, `sheet.place-${part}`, { label }) : label
}

export const headingsOf = (kind: RecordKind, language: Language): string[] => [
  ID_COLUMN,
  VERSION_COLUMN,
  ...columnsOf(kind).map((column) => headingOf(kind, column, language)),
]

const plain = (heading: string) => heading.normalize('NFC').trim().toLowerCase()

/** Columns of the kind behind the headings of a sheet, which may be ids or the words of either language; what is not known stays as it is. */
export function columnsOfHeadings(kind: RecordKind, headings: readonly string[]): string[] {
  const known = new Map<string, string>()
  for (const column of [ID_COLUMN, VERSION_COLUMN, ...columnsOf(kind)]) {
    for (const language of LANGUAGES) known.set(plain(headingOf(kind, column, language)), column)
    known.set(plain(column), column)
  }
  return headings.map((heading) => known.get(plain(heading)) ?? heading)
}

const optionsOf = (type: FieldType): readonly string[] =>
  type.type === 'choice' ? type.options : type.type === 'list' && type.of.type === 'choice' ? type.of.options : []

const targetOf = (type: FieldType): string | null => {
  const of = type.type === 'list' ? type.of : type
  return of.type === 'reference' ? of.to : null
}

/** A cell as a person reads it: choices and flags in words, other entries by name where one name means one entry. */
export function wordCell(field: Field, cell: Cell, language: Language, names: ReferenceNames): Cell {
  if (typeof cell !== 'string' || cell === '') return cell
  const target = targetOf(field)
  if (target !== null) {
    const known = names.get(target)
    const counted = Map.groupBy(known?.values() ?? [], plain)
    const nameOf = (id: string) => {
      const name = known?.get(id) ?? ''
      return name !== '' && counted.get(plain(name))?.length === 1 ? name : id
    }
    return field.type === 'list' ? joinList((splitList(cell) ?? []).map(nameOf)) : nameOf(cell)
  }
  if (field.type === 'flag') return text(language, `entry.flag-${cell}`)
  if (optionsOf(field).length === 0) return cell
  return field.type === 'choice' ? text(language, `option.${field.labelKey}-${cell}`) : cell
}

/** The id of a choice from its words in either language, of another entry from its name. */
export function unwordCell(field: Field, cell: string, names: readonly ReferenceNames[]): string {
  const target = targetOf(field)
  if (target !== null) {
    const ids = new Map<string, string>()
    for (const known of names) for (const [id, name] of known.get(target) ?? []) ids.set(plain(name), id)
    const isId = (word: string) => names.some((known) => known.get(target)?.has(word))
    const idOf = (word: string) => (isId(word) ? word : (ids.get(plain(word)) ?? word))
    if (field.type !== 'list') return idOf(cell.trim())
    const items = splitList(cell)
    return items === null ? cell : joinList(items.map(idOf))
  }
  if (field.type !== 'choice') return cell
  const said = plain(cell)
  for (const option of field.options)
    for (const language of LANGUAGES)
      if (plain(text(language, `option.${field.labelKey}-${option}`)) === said) return option
  return cell
}
