import { parseNumber } from '../source/index.ts'

/** Returned by `parseCount` instead of a number. */
export const SECRET = -1
export const EMPTY = -2
export const UNREADABLE = -3
export const NEGATIVE = -4

/**
 * A count or share of a census grid: the number (≥ 0), else SECRET (−1 and −9 of 2011, `–` and `-` of 2022, which may also mean nothing),
 * EMPTY, UNREADABLE or NEGATIVE.
 */
export function parseCount(text: string | undefined): number {
  if (text === undefined || text === '') return EMPTY
  if (text === '–' || text === '-') return SECRET
  // Nearly all values are short whole numbers.
  let value = 0
  const length = text.length
  for (let i = 0; i < length; i++) {
    const digit = text.charCodeAt(i) - 48
    if (digit < 0 || digit > 9 || length > 12) return parseSlowly(text)
    value = value * 10 + digit
  }
  return value
}

function parseSlowly(text: string): number {
  const { value, state } = parseNumber(text, 'zensus')
  if (state === 'suppressed') return SECRET
  if (state === 'missing') return EMPTY
  if (state === 'invalid') return UNREADABLE
  if (value === -1 || value === -9) return SECRET
  return value < 0 ? NEGATIVE : value
}
