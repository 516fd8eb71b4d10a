import type { Entry } from '../../../core/process/index.ts'

/** Text of a field; null = not stated. */
export const textOf = (state: Entry, field: string): string | null => {
  const value = state[field]
  return typeof value === 'string' && value !== '' ? value : null
}

/** Ids of a list of references. */
export const idsOf = (state: Entry, field: string): readonly string[] => {
  const value = state[field]
  return Array.isArray(value) ? (value as string[]) : []
}
