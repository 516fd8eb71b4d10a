/** Who may provide a service. */
export const PROVIDERS = [
  'municipality',
  'county',
  'inter-municipal',
  'land',
  'federal',
  'public-body',
  'welfare',
  'church',
  'company',
  'self-employed',
  'co-operative',
  'association',
  'volunteer',
] as const
export type Provider = (typeof PROVIDERS)[number]

/**
 * Whether an offer of this provider can count as meeting what somebody can claim by law. A volunteer offer never does: nobody can be held
 * to it, and it may end tomorrow.
 */
export function canMeetLegalClaim(provider: Provider): boolean {
  return provider !== 'volunteer'
}
