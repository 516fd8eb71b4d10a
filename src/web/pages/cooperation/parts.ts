/** Pages of the co-operation in the order of their navigation, with the path below `/zusammenarbeit`; '' = the overview. */
export const COOPERATION_PARTS = [
  { id: 'overview', path: '' },
  { id: 'aufgaben', path: 'aufgaben' },
  { id: 'gremien', path: 'gremien' },
  { id: 'projects', path: 'vorhaben' },
  { id: 'dates', path: 'termine' },
  { id: 'bilanz', path: 'bilanz' },
  { id: 'kosten', path: 'kosten' },
  { id: 'checks', path: 'pruefraster' },
  { id: 'pool', path: 'pool' },
  { id: 'forms', path: 'rechtsformen' },
  { id: 'agreements', path: 'vereinbarungen' },
] as const

export type CooperationPart = (typeof COOPERATION_PARTS)[number]['id']

export const cooperationPath = (id: CooperationPart): string => {
  const { path } = COOPERATION_PARTS.find((one) => one.id === id)!
  return path === '' ? '/zusammenarbeit' : `/zusammenarbeit/${path}`
}
