import { ofRegion, registerPath } from '../../register/paths.ts'

export const PROJECTS = '/zusammenarbeit/vorhaben'
export const projectPath = (id: string) => `${PROJECTS}/${encodeURIComponent(id)}`
export const meetingPath = (id: string) => `/zusammenarbeit/sitzungen/${encodeURIComponent(id)}`
export const DATES = '/zusammenarbeit/termine'

/** Form of a new entry that says already what it is about, and leads back. */
export const newEntry = (region: string, kind: string, back: string, given: Record<string, string> = {}) => {
  const fields = Object.fromEntries(Object.entries(given).map(([field, value]) => [`f.${field}`, value]))
  return [`${registerPath(kind)}/neu`, ofRegion(region, { ...fields, zurueck: back })] as const
}

/** Form of an entry, which leads back. */
export const editEntry = (region: string, kind: string, id: string, back: string) =>
  [`${registerPath(kind)}/${encodeURIComponent(id)}`, ofRegion(region, { zurueck: back })] as const
