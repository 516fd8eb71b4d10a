/** How firmly a co-ordination unit stands, from a promise to a body of its own. */
export interface FormalityDegree {
  readonly id: (typeof FORMALITY_DEGREES)[number]
  /** Read in the source; false = added from practice, not read. */
  readonly isVerified: boolean
}

/**
 * Degrees from shared hours to an office, chosen by how binding and reliable it is to be; it may grow over time. Source: Riechel/Trapp, „Regionales
 * Entwicklungsmanagement zur Sicherung der Daseinsvorsorge“ (lebensWert), on the co-ordination unit: self-commitment and a jointly financed office at an
 * existing house are named there, the steps between and after them are our reading.
 */
export const FORMALITY_DEGREES = ['shared-hours', 'rotating-lead', 'joint-post', 'office', 'own-body'] as const

export const FORMALITY: readonly FormalityDegree[] = FORMALITY_DEGREES.map((id) => ({
  id,
  isVerified: id === 'shared-hours' || id === 'office',
}))
