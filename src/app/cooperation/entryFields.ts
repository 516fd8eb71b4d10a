import { type Entry, fieldValue } from '../../core/process/index.ts'

/** Text of a field; null = not stated. */
export const textOf = (state: Entry, field: string): string | null => {
  const value = fieldValue(state, field)
  return typeof value === 'string' && value !== '' ? value : null
}

export const numberOf = (state: Entry, field: string): number | null => {
  const value = fieldValue(state, field)
  return typeof value === 'number' ? value : null
}

/** Yes or no; null = not stated. */
export const flagOf = (state: Entry, field: string): boolean | null => {
  const value = fieldValue(state, field)
  return typeof value === 'boolean' ? value : null
}

/** Ids or words of a list. */
export const listOf = (state: Entry, field: string): readonly string[] => {
  const value = fieldValue(state, field)
  return Array.isArray(value) ? (value as readonly string[]) : []
}
