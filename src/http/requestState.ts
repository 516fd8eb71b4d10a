import type { Context } from 'hono'
import type { AllRegionSettings, Visitor } from '../app/index.ts'
import type { RegionDescription } from '../contract/index.ts'
import type { RegionOwn } from './regionOwn.ts'

/** What was found out about a request, and the cookies that its answer sets. */
export interface RequestState {
  visitor: Promise<Visitor> | null
  /** The visitor once she is known. */
  known: Visitor | null
  /** What all regions say about themselves, as it was when the request needed it first. */
  settings: Promise<AllRegionSettings> | null
  readable: Promise<readonly RegionDescription[]> | null
  /** Token behind the forms of a guest. */
  guestToken: string | null
  /** The page holds a token that nobody else may get. */
  hasToken: boolean
  /** What the region of the page says about itself, once it was looked up. */
  regionOwn: RegionOwn | null
  readonly setCookies: string[]
}

const states = new WeakMap<Context, RequestState>()

export function stateOf(c: Context): RequestState {
  let state = states.get(c)
  if (!state) {
    state = {
      visitor: null,
      known: null,
      settings: null,
      readable: null,
      guestToken: null,
      regionOwn: null,
      hasToken: false,
      setCookies: [],
    }
    states.set(c, state)
  }
  return state
}
