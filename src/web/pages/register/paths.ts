import type { RegionDescription } from '../../../contract/index.ts'
import type { RecordKind } from '../../../core/process/index.ts'
import type { Crumb } from '../../components/index.ts'
import { linksOf, type PageFrame } from '../frame.ts'

export const registerPath = (kind: string) => `/daten/register/${kind}`
export const historyPath = (kind: string, id: string) => `/verlauf/${kind}/${id}`

export const ofRegion = (region: string, more: Record<string, string> = {}) => new URLSearchParams({ region, ...more })

/** The same; where it leads to a form, saving leads back to this page, unless it leads somewhere already. */
export function leadingBack<T extends { readonly path: string }>(one: T, page: string): T {
  if (!one.path.startsWith('/daten/register/') || one.path.includes('zurueck=')) return one
  const to = `${one.path}${one.path.includes('?') ? '&' : '?'}${new URLSearchParams({ zurueck: page })}`
  return { ...one, path: to }
}

/** The pages above the registers, or above what belongs to one of them. */
export function registerCrumbs(frame: PageFrame, { id }: RegionDescription, kind?: RecordKind): Crumb[] {
  const { words } = frame
  const links = linksOf(frame)
  const above = [{ text: words.text('web.path-daten'), href: links('/daten', ofRegion(id)) }]
  if (!kind) return above
  return [
    ...above,
    { text: words.text('register.all'), href: links('/daten/register', ofRegion(id)) },
    { text: words.text(kind.labelKey), href: links(registerPath(kind.id), ofRegion(id)) },
  ]
}
