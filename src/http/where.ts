import type { Context } from 'hono'
import { closedIn } from '../app/index.ts'
import type { Form } from './form.ts'
import type { Served } from './request.ts'
import type { RouteRow } from './rightfulRoutes.ts'
import { settingsOf } from './visitor.ts'

/** What a request is about. */
export interface Place {
  readonly region: string | null
  readonly municipality: string | null
  /** Undefined = about no region. */
  readonly isOpen?: boolean
}

/**
 * The region and the municipality that path, query and form name. A request that names two is a contradiction: the right would be looked up
 * for one of them and the change made to the other.
 */
export async function whereOf(
  c: Context,
  served: Served,
  row: RouteRow,
  form: Form | null,
): Promise<Place | 'contradiction'> {
  const query = new URL(c.req.url).searchParams
  const named = (inPath: string | undefined, ...names: string[]) => [
    ...new Set(
      [inPath, ...names.flatMap((name) => [...query.getAll(name), ...(form?.all(name) ?? [])])].filter(
        (one): one is string => one !== undefined && one.trim() !== '',
      ),
    ),
  ]
  const pathRegion = row.path.includes('regions/:id') ? c.req.param('id') : c.req.param('region')
  const regions = named(pathRegion, 'region')
  const municipalities = named(c.req.param('ags'), 'gemeinde', 'municipality')
  // An empty one before another counts too: whoever reads the first one would read no region, and the right was asked for in one.
  const isTwofold = ['region', 'gemeinde', 'municipality'].some((name) =>
    [query.getAll(name), form?.all(name) ?? []].some((all) => new Set(all).size > 1),
  )
  if (row.method === 'POST' && (isTwofold || regions.length > 1 || municipalities.length > 1)) return 'contradiction'
  const [region = null] = regions
  const [municipality = null] = municipalities
  if (region === null) return { region, municipality }
  return { region, municipality, isOpen: await isOpen(c, served, region) }
}

async function isOpen(c: Context, { workspace, port }: Served, region: string): Promise<boolean> {
  if (!workspace || !closedIn(await settingsOf(c, workspace)).has(region)) return true
  return (await port.listRegions()).some(({ id, example }) => id === region && example)
}
