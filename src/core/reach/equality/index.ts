export { type Equality, measureEquality } from './measureEquality.ts'
export type { EqualityInput } from './sample.ts'
export type { Theil } from './theil.ts'
