import type { Context } from 'hono'
import {
  countUnread,
  GUEST_VISITOR,
  isTokenLike,
  readableRegions,
  type Visitor,
  visitorOfToken,
  withOwnNames,
} from '../app/index.ts'
import type { RegionDescription } from '../contract/index.ts'
import { readCookie } from './cookies.ts'
import { isPage } from './isPage.ts'
import type { Served } from './request.ts'
import { stateOf } from './requestState.ts'

/** Who asks. */
export function viewerOf(c: Context, served: Served): Promise<Visitor> {
  const state = stateOf(c)
  state.visitor ??= load(c, served).then(async (visitor) => {
    state.known = visitor
    if (visitor.account !== null && served.workspace && isPage(c))
      state.unread = await countUnread(served.workspace.store.read, visitor.account)
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
export const unreadOf = (c: Context): number => stateOf(c).unread

/** The regions that the visitor may read, the example last, else by name. Lists and choices of regions show these and no others. */
export function regionsOf(c: Context, served: Served): Promise<readonly RegionDescription[]> {
  const state = stateOf(c)
  state.readable ??= (async () => {
    const all = await served.port.listRegions()
    const readable = await readableRegions(served.workspace, await viewerOf(c, served), all)
    return served.workspace ? withOwnNames(served.workspace, readable) : readable
  })()
  return state.readable
}
