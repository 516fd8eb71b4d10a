import { type ImportSection, idsOf, optionalId } from './section.ts'

/** Prerequisites stand in the file as pairs: how far, and in words why. */
function prerequisitesOf(given: unknown): Record<string, unknown> {
  if (typeof given !== 'object' || given === null) return {}
  return Object.fromEntries(
    Object.entries(given).flatMap(([key, pair]) =>
      Array.isArray(pair) ? [[key, pair[0] ?? null] as const, [`${key}Words`, pair[1] ?? null] as const] : [],
    ),
  )
}

/** A place is linked with those that stand before it in the file: a reference must lead to what is there. */
export const PLACES: readonly ImportSection[] = [
  {
    key: 'socialPlaces',
    records: ({ id, keeper, links, prerequisites, ...state }, idOf) => [
      {
        kind: 'social-place',
        id: String(id),
        state: {
          ...state,
          ...prerequisitesOf(prerequisites),
          keeper: optionalId(keeper, idOf),
          links: idsOf(links, idOf),
        },
      },
    ],
  },
]
