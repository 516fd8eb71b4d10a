import type { ReachQuestion } from './question.ts'

/** By method; each changes whenever a change of kernels or parameters changes its figures. */
export const METHOD_VERSIONS = {
  street: 'street-reach-3',
  transit: 'transit-reach-1',
  /** Closures too. */
  supply: 'supply-1',
  timetable: 'timetable-1',
  connected: 'share-connected-1',
} as const

export const methodVersionOf = (mode: ReachQuestion['mode']): string =>
  mode === 'transit' ? METHOD_VERSIONS.transit : METHOD_VERSIONS.street
