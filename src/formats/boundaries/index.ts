export { agsOfArs, type Key, parseAgs } from './ags.ts'
export type { MunicipalityDraft } from './draft.ts'
export { type BoundaryOptions, readBoundaries } from './readBoundaries.ts'
