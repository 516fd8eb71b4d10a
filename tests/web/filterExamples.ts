import { HOSTILE_NAME } from './exampleNames.ts'

interface FilterExample {
  readonly kept: Readonly<Record<string, string | null>>
  readonly reset: string | null
  readonly search: string
}

/** Filters of a list: nothing chosen yet, narrowed, and with what somebody typed to break it. */
export const exampleFilters = {
  fresh: { kept: { lang: null, region: 'musterkreis', sort: '' }, reset: null, search: '' },
  narrowed: { kept: { lang: 'en', region: 'musterkreis', sort: '-name' }, reset: '/liste', search: 'Bad' },
  hostile: { kept: { region: HOSTILE_NAME }, reset: null, search: HOSTILE_NAME },
} as const satisfies Record<string, FilterExample>
