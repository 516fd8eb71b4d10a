import { type Cell, columnsOf, type Field, type FieldType, type RecordKind } from '../../../../core/process/index.ts'
import { LANGUAGES, type Language, text } from '../../../../messages/index.ts'

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

/** A cell as a person reads it: choices and flags in words. */
export function wordCell(field: Field, cell: Cell, language: Language): Cell {
  if (typeof cell !== 'string') return cell
  if (field.type === 'flag') return text(language, `entry.flag-${cell}`)
  if (optionsOf(field).length === 0) return cell
  return field.type === 'choice' ? text(language, `option.${field.labelKey}-${cell}`) : cell
}

/** The id of a choice from its words in either language. */
export function unwordCell(field: Field, cell: string): string {
  if (field.type !== 'choice') return cell
  const said = plain(cell)
  for (const option of field.options)
    for (const language of LANGUAGES)
      if (plain(text(language, `option.${field.labelKey}-${option}`)) === said) return option
  return cell
}
