import type { FormId, LandLaw, LegalForm, NamedForm } from './legalForm.ts'

/** Forms that the laws of the Länder on co-operation regulate; the others follow from federal or private law. */
const OF_LAND_LAW: readonly FormId[] = [
  'working-group',
  'mandating',
  'delegating',
  'zweckverband',
  'joint-institution',
  'administrative-community',
]

/**
 * named: the Land's law has it; closed: no new ones; not-named: its list was read whole and lacks it; unread: nobody looked; elsewhere: it does not
 * depend on that law; no-land: the Land is not known.
 */
export type LandState =
  | { readonly state: 'named' | 'closed'; readonly law: LandLaw; readonly named: NamedForm }
  | { readonly state: 'not-named' | 'unread'; readonly law: LandLaw | null }
  | { readonly state: 'elsewhere' | 'no-land' }

export function landState({ id }: Pick<LegalForm, 'id'>, land: string | null, laws: readonly LandLaw[]): LandState {
  if (!OF_LAND_LAW.includes(id)) return { state: 'elsewhere' }
  if (land === null) return { state: 'no-land' }
  const law = laws.find((one) => one.land === land) ?? null
  const named = law?.forms[id]
  if (law && named) return { state: named.isClosed ? 'closed' : 'named', law, named }
  // Administrative communities often stand in another law of the Land.
  return { state: law?.isComplete && id !== 'administrative-community' ? 'not-named' : 'unread', law }
}

/** What holds in a Land among sourced things: those of no Land, and its own. With no Land all are told, each with its Land. */
export const inLand = <T extends { readonly land: string | null }>(list: readonly T[], land: string | null): T[] =>
  list.filter((one) => one.land === null || land === null || one.land === land)
