import type { Tags } from './types.ts'

/** An area relation and its member ways, kept while it is open whether it reaches into the box. */
export interface AreaRelation {
  readonly id: number
  readonly ways: readonly number[]
}

export function isArea(tags: Tags): boolean {
  return tags.type === 'multipolygon' || tags.type === 'boundary'
}
