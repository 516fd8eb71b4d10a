import type { Field, FieldValue, Place, Scalar } from '../../../core/process/index.ts'
import type { Words } from '../../../messages/page.ts'

/** Names that values stand for. */
export interface EntryNames {
  /** Municipalities by AGS. */
  readonly municipalities: ReadonlyMap<string, string>
  /** By kind the entries that fields refer to, by id. */
  readonly references?: ReadonlyMap<string, ReadonlyMap<string, string>>
}

/** A value as a person reads it; '' = not stated. */
export function valueWords(field: Field, value: FieldValue, words: Words, names: EntryNames): string {
  if (value === null) return ''
  if (Array.isArray(value)) {
    const of = field.type === 'list' ? field.of : null
    const items = (value as readonly Scalar[]).map((item) => {
      if (of?.type === 'choice') return words.text(`option.${field.labelKey}-${item}`)
      if (of?.type === 'reference') return referenceWords(of.to, item, words, names)
      return scalarWords(of?.type ?? 'text', item, words)
    })
    return items.join('; ')
  }
  if (typeof value === 'object') return placeWords(value as Place, words, names)
  if (field.type === 'choice') return words.text(`option.${field.labelKey}-${value}`)
  if (field.type === 'reference') return referenceWords(field.to, value as Scalar, words, names)
  if (field.type === 'number' && field.unit)
    return `${scalarWords('number', value as Scalar, words)} ${unitWords(field.unit, words)}`
  return scalarWords(field.type, value as Scalar, words)
}

/** What it is called; an entry that the reader does not see has no name for her. */
function referenceWords(to: string, id: Scalar, words: Words, { references }: EntryNames): string {
  return references?.get(to)?.get(String(id)) || words.text('entry.not-seen')
}

export const unitWords = (unit: string, words: Words) => (words.has(`unit.${unit}`) ? words.text(`unit.${unit}`) : unit)

function scalarWords(type: string, value: Scalar, words: Words): string {
  if (typeof value === 'boolean') return words.text(`entry.flag-${value}`)
  if (typeof value === 'number') return numberWords(value, words)
  return type === 'date' ? words.date(value) : value
}

function placeWords({ ags, lon, lat }: Place, words: Words, { municipalities }: EntryNames): string {
  const point = lon === null || lat === null ? '' : `${numberWords(lon, words)}; ${numberWords(lat, words)}`
  const named = ags === null ? '' : (municipalities.get(ags) ?? ags)
  return [named, point].filter((one) => one !== '').join(', ')
}

/** With as many decimals as it has, six at most. */
function numberWords(value: number, words: Words): string {
  const decimals = String(value).split('.')[1]?.length ?? 0
  return words.number(value, Math.min(decimals, 6))
}
