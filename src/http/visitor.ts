import type { Context } from 'hono'
import {
  type AllRegionSettings,
  allRegionSettings,
  GUEST_VISITOR,
  isTokenLike,
  readableRegions,
  type Visitor,
  visitorOfToken,
  type Workspace,
  withOwnNames,
} from '../app/index.ts'
import type { RegionDescription } from '../contract/index.ts'
import { readCookie } from './cookies.ts'
import type { Served } from './request.ts'
import { stateOf } from './requestState.ts'

/** Who asks. */
export function viewerOf(c: Context, served: Served): Promise<Visitor> {
  const state = stateOf(c)
  state.visitor ??= load(c, served).then((visitor) => {
    state.known = visitor
    return visitor
  })
  return state.visitor
}

async function load(c: Context, served: Served): Promise<Visitor> {
  const token = readCookie(c, served, 'session')
  if (!served.workspace || !isTokenLike(token)) return GUEST_VISITOR
  return visitorOfToken(served.workspace, token)
}

/** Who asks, for what is drawn after `viewerOf` was waited for; before, a guest. */
export const knownVisitor = (c: Context): Visitor => stateOf(c).known ?? GUEST_VISITOR

/** How many notices she has not read; 0 for a guest. */
export const unreadOf = (c: Context): number => knownVisitor(c).unread

/** The regions that the visitor may read, the example last, else by name. Lists and choices of regions show these and no others. */
export function regionsOf(c: Context, served: Served): Promise<readonly RegionDescription[]> {
  const state = stateOf(c)
  state.readable ??= (async () => {
    const all = await served.port.listRegions()
    if (!served.workspace) return all
    const [settings, visitor] = await Promise.all([settingsOf(c, served.workspace), viewerOf(c, served)])
    return withOwnNames(settings, readableRegions(settings, visitor, all))
  })()
  return state.readable
}

/** What all regions say about themselves, looked up once for a request. */
export function settingsOf(c: Context, workspace: Workspace): Promise<AllRegionSettings> {
  const state = stateOf(c)
  state.settings ??= allRegionSettings(workspace)
  return state.settings
}
