/** Pages of the co-operation with the path below `/zusammenarbeit`; '' = the overview. */
export const COOPERATION_PARTS = [
  { id: 'overview', path: '' },
  { id: 'aufgaben', path: 'aufgaben' },
  { id: 'dates', path: 'termine' },
  { id: 'roles', path: 'wer-macht-was' },
  { id: 'gremien', path: 'gremien' },
  { id: 'places', path: 'orte' },
  { id: 'projects', path: 'vorhaben' },
  { id: 'checks', path: 'pruefraster' },
  { id: 'funding', path: 'foerderung' },
  { id: 'pool', path: 'pool' },
  { id: 'forms', path: 'rechtsformen' },
  { id: 'agreements', path: 'vereinbarungen' },
  { id: 'kosten', path: 'kosten' },
  { id: 'bilanz', path: 'bilanz' },
] as const

export type CooperationPart = (typeof COOPERATION_PARTS)[number]['id']

/** What belongs together in the navigation. */
export const PART_GROUPS = [
  { id: 'overview', parts: ['overview'] },
  { id: 'due', parts: ['aufgaben', 'dates'] },
  { id: 'who', parts: ['roles', 'gremien', 'places'] },
  { id: 'projects', parts: ['projects', 'checks', 'funding', 'pool'] },
  { id: 'together', parts: ['forms', 'agreements', 'kosten', 'bilanz'] },
] as const satisfies readonly { readonly id: string; readonly parts: readonly CooperationPart[] }[]

export const cooperationPath = (id: CooperationPart): string => {
  const { path } = COOPERATION_PARTS.find((one) => one.id === id)!
  return path === '' ? '/zusammenarbeit' : `/zusammenarbeit/${path}`
}
