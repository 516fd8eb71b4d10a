import type { Context } from 'hono'
import { modulesOff, regionSettings } from '../app/index.ts'
import { isPage } from './isPage.ts'
import type { Served } from './request.ts'
import { stateOf } from './requestState.ts'
import { regionsOf } from './visitor.ts'

/** What the region of a page says about itself. */
export interface RegionOwn {
  /** Parts of the program that it does without. */
  readonly modulesOff: readonly string[]
  /** Who answers questions about it; null = not said. */
  readonly office: { readonly name: string; readonly mail: string; readonly phone: string } | null
}

export const PLAIN_REGION: RegionOwn = { modulesOff: [], office: null }

/** Where a module's pages lie. */
const MODULE_PATHS: Readonly<Record<string, string>> = {
  haltestelle: '/haltestelle',
  bericht: '/bericht',
  leistungskatalog: '/daten/leistungskatalog',
  register: '/daten/register',
}

export const pathOfModule = (module: string): string => MODULE_PATHS[module] ?? `/${module}`

/**
 * Looks up what the region of a page says about itself, for its frame. Null = the page belongs to a part that the region does without. A
 * region that the visitor may not read is left to the rights of the route.
 */
export async function loadRegionOwn(c: Context, served: Served): Promise<RegionOwn | null> {
  const { pathname, searchParams } = new URL(c.req.url)
  const { workspace } = served
  if (!workspace || !isPage(c)) return PLAIN_REGION
  const regions = await regionsOf(c, served)
  const named = searchParams.get('region')
  const region = named ? regions.find(({ id }) => id === named) : regions[0]
  if (!region) return PLAIN_REGION
  const { settings } = await regionSettings(workspace, region.id)
  const off = modulesOff(settings)
  const isOff = off.some((module) => {
    const path = MODULE_PATHS[module]
    return path !== undefined && (pathname === path || pathname.startsWith(`${path}/`))
  })
  if (isOff) return null
  const { office, officeMail, officePhone } = settings
  const own = {
    modulesOff: off,
    office: office ? { name: String(office), mail: String(officeMail ?? ''), phone: String(officePhone ?? '') } : null,
  }
  stateOf(c).regionOwn = own
  return own
}
