/** What stands between the whole and its decimals where a text can be read both ways (`1.234`). */
export type DecimalMark = '.' | ','

const GERMAN = /^[+-]?\d{1,3}(\.\d{3})+(,\d+)?$/
const ENGLISH = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/
const PLAIN = /^[+-]?(\d+([.,]\d+)?|[.,]\d+)(e[+-]?\d{1,3})?$/i

/**
 * The number that a person or a program wrote: 1234.5, 1234,5, 1.234,5, 1 234,5, 1e-7; null for anything else. Without `mark` both
 * `1.234` and `1,234` are a little more than one; pass the mark of the reader's language where it is known.
 */
export function readNumber(text: string, mark?: DecimalMark): number | null {
  const digits = text
    .trim()
    .replace(/(?<=\d)[\s'’](?=\d{3})/g, '')
    .replace(/^−/, '-')
  if (mark === ',' && GERMAN.test(digits)) return toNumber(digits, ',')
  if (mark === '.' && ENGLISH.test(digits)) return toNumber(digits, '.')
  if (PLAIN.test(digits)) return toNumber(digits, digits.includes(',') ? ',' : '.')
  // Two marks cannot both be decimals.
  if (GERMAN.test(digits)) return toNumber(digits, ',')
  return ENGLISH.test(digits) ? toNumber(digits, '.') : null
}

function toNumber(digits: string, mark: DecimalMark): number | null {
  const value = Number(mark === ',' ? digits.replaceAll('.', '').replace(',', '.') : digits.replaceAll(',', ''))
  // −0 is 0.
  return Number.isFinite(value) ? value + 0 : null
}
