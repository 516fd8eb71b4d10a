import { agsOfArs } from '../boundaries/index.ts'

const LAST_STATE = 16

/**
 * Key of a region with the zeros that spreadsheets drop: `DG`, 2 (state), 3 (region), 5 (county) or 8 digits (municipality); a regional key of 12 digits becomes
 * an AGS. Null when the text is no such key.
 */
export function parseRegionKey(text: string): string | null {
  const trimmed = text.trim()
  if (trimmed === 'DG') return trimmed
  if (!/^\d{1,12}$/.test(trimmed)) return null
  const digits = needsZero(trimmed) ? `0${trimmed}` : trimmed
  const known = digits.length === 12 ? agsOfArs(digits) : digits
  if (![2, 3, 5, 8].includes(known.length)) return null
  const state = Number(known.slice(0, 2))
  return state >= 1 && state <= LAST_STATE ? known : null
}

function needsZero(digits: string): boolean {
  if (digits.length === 2) return Number(digits) > LAST_STATE
  return [1, 4, 7, 11].includes(digits.length)
}
