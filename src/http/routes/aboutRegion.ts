import type { Context } from 'hono'
import type { RegionDescription } from '../../contract/index.ts'
import { refuse } from '../refuse.ts'
import { type Asked, readRequest, type Served } from '../request.ts'

/** The answer of a route below `/api/regions/:id`, for regions that exist. */
export const aboutRegion =
  (served: Served, answer: (c: Context, region: RegionDescription, asked: Asked) => Response | Promise<Response>) =>
  async (c: Context): Promise<Response> => {
    const region = (await served.port.listRegions()).find(({ id }) => id === c.req.param('id'))
    return region ? answer(c, region, readRequest(c)) : refuse(c, served, 'region-not-found')
  }
