import type { Context } from 'hono'
import { redirectToCurrent, refuse } from '../refuse.ts'
import type { Served } from '../request.ts'
import { IMMUTABLE, json, send } from '../respond.ts'
import type { RightfulRoutes } from '../rightfulRoutes.ts'
import { isLoopbackHost } from '../security.ts'

const DEEPEST_ZOOM = 20

/** Files and tiles of a region; its version stands in the address, so that they may be kept for ever. */
export function addRegionFiles(routes: RightfulRoutes, served: Served): void {
  const { port } = served

  routes.get('/regions/:id/:version/tiles.json', 'region.read', async (c) => {
    const region = await findRegion(served, c.req.param('id')!)
    return region ? json(c, await port.tilesInfo(region.id)) : refuse(c, served, 'region-not-found')
  })

  routes.get('/regions/:id/:version/:file', 'region.read', async (c) => {
    const { id, version, file } = c.req.param()
    const region = await findRegion(served, id)
    if (!region) return refuse(c, served, 'region-not-found')
    const isListed = file === 'manifest.json' || region.files.some(({ name }) => name === file)
    if (!isListed) return refuse(c, served, 'file-not-found')
    if (version !== region.version) return redirectToCurrent(c, address(id, region.version, file))
    const found = await port.regionFile(id, file)
    if (!found) return refuse(c, served, 'file-not-found')
    return send(c, found.bytes, {
      type: file.endsWith('.json') ? 'application/json' : 'application/vnd.apache.arrow.file',
      // The manifest also tells when the region was built, which is no part of its version.
      cache: file === 'manifest.json' ? 'no-cache' : IMMUTABLE,
      ...(found.sha256 ? { etag: `W/"${found.sha256}"` } : {}),
      // Between two programs on one machine, packing takes longer than sending.
      compress: !isLoopbackHost(c.req.header('host')),
    })
  })

  routes.get('/regions/:id/:version/tiles/:z/:x/:y', 'region.read', async (c) => {
    const { id, version, z, x, y } = c.req.param()
    const region = await findRegion(served, id)
    if (!region) return refuse(c, served, 'region-not-found')
    const place = tilePlace(z, x, y)
    if (!place) return refuse(c, served, 'file-not-found')
    if (version !== region.version) return redirectToCurrent(c, address(id, region.version, 'tiles', z, x, y))
    const tile = await port.tile(id, ...place)
    if (!tile || tile.byteLength === 0) return emptyTile()
    const isGzipped = tile[0] === 0x1f && tile[1] === 0x8b
    return sendTile(c, tile, isGzipped)
  })
}

const findRegion = async ({ port }: Served, id: string) => (await port.listRegions()).find((one) => one.id === id)

const address = (id: string, version: string, ...rest: string[]) =>
  `/regions/${[id, version, ...rest].map(encodeURIComponent).join('/')}`

/** z, x, y of `12/2200/1400.pbf`, or null where no such tile can exist. */
function tilePlace(z: string, x: string, y: string): [number, number, number] | null {
  const row = /^(\d{1,8})\.pbf$/.exec(y)?.[1]
  if (!/^\d{1,2}$/.test(z) || !/^\d{1,8}$/.test(x) || row === undefined) return null
  const [zoom, column, line] = [Number(z), Number(x), Number(row)]
  const side = 2 ** zoom
  return zoom <= DEEPEST_ZOOM && column < side && line < side ? [zoom, column, line] : null
}

/** Kept for an hour only: the tiles may still be in the making. */
function emptyTile(): Response {
  return new Response(null, { status: 204, headers: { 'cache-control': 'max-age=60' } })
}

function sendTile(c: Context, tile: Uint8Array, isGzipped: boolean): Promise<Response> {
  return send(c, tile, {
    type: 'application/vnd.mapbox-vector-tile',
    cache: IMMUTABLE,
    compress: false,
    headers: isGzipped ? { 'content-encoding': 'gzip' } : {},
  })
}
