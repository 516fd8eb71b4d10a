import type { Context } from 'hono'
import { type AllRegionSettings, modulesOff, settingsIn } from '../app/index.ts'
import { isPage } from './isPage.ts'
import type { Served } from './request.ts'
import { stateOf } from './requestState.ts'
import { regionsOf, settingsOf } from './visitor.ts'

/** What the region of a page says about itself. */
export interface RegionOwn {
  readonly region: string
  /** Parts of the program that it does without. */
  readonly modulesOff: ReturnType<typeof modulesOff>
  /** Who answers questions about it; null = not said. */
  readonly office: { readonly name: string; readonly mail: string; readonly phone: string } | null
}

export const PLAIN_REGION: Omit<RegionOwn, 'region'> = { modulesOff: [], office: null }

/** Where a module's pages lie. */
const MODULE_PATHS: Readonly<Record<ReturnType<typeof modulesOff>[number], string>> = {
  haltestelle: '/haltestelle',
  bericht: '/bericht',
  leistungskatalog: '/daten/leistungskatalog',
  register: '/daten/register',
  zusammenarbeit: '/zusammenarbeit',
}

/**
 * Looks up what the region of a page says about itself, for its frame: the one that is named, else the visitor's first. One that she may not read says
 * nothing.
 */
export async function loadRegionOwn(c: Context, served: Served, named: string | null): Promise<void> {
  const { workspace } = served
  if (!workspace || !isPage(c)) return
  const state = stateOf(c)
  const regions = await regionsOf(c, served)
  const region = named ? regions.find(({ id }) => id === named) : regions[0]
  if (region?.id === state.regionOwn?.region) return
  state.regionOwn = region ? regionOwnOf(await settingsOf(c, workspace), region.id) : null
}

function regionOwnOf(all: AllRegionSettings, region: string): RegionOwn {
  const settings = settingsIn(all, region)
  const { office, officeMail, officePhone } = settings
  return {
    region,
    modulesOff: modulesOff(settings),
    office: office ? { name: String(office), mail: String(officeMail ?? ''), phone: String(officePhone ?? '') } : null,
  }
}

/** Whether the page belongs to a part of the program that its region does without. */
export function isOff(c: Context): boolean {
  const { pathname } = new URL(c.req.url)
  const { modulesOff = [] } = stateOf(c).regionOwn ?? {}
  return modulesOff.some((module) => isBelow(pathname, MODULE_PATHS[module]))
}

/** Paths that lead to parts which a region does without. */
export async function pathsOff(c: Context, { workspace }: Served, region: string): Promise<readonly string[]> {
  const { regionOwn: known } = stateOf(c)
  const own = known?.region === region ? known : workspace && regionOwnOf(await settingsOf(c, workspace), region)
  return (own?.modulesOff ?? []).map((module) => MODULE_PATHS[module])
}

export const isBelow = (pathname: string, path: string): boolean => pathname === path || pathname.startsWith(`${path}/`)
